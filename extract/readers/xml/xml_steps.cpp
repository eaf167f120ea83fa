#include "extract/readers/xml/xml_steps.hpp"

#include <algorithm>
#include <pugixml.hpp>

namespace weft {

namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// The name at the beginning of `text`, which is shortened by it; empty for none.
std::string_view take_name(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_name_character);
  std::string_view name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  if (name.find_first_of("0123456789-.") == 0) name = {};
  text.remove_prefix(name.size());
  return name;
}

bool take(std::string_view& text, std::string_view wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(wanted.size());
  return true;
}

}  // namespace

// What follows a `[`, with the `]`.
bool XmlSteps::take_test(std::string_view& path, Test& test) {
  test.negated = take(path, "not(");
  if (!take(path, "@")) return false;
  test.attribute = take_name(path);
  if (test.attribute.empty()) return false;
  if (take(path, "=")) {
    if (path.empty() || (path.front() != '\'' && path.front() != '"')) return false;
    const std::size_t end = path.find(path.front(), 1);
    if (end == std::string_view::npos) return false;
    test.value = path.substr(1, end - 1);
    path.remove_prefix(end + 1);
  }
  return (!test.negated || take(path, ")")) && take(path, "]");
}

bool XmlSteps::take_step(std::string_view& path, Step& step) {
  step.name = take(path, "*") ? "*" : std::string(take_name(path));
  if (step.name.empty()) return false;
  while (take(path, "[")) {
    if (!take_test(path, step.tests.emplace_back())) return false;
  }
  return true;
}

std::optional<XmlSteps> XmlSteps::parse(std::string_view path) {
  XmlSteps steps;
  for (;;) {
    if (take(path, "@")) {
      steps.attribute_ = take_name(path);
      return path.empty() && !steps.attribute_.empty() ? std::optional(std::move(steps)) : std::nullopt;
    }
    if (!take_step(path, steps.steps_.emplace_back())) return std::nullopt;
    if (path.empty()) return steps;
    if (!take(path, "/")) return std::nullopt;
  }
}

bool XmlSteps::fulfils(pugi::xml_node_struct* element, const Step& step) {
  const pugi::xml_node node(element);
  if (node.type() != pugi::node_element) return false;
  return std::all_of(step.tests.begin(), step.tests.end(), [&](const Test& test) {
    const pugi::xml_attribute attribute = node.attribute(test.attribute.c_str());
    return test.negated != (attribute && (!test.value || *test.value == attribute.value()));
  });
}

void XmlSteps::find(pugi::xml_node_struct* from, std::vector<Found>& out) const {
  std::vector<pugi::xml_node> nodes = {pugi::xml_node(from)}, next;
  for (const Step& step : steps_) {
    next.clear();
    const bool any = step.name == "*";
    for (const pugi::xml_node node : nodes) {
      pugi::xml_node child = any ? node.first_child() : node.child(step.name.c_str());
      while (child) {
        if (fulfils(child.internal_object(), step)) next.push_back(child);
        child = any ? child.next_sibling() : child.next_sibling(step.name.c_str());
      }
    }
    nodes.swap(next);
    if (nodes.empty()) return;
  }
  for (const pugi::xml_node node : nodes) {
    if (attribute_.empty()) {
      out.push_back({.element = node.internal_object()});
    } else if (const pugi::xml_attribute attribute = node.attribute(attribute_.c_str())) {
      out.push_back({.element = node.internal_object(), .attribute = attribute.internal_object()});
    }
  }
}

}  // namespace weft
