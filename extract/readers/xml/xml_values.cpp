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

// Simple steps, which need no XPath engine, one after the other or several parted by bars; or an XPath.
struct XmlPath::Compiled {
  std::vector<XmlSteps> alternatives;
  std::optional<pugi::xpath_query> query;
};

namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
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

void append_sorted(pugi::xpath_node_set& nodes, std::vector<XmlNode>& out) {
  nodes.sort();
  for (const pugi::xpath_node& each : nodes) {
    const pugi::xml_node element = each.attribute() ? each.parent() : each.node();
    const XmlNode node{.element = element.internal_object(), .attribute = each.attribute().internal_object()};
    const bool again =
        !out.empty() && out.back().element == node.element && out.back().attribute == node.attribute;
    if (!again) out.push_back(node);
  }
}

// `author | authors/*`; nothing if one of them is not simple.
std::vector<XmlSteps> simple_alternatives(std::string_view path) {
  std::vector<XmlSteps> alternatives;
  for (;;) {
    const std::size_t end = std::min(path.find('|'), path.size());
    auto steps = XmlSteps::parse(trimmed(path.substr(0, end)));
    if (!steps) return {};
    alternatives.push_back(std::move(*steps));
    if (end == path.size()) return alternatives;
    path.remove_prefix(end + 1);
  }
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
  auto compiled = std::make_shared<XmlPath::Compiled>();
  compiled->alternatives = simple_alternatives(bare);
  if (!compiled->alternatives.empty()) return XmlPath(std::move(compiled));
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
  found_.clear();
  std::size_t fruitful = 0;
  for (const XmlSteps& steps : compiled->alternatives) {
    const std::size_t before = found_.size();
    steps.find(from.element, found_);
    if (found_.size() > before) ++fruitful;
  }
  if (fruitful > 1) return append_in_order(out);
  for (const XmlSteps::Found& found : found_) {
    out.push_back({.element = found.element, .attribute = found.attribute});
  }
}

// What several alternatives have found, in document order and once each.
void XmlValues::append_in_order(std::vector<XmlNode>& out) const {
  std::vector<pugi::xpath_node> nodes;
  for (const XmlSteps::Found& found : found_) {
    const pugi::xml_node element(found.element);
    nodes.push_back(found.attribute == nullptr
                        ? pugi::xpath_node(element)
                        : pugi::xpath_node(pugi::xml_attribute(found.attribute), element));
  }
  pugi::xpath_node_set set(nodes.data(), nodes.data() + nodes.size());
  append_sorted(set, out);
}

void XmlValues::evaluate(const XmlNode& from, const pugi::xpath_query& query, std::vector<XmlNode>& out) {
  const pugi::xml_node node(from.element);
  const pugi::xpath_node start = from.attribute == nullptr
                                     ? pugi::xpath_node(node)
                                     : pugi::xpath_node(pugi::xml_attribute(from.attribute), node);
  if (query.return_type() == pugi::xpath_type_node_set) {
    pugi::xpath_node_set found = query.evaluate_node_set(start);
    append_sorted(found, out);
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
