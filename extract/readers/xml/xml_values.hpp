#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/text_arena.hpp"
#include "extract/readers/xml/xml_steps.hpp"

namespace pugi {
class xml_document;
class xpath_query;
}  // namespace pugi

namespace weft {

/// One value of an XML record: an element or text node, an attribute of one, or a text that XPath computed.
struct XmlNode {
  pugi::xml_node_struct* element = nullptr;
  pugi::xml_attribute_struct* attribute = nullptr;
  std::string_view text = {};
};

/// What a path may be: XPath 1.0 without variables, as pugixml reads it, relative to the node it starts from.
/// Names are without namespace prefix, in paths as in the tree.
class XmlPath {
 public:
  struct Compiled;
  XmlPath() = default;
  explicit XmlPath(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
  [[nodiscard]] const Compiled* get() const { return compiled_.get(); }

 private:
  std::shared_ptr<const Compiled> compiled_;
};

/// How `MappedFields` reads XML. One per decoder; texts it computes stay valid until `clear`.
class XmlValues {
 public:
  using Node = XmlNode;
  using Path = XmlPath;

  /// Throws `Error` (`extract.mapping-path`) for what is no XPath.
  [[nodiscard]] XmlPath compile(const std::string& path) const;

  /// Appends the nodes of a node-set in document order, or the text of a string or number; of a boolean a
  /// text only if it is true.
  void find(const XmlNode& from, const XmlPath& path, std::vector<XmlNode>& out);

  /// All text inside, with white space collapsed. Elements for paragraphs and the like stand on lines of
  /// their own; elements that only hold elements are parted by spaces.
  std::string_view text(const XmlNode& node, Conversion conversion, TextArena& arena) const;

  template <class Visit>
  void members(const XmlNode& node, Visit&& visit) {
    for (const Member& member : named_parts(node)) visit(member.name, member.node);
  }

  void clear() { texts_.clear(); }

 private:
  void evaluate(const XmlNode& from, const pugi::xpath_query& query, std::vector<XmlNode>& out);

  void append_in_order(std::vector<XmlNode>& out) const;

  struct Member {
    std::string_view name;
    XmlNode node;
  };
  [[nodiscard]] std::vector<Member> named_parts(const XmlNode& node) const;

  TextArena texts_;
  std::vector<XmlSteps::Found> found_;
};

/// Takes the namespace prefixes off all names (`dc:title`, `xml:lang`); declarations of prefixes keep theirs.
void drop_prefixes(pugi::xml_document& document);

}  // namespace weft
