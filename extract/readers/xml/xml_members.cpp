// The parts of an XML record by name, for mappings that take fields by their names.
#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <span>

#include "extract/readers/field_names.hpp"
#include "extract/readers/xml/xml_values.hpp"

namespace weft {

namespace {

constexpr std::array<std::string_view, 8> wrapper_names = {"metadata", "dc",     "qualifieddc",   "data",
                                                           "fields",   "header", "bibliographic", "record"};
constexpr std::array<std::string_view, 4> naming_children = {"name", "label", "title", "value"};

bool contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

// The name that an element gives its value: its own, or of `<field name="title">` that of the attribute.
std::string_view given_name(pugi::xml_node element) {
  const std::string_view name = element.name();
  const pugi::xml_attribute attribute = element.attribute("name");
  return attribute && field_of_name(name) == RecordField::unknown ? attribute.value() : name;
}

// Several values in one element: `<authors><author/><author/></authors>`.
bool is_list(pugi::xml_node element) {
  std::string_view name;
  for (const pugi::xml_node child : element.children()) {
    if (!is_element(child)) {
      if (std::string_view(child.value()).find_first_not_of(" \t\r\n") != std::string_view::npos)
        return false;
      continue;
    }
    if (!name.empty() && name != child.name()) return false;
    name = child.name();
  }
  return !name.empty() && name != "p" && name != "i" && name != "b";
}

// `<author><name>A. Brook</name><email/></author>`: the name.
pugi::xml_node naming_child(pugi::xml_node element) {
  for (const std::string_view name : naming_children) {
    if (const pugi::xml_node child = element.child(name.data())) return child;
  }
  return element;
}

}  // namespace

std::vector<XmlValues::Member> XmlValues::named_parts(const XmlNode& node) const {
  std::vector<Member> members;
  std::vector<pugi::xml_node> parents = {pugi::xml_node(node.element)};
  for (std::size_t i = 0; i < parents.size(); ++i) {
    for (const pugi::xml_attribute attribute : parents[i].attributes()) {
      members.push_back(
          {.name = attribute.name(),
           .node = {.element = parents[i].internal_object(), .attribute = attribute.internal_object()}});
    }
    for (const pugi::xml_node child : parents[i].children()) {
      if (!is_element(child)) continue;
      const std::string_view name = given_name(child);
      const RecordField field = field_of_name(name);
      if (field == RecordField::unknown) {
        if (contains(wrapper_names, name) && parents.size() < 8) parents.push_back(child);
      } else if (takes_several(field) && is_list(child)) {
        for (const pugi::xml_node each : child.children()) {
          if (is_element(each))
            members.push_back({.name = name, .node = {.element = naming_child(each).internal_object()}});
        }
      } else {
        members.push_back({.name = name, .node = {.element = naming_child(child).internal_object()}});
      }
    }
  }
  return members;
}

}  // namespace weft
