#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/json/json_levels.hpp"
#include "extract/readers/json/json_places.hpp"
#include "extract/readers/json/json_scanner.hpp"
#include "extract/readers/json/json_view.hpp"

namespace weft {

/// Goes through one JSON document that is an object, to the first list of objects at a place of records.
class JsonPlaceFinder {
 public:
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

  struct Range {
    std::size_t begin = unknown, end = unknown;
    std::size_t place = JsonPlaces::none;
  };
  struct Found {
    enum class Kind : std::uint8_t {
      starved,  ///< more text is needed
      list,     ///< `at` is its first element
      end,      ///< `at` is behind the document
      broken    ///< the document breaks at `at`
    };
    Kind kind = Kind::starved;
    std::size_t at = 0;
  };

  /// Borrows `places`.
  explicit JsonPlaceFinder(const JsonPlaces& places) : places_(places) {}

  void begin(std::size_t at);
  /// Goes on looking for a list. Not to be called again when the end was found.
  Found find_list(const JsonView& view);
  /// Goes on behind a list, whose closing bracket is at `at`.
  void leave_list(std::size_t at) { scanner_.restart(at); }
  Found find_end(const JsonView& view);

  /// The object that holds no list but stands at a place, the first by the order of places.
  [[nodiscard]] Range record() const;
  /// The place of the list that was found.
  [[nodiscard]] std::size_t list_place() const { return list_place_; }
  [[nodiscard]] bool has_empty_list() const { return has_empty_list_; }
  /// Where the document begins; `unknown` if that was forgotten.
  [[nodiscard]] std::size_t document_begin() const { return document_begin_; }

  /// The text before this is not looked at again.
  [[nodiscard]] std::size_t needed() const;
  void forget(std::size_t count);
  /// Stops to keep the document, which can no more be a record then.
  void let_go();

 private:
  void follow_key(std::string_view text, std::size_t colon);
  void open_value(const JsonEvent& event);
  void close_value(const JsonEvent& event);
  std::optional<Found> look_into_list(const JsonView& view);

  const JsonPlaces& places_;
  JsonScanner scanner_;
  JsonLevels open_;                        // brackets
  std::vector<JsonPlaces::Set> followed_;  // for each open object that may hold a place: those below it
  JsonPlaces::Set here_ = 0;               // those at or below the value behind the last key
  std::size_t document_begin_ = unknown;
  std::size_t key_ = unknown;   // where the last string begins
  std::size_t list_ = unknown;  // behind the opening bracket of a list at a place
  std::size_t list_place_ = JsonPlaces::none;
  std::vector<Range> objects_;  // for each place the object that stands there
  bool has_empty_list_ = false;
};

}  // namespace weft
