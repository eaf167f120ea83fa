#include "extract/readers/xml/xml_values.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <pugixml.hpp>

#include "base/diagnostic.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/xml/xml_scanner.hpp"
#include "extract/readers/xml/xml_text.hpp"

namespace weft {

// A path of plain names, which needs no XPath engine, or an XPath.
struct XmlPath::Compiled {
  std::vector<std::string> children;
  std::string attribute;
  std::optional<pugi::xpath_query> query;
};

namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789-.") == 0 &&
         std::all_of(text.begin(), text.end(), is_name_character);
}

// `name/*/@name`
std::optional<XmlPath::Compiled> plain_path(std::string_view path) {
  XmlPath::Compiled plain;
  for (;;) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, end);
    const bool last = end == path.size();
    if (last && step.starts_with('@') && is_name(step.substr(1))) {
      plain.attribute = step.substr(1);
      return plain;
    }
    if (!is_name(step) && step != "*") return std::nullopt;
    plain.children.emplace_back(step);
    if (last) return plain;
    path.remove_prefix(end + 1);
  }
}

// `dc:title` as `title`; axes (`ancestor::a`) and texts in quotes stay.
std::string without_prefixes(std::string_view path) {
  std::string out;
  char quote = '\0';
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ':' && path.substr(i, 2) != "::" && (i == 0 || path[i - 1] != ':')) {
      while (!out.empty() && is_name_character(out.back())) out.pop_back();
      continue;
    }
    out += c;
  }
  return out;
}

// Takes the prefix off a name that has one.
template <class Named>
void drop_prefix(Named named) {
  const std::string_view name = named.name();
  if (name.find(':') == std::string_view::npos || name.starts_with("xmlns:")) return;
  named.set_name(std::string(local_name(name)).c_str());
}

// The element behind `node` in document order.
pugi::xml_node following(pugi::xml_node node) {
  if (node.first_child()) return node.first_child();
  while (node && !node.next_sibling()) node = node.parent();
  return node ? node.next_sibling() : node;
}

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

}  // namespace

void drop_prefixes(pugi::xml_document& document) {
  for (pugi::xml_node node = document.first_child(); node; node = following(node)) {
    if (!is_element(node)) continue;
    drop_prefix(node);
    for (const pugi::xml_attribute attribute : node.attributes()) drop_prefix(attribute);
  }
}

XmlPath XmlValues::compile(const std::string& path) const {
  const std::string bare = without_prefixes(path);
  if (auto plain = plain_path(bare)) return XmlPath(std::make_shared<XmlPath::Compiled>(std::move(*plain)));
  auto compiled = std::make_shared<XmlPath::Compiled>();
  try {
    compiled->query.emplace(bare.c_str());
  } catch (const pugi::xpath_exception& error) {
    throw Error({.code = "extract.mapping-path",
                 .message = "'" + path + "' is no XPath: " + error.what(),
                 .hint = "XPath 1.0, relative to the record element, names without prefixes"});
  }
  return XmlPath(std::move(compiled));
}

void XmlValues::find(const XmlNode& from, const XmlPath& path, std::vector<XmlNode>& out) {
  const XmlPath::Compiled* compiled = path.get();
  if (compiled == nullptr || from.element == nullptr) {
    // A text has nothing below it; the empty path is the node itself.
    if (compiled == nullptr) out.push_back(from);
    return;
  }
  if (compiled->query) return evaluate(from, *compiled->query, out);
  if (from.attribute != nullptr) return;
  std::vector<pugi::xml_node> nodes = {pugi::xml_node(from.element)};
  for (const std::string& name : compiled->children) {
    std::vector<pugi::xml_node> next;
    for (const pugi::xml_node node : nodes) {
      for (const pugi::xml_node child : node.children()) {
        if (is_element(child) && (name == "*" || name == child.name())) next.push_back(child);
      }
    }
    nodes.swap(next);
  }
  for (const pugi::xml_node node : nodes) {
    if (compiled->attribute.empty()) {
      out.push_back({.element = node.internal_object()});
    } else if (const pugi::xml_attribute attribute = node.attribute(compiled->attribute.c_str())) {
      out.push_back({.element = node.internal_object(), .attribute = attribute.internal_object()});
    }
  }
}

void XmlValues::evaluate(const XmlNode& from, const pugi::xpath_query& query, std::vector<XmlNode>& out) {
  const pugi::xml_node node(from.element);
  const pugi::xpath_node start = from.attribute == nullptr
                                     ? pugi::xpath_node(node)
                                     : pugi::xpath_node(pugi::xml_attribute(from.attribute), node);
  if (query.return_type() == pugi::xpath_type_node_set) {
    pugi::xpath_node_set found = query.evaluate_node_set(start);
    found.sort();
    for (const pugi::xpath_node& each : found) {
      const pugi::xml_node element = each.attribute() ? each.parent() : each.node();
      out.push_back({.element = element.internal_object(), .attribute = each.attribute().internal_object()});
    }
  } else if (query.return_type() != pugi::xpath_type_boolean || query.evaluate_boolean(start)) {
    std::string& text = texts_.next();
    text = query.evaluate_string(start);
    if (!text.empty()) out.push_back({.text = text});
  }
}

std::string_view XmlValues::text(const XmlNode& node, Conversion /*conversion*/, TextArena& arena) const {
  if (node.element == nullptr) return node.text;
  if (node.attribute != nullptr) return pugi::xml_attribute(node.attribute).value();
  std::string& text = arena.next();
  const pugi::xml_node element(node.element);
  if (is_element(element)) {
    append_text(node.element, text);
  } else {
    text = element.value();
  }
  return text;
}

}  // namespace weft
