#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The first of `separators` that `text` holds; empty if it holds none.
inline std::string_view separator_in(std::string_view text, const std::vector<std::string>& separators) {
  for (const std::string& separator : separators) {
    if (!separator.empty() && text.find(separator) != std::string_view::npos) return separator;
  }
  return {};
}

/// Takes the piece up to the first separator, and that, off `text`.
inline std::string_view take_piece(std::string_view& text, std::string_view separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + separator.size(), text.size()));
  return piece;
}

inline std::size_t count_pieces(std::string_view text, std::string_view separator) {
  std::size_t pieces = 1;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; ++pieces) {
    at = text.find(separator, at + separator.size());
  }
  return pieces;
}

}  // namespace weft
