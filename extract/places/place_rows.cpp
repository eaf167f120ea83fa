#include "extract/places/place_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "base/diagnostic.hpp"

namespace weft {

namespace {

PlaceRow split_row(std::string_view line) {
  std::array<std::string_view, 4> cells;
  for (std::string_view& cell : cells) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    cell = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  if (cells[0].empty() || cells[1].empty() || cells[2].empty() || !line.empty()) {
    throw std::invalid_argument("a row has the cells place, what, text and language");
  }
  return {cells[0], cells[1], cells[2], cells[3]};
}

void take_texts(PlaceRow row, const std::function<void(const PlaceRow&)>& take) {
  constexpr std::string_view bar = " | ";
  std::string_view rest = row.text;
  for (;;) {
    const std::size_t end = std::min(rest.find(bar), rest.size());
    row.text = rest.substr(0, end);
    if (row.text.empty()) throw std::invalid_argument("there is no text beside a bar");
    take(row);
    if (end == rest.size()) return;
    rest.remove_prefix(end + bar.size());
  }
}

}  // namespace

void read_place_rows(const PlaceFile& file, const std::function<void(const PlaceRow&)>& take) {
  std::string_view rest = file.text;
  for (std::uint64_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    try {
      take_texts(split_row(line), take);
    } catch (const std::invalid_argument& problem) {
      throw Error({.code = "extract.places-broken",
                   .place = {.file = std::string(file.name), .line = number},
                   .message = problem.what()});
    }
  }
}

}  // namespace weft
