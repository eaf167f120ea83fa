#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// One JSON record in memory, and the `Access` of `MappedFields` to it.
///
/// A path is a JSON Pointer (RFC 6901) in which `/*` stands for every element of an array or member of an
/// object: "/author/*/name"; "." is the value itself. A path that ends at an array finds its elements.
///
/// The text of a value: a string or number itself; of an object its `@value`, name, label, title, value or
/// literal; of a person's parts {"family": "Brook", "given": "Ada"} "Brook, Ada"; of a text in several
/// languages {"en": "...", "fr": "..."} the English one, else the first; of an array its first text. `null`,
/// `true` and `false` say nothing.
class JsonValues {
 public:
  struct Node {
    const void* value = nullptr;  ///< of the record parsed last; null: none
  };
  struct Path {
    std::uint32_t number = 0;  ///< of those compiled; 0 is the value itself
  };
  struct Problem {
    const char* code = "extract.json-broken";  ///< or "extract.json-too-deep", "extract.json-too-large"
    std::size_t at = 0;                        ///< byte of the text
    std::string message;
  };
  /// More values than any record has; a record with more is refused, so that its memory stays bounded.
  static constexpr std::size_t max_values = 4'000'000;

  /// So many bytes of memory must follow a text to be parsed: aligned loads may reach beyond its end.
  static constexpr std::size_t slack = 64;

  /// A text of deeper nesting is refused.
  explicit JsonValues(std::size_t max_depth);
  ~JsonValues();
  JsonValues(const JsonValues&) = delete;
  JsonValues& operator=(const JsonValues&) = delete;

  /// Parses `text` in place, and keeps it borrowed until the next call. It must be valid UTF-8, the byte
  /// behind it zero, and `slack` bytes behind it reserved. Iterative. False, and `problem` filled, if it is
  /// not one JSON value.
  bool parse(std::span<char> text, Problem& problem);
  [[nodiscard]] Node root() const;

  static bool is_object(const Node& node);
  static bool is_array(const Node& node);
  /// Or empty.
  static bool is_list_of_objects(const Node& node);
  /// The value at a path without `*`, whole even if it is an array; null if there is none.
  [[nodiscard]] Node at(const Node& from, const Path& path) const;
  static void elements(const Node& array, std::vector<Node>& out);

  Path compile(const std::string& path);
  void find(const Node& from, const Path& path, std::vector<Node>& out) const;
  std::string_view text(const Node& node, Conversion conversion, TextArena& arena) const;

  template <class Visit>
  void members(const Node& node, Visit&& visit) {
    for (const auto& [name, value] : list_members(node)) visit(name, value);
  }

 private:
  struct Document;
  using Member = std::pair<std::string_view, Node>;
  const std::vector<Member>& list_members(const Node& node);
  std::string_view valid(std::string_view text, TextArena& arena) const;

  std::size_t max_depth_;
  std::unique_ptr<Document> document_;
  std::vector<Member> members_;
  bool may_hold_surrogates_ = false;
};

}  // namespace weft
