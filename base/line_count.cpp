#include "base/line_count.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace weft {

std::uint64_t count_line_ends(std::string_view text) {
  // Counters of one byte each, which compilers keep in vector registers; added up before one can overflow.
  constexpr std::size_t row = 64;
  constexpr std::size_t most_rows = 255;
  std::uint64_t total = 0;
  while (text.size() >= row) {
    std::array<std::uint8_t, row> counts{};
    const std::size_t rows = std::min(text.size() / row, most_rows);
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < row; ++j) {
        counts[j] = static_cast<std::uint8_t>(counts[j] + (text[i * row + j] == '\n' ? 1 : 0));
      }
    }
    total += std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    text.remove_prefix(rows * row);
  }
  return total + static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace weft
