#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/vocabulary/rdf_triples.hpp"

namespace weft {

/// An attribute of an element. Views are valid during the call.
struct RdfXmlAttribute {
  std::string_view space;  ///< IRI of its namespace, or empty
  std::string_view name;
  std::string_view value;
};

/// Makes triples of XML elements as they open and close: nodes and properties by turns. Elements come well
/// nested.
class RdfXmlFrames {
 public:
  explicit RdfXmlFrames(const TripleSink& sink) : sink_(sink) {}

  void open(std::string_view space, std::string_view name, std::span<const RdfXmlAttribute> attributes);
  void text(std::string_view text);
  void close();

 private:
  enum class Kind : std::uint8_t {
    list,      // rdf:RDF
    node,      // a resource
    property,  // of the resource around it
    literal,   // inside a property whose content is XML
  };
  // One open element. Reused: strings keep their memory.
  struct Frame {
    Kind kind = Kind::list;
    RdfTerm::Kind resource_kind = RdfTerm::Kind::iri;
    std::string resource;   // of a node
    std::string predicate;  // of a property
    std::string language, base;
    bool has_object = false;     // a property whose object is no text
    bool is_collection = false;  // a property of several nodes
    bool is_plain = false;       // a property whose text has no language
  };

  Frame& push(std::span<const RdfXmlAttribute> attributes);
  [[nodiscard]] Frame& top() { return frames_[depth_ - 1]; }
  [[nodiscard]] Frame& around() { return frames_[depth_ - 2]; }
  void open_node(std::string_view space, std::string_view name, std::span<const RdfXmlAttribute> attributes);
  void open_property(std::string_view space, std::string_view name,
                     std::span<const RdfXmlAttribute> attributes);
  void say_attributes(const RdfTerm& subject, std::span<const RdfXmlAttribute> attributes);
  [[nodiscard]] std::string resolved(std::string_view iri) const;
  [[nodiscard]] std::string new_blank() { return "g" + std::to_string(++blanks_); }
  static RdfTerm resource_of(const Frame& node) {
    return {.kind = node.resource_kind, .value = node.resource};
  }

  const TripleSink& sink_;
  std::vector<Frame> frames_;
  std::size_t depth_ = 0;
  std::string text_;  // of the innermost property
  std::string predicate_;
  std::uint64_t blanks_ = 0;
};

}  // namespace weft
