#include "extract/readers/csv_rows.hpp"

namespace weft {

namespace {

std::size_t behind_line(std::string_view bytes, std::size_t begin) {
  const std::size_t end = bytes.find('\n', begin);
  return end == std::string_view::npos ? bytes.size() : end + 1;
}

}  // namespace

CsvRow find_row(std::string_view bytes, std::size_t begin, char delimiter, bool at_end) {
  const auto broken = [&](std::size_t where, const char* why) {
    const std::size_t end = behind_line(bytes, begin);
    return CsvRow{.state = CsvRow::State::broken, .end = end, .problem = where, .reason = why};
  };
  bool cell_starts = true;
  for (std::size_t i = begin; i < bytes.size(); ++i) {
    if (cell_starts && bytes[i] == '"') {
      for (++i;; i += 2) {
        i = bytes.find('"', i);
        if (i == std::string_view::npos) {
          return at_end ? broken(bytes.size(), "a quoted cell has no closing quote")
                        : CsvRow{.state = CsvRow::State::cut, .end = bytes.size()};
        }
        if (i + 1 >= bytes.size() || bytes[i + 1] != '"') break;
      }
      if (++i == bytes.size()) break;
      const bool line_end = bytes[i] == '\n' || bytes[i] == '\r';
      if (bytes[i] != delimiter && !line_end) return broken(i, "text follows a closing quote");
    }
    if (bytes[i] == '\n') return {.end = i + 1};
    cell_starts = bytes[i] == delimiter;
  }
  return {.state = at_end ? CsvRow::State::whole : CsvRow::State::cut, .end = bytes.size()};
}

void split_row(char* row, std::size_t size, char delimiter, std::vector<std::string_view>& cells) {
  cells.clear();
  while (size > 0 && (row[size - 1] == '\n' || row[size - 1] == '\r')) --size;
  for (std::size_t i = 0; i <= size; ++i) {
    const std::size_t begin = i;
    if (i < size && row[i] == '"') {
      std::size_t out = begin;
      for (++i; i < size; ++i) {
        if (row[i] == '"' && (i + 1 >= size || row[++i] != '"')) break;
        row[out++] = row[i];
      }
      while (i < size && row[i] != delimiter) ++i;
      cells.emplace_back(row + begin, out - begin);
    } else {
      while (i < size && row[i] != delimiter) ++i;
      cells.emplace_back(row + begin, i - begin);
    }
  }
}

}  // namespace weft
