#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weft {

/// A place where JSON's structure shows.
struct JsonEvent {
  enum class Kind : std::uint8_t {
    structure,  ///< `byte` is one of `{}[]:,`, or `"` at the beginning of a string
    broken,     ///< no JSON: a string begins where none may, or a line ends inside one
    starved     ///< no event in what there is: more bytes are needed, or the end is reached
  };
  Kind kind = Kind::starved;
  char byte = '\0';
  std::size_t at = 0;
};

/// Finds the structure of JSON (RFC 8259) without parsing it: brackets, separators and beginnings of strings
/// that do not themselves stand in a string. 64 bytes are looked at at once, so that long texts cost little.
/// It goes on where it stopped when the text has grown. Does not own the text.
class JsonScanner {
 public:
  /// Starts at `position`, outside of strings.
  void restart(std::size_t position);
  /// Tells that `count` bytes at the beginning of the text have been taken away; all were scanned.
  void forget(std::size_t count) {
    base_ -= count;
    block_ -= count;
  }

  /// The next event. `at_end`: the text will not grow any more.
  JsonEvent next(std::string_view text, bool at_end) { return next<true>(text, at_end); }
  /// The next bracket (or broken place): quicker than `next`.
  JsonEvent next_bracket(std::string_view text, bool at_end) { return next<false>(text, at_end); }

  /// All before this has been scanned.
  [[nodiscard]] std::size_t scanned() const { return block_; }

 private:
  template <bool separators>
  JsonEvent next(std::string_view text, bool at_end);
  bool load(std::string_view text, bool at_end);

  std::size_t base_ = 0;                                  // where the block at hand begins
  std::size_t block_ = 0;                                 // where the block behind the one at hand begins
  std::uint64_t brackets_ = 0, others_ = 0, broken_ = 0;  // events of the block at hand, not yet given
  std::uint64_t in_string_ = 0;  // all ones when the next block begins inside a string
  bool escaped_ = false;         // the next block begins behind a backslash
  bool may_begin_ = true;        // a string may begin with the next block
};

}  // namespace weft
