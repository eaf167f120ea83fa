#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/index.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// A thing that a web page or a document of linked data describes.
using SubjectRef = Index<struct SubjectTag>;

/// What pages and linked data say, as subjects with named values: the one model behind HTML meta elements,
/// JSON-LD and RDF. Filled in any order, then frozen; names are in lower case ("dcterms:title"). Texts are
/// borrowed, or kept here by `keep`.
class PropertyGraph {
 public:
  /// A text, another subject, or both (a name that the page says more about).
  struct Value {
    std::string_view text = {};
    std::string_view language = {};
    SubjectRef subject = {};
  };
  struct Property {
    SubjectRef owner;
    std::string_view name;
    Value value;
  };

  void clear();
  std::string_view keep(std::string_view text) { return arena_.keep(text); }
  TextArena& texts() { return arena_; }  ///< cleared with the graph

  /// A subject without identifier.
  SubjectRef add_subject();
  /// The subject of this identifier, made when it is first asked for.
  SubjectRef subject(std::string_view id);
  void add(SubjectRef owner, std::string_view name, Value value) {
    properties_.push_back({owner, name, value});
  }

  /// Call once, when all is added.
  void freeze();

  /// The values of one name, in the order in which they were added; a subject only once. Only when frozen, as
  /// the next one.
  [[nodiscard]] std::span<const Property> values(SubjectRef owner, std::string_view name) const;
  [[nodiscard]] std::span<const Property> all(SubjectRef owner) const;
  [[nodiscard]] std::span<const Property> all() const { return properties_; }
  [[nodiscard]] std::string_view id(SubjectRef subject) const { return ids_[subject.value()]; }
  [[nodiscard]] std::size_t subject_count() const { return ids_.size(); }

 private:
  void drop_repeated_references();

  TextArena arena_;
  std::vector<std::string_view> ids_;
  std::unordered_map<std::string_view, SubjectRef> by_id_;
  std::vector<Property> properties_;  // when frozen: by owner and name
  std::vector<std::size_t> begins_;   // of each owner's properties, and their end
};

}  // namespace weft
