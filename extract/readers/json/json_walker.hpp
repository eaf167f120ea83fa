#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/readers/json/json_levels.hpp"
#include "extract/readers/json/json_place_finder.hpp"
#include "extract/readers/json/json_scanner.hpp"
#include "extract/readers/json/json_view.hpp"

namespace weft {

/// Walks through JSON documents that stand one after another and finds the records in them: the elements of
/// an array, or of the first list at one of some places in an object, else the object at such a place. Does
/// not own the text, which may grow behind and be forgotten before `needed()`. Iterative, in linear time; its
/// memory does not grow with the text, but for one bit for each open bracket.
///
/// Behind a broken record it goes on where the next one begins: at the text with which the records of the
/// list begin (`{`, white space, first key), if a comma or closing bracket stands before it.
class JsonWalker {
 public:
  /// Borrows `places`.
  explicit JsonWalker(const JsonPlaces& places) : finder_(places) {}

  struct Found {
    enum class Kind : std::uint8_t {
      record,    ///< from `begin` to `end`; may be broken
      document,  ///< from `begin` (may be `unknown`) to `end`, without any place of records
      broken,    ///< a document breaks off at `begin` or ends there too early, behind its records
      starved,   ///< more text is needed
      nothing    ///< the end
    };
    Kind kind = Kind::nothing;
    std::size_t begin = 0, end = 0;
    std::size_t place = JsonPlaces::none;  ///< where the record stands; none: in an array that is a document
  };
  static constexpr std::size_t unknown = JsonPlaceFinder::unknown;

  /// Call again with the same text, or with a longer one, until nothing is left.
  Found next(std::string_view text, bool at_end);

  /// The text before this is not looked at again.
  [[nodiscard]] std::size_t needed() const;
  /// Tells that `text`, the beginning of the text, has been taken away.
  void forget(std::string_view text);
  /// The record or document at hand is longer than may be kept: passes over it. Records in a document are
  /// still found. Returns whether it was a record that is lost by this.
  bool let_go();

 private:
  enum class State : std::uint8_t {
    between,   // documents
    document,  // in one, looking for places of records
    list,      // between its elements
    element,   // in one that is an object or an array
    scalar,    // in one that is neither
    rest,      // of a document, behind its list
    line,      // that is no JSON and too long
    broken,    // where a record or document breaks
    lost       // looking for the next one
  };
  using Step = std::optional<Found>;  // what one step found; nothing: go on

  Step step(const JsonView& view);
  Step between(const JsonView& view);
  Step document(const JsonView& view);
  Step list(const JsonView& view);
  Step element(const JsonView& view);
  Step scalar(const JsonView& view);
  Step rest(const JsonView& view);
  Step line(const JsonView& view);
  Step broken(const JsonView& view);
  Step lost(const JsonView& view);

  void begin_list(std::size_t at, std::size_t place);
  Step end_document(std::size_t end);
  Step end_record(std::size_t end);
  Step break_at(std::size_t at);
  bool skip_separators(std::string_view text);

  State state_ = State::between;
  std::size_t at_ = 0;             // where to go on, outside of documents and records
  char last_forgotten_ = '\0';     // byte that is no white space
  std::uint64_t forgotten_ = 0;    // bytes of text
  std::uint64_t walked_back_ = 0;  // bytes looked at again behind broken records

  JsonPlaceFinder finder_;
  bool in_document_ = false;      // that is an object
  std::string document_opening_;  // how it begins

  // The record at hand.
  JsonScanner scanner_;
  JsonLevels levels_;
  std::size_t begin_ = unknown;
  bool lets_go_ = false;
  std::string opening_;                   // how records of this list begin
  std::size_t place_ = JsonPlaces::none;  // of this list
};

}  // namespace weft
