#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/text_arena.hpp"
#include "extract/readers/properties/property_graph.hpp"

namespace weft {

/// The `Access` of `MappedFields` for what pages and linked data say (docs/mappings.md, "Paths"). A path is
/// one property or several in a row, `dcterms:creator/foaf:name`; `|` parts alternatives of which the first
/// that finds something counts. Besides names, in any case, and IRIs in angle brackets there are
/// - `@id`: the IRI of the subject at hand (none for blank nodes), `@type`: its classes, as short names;
/// - `@authority`: its ORCID, ROR or the like, from its IRI or what it is said to be the same as; else its
/// IRI;
/// - `@local`: the last part of its IRI, or of a text that is one ("Report" of "bibo:Report");
/// - `@value`: a text, but not the name of a subject; `@language`: its language; `.`: the value itself.
///
/// Of things that are reached over others only the first values count (`most_values`), so that the work does
/// not multiply where many records name the same thing.
class PropertyAccess {
 public:
  struct Node {
    const PropertyGraph* graph = nullptr;
    PropertyGraph::Value value = {};
    bool whole = false;  ///< the record itself
  };
  struct Path {
    struct Step {
      enum class Kind { name, id, authority, local, text, language, itself };
      Kind kind = Kind::name;
      std::string name;
    };
    std::vector<std::vector<Step>> alternatives;
  };
  static constexpr std::size_t most_values = 32;

  static Node root(const PropertyGraph& graph, SubjectRef subject) {
    return {.graph = &graph, .value = {.subject = subject}, .whole = true};
  }

  /// Throws `Error` (`extract.mapping-path`) for an empty step.
  [[nodiscard]] static Path compile(const std::string& path);

  static void find(const Node& from, const Path& path, std::vector<Node>& out);

  /// The text of a value; of a subject its name in the properties that are usual for it, one without language
  /// or in English before others.
  [[nodiscard]] static std::string_view text(const Node& node, Conversion conversion, TextArena& arena);

  /// Names without prefix ("creator" for dcterms:creator).
  template <class Visit>
  static void members(const Node& node, Visit&& visit) {
    if (!node.value.subject.valid()) return;
    for (const PropertyGraph::Property& property : node.graph->all(node.value.subject)) {
      visit(local_part(property.name), Node{node.graph, property.value});
    }
  }

 private:
  static std::string_view local_part(std::string_view name);
  static void take_step(const Node& from, const Path::Step& step, std::vector<Node>& out);
};

}  // namespace weft
