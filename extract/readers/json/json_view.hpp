#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weft {

/// What is known of a text that is read from front to back: a part of it.
struct JsonView {
  std::string_view text;
  bool at_end = false;  ///< nothing comes behind `text`
  char before = '\0';   ///< the last byte before `text` that is no white space; zero at the beginning

  static bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }
  /// The last byte before `at` that is no white space.
  [[nodiscard]] char byte_before(std::size_t at) const;
};

/// The beginning of a JSON object up to the end of its first key; empty if that is not there or very long.
std::string opening_of(std::string_view object);

/// The first `opening` in `view` from `from` that stands behind a record or document; `npos` if none does.
std::size_t find_opening(const JsonView& view, std::size_t from, const std::string& opening);

}  // namespace weft
