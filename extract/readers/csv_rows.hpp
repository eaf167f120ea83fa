#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace weft {

/// How far a row of delimited text reaches.
struct CsvRow {
  enum class State { whole, broken, cut };
  State state = State::whole;
  std::size_t end = 0;      ///< behind the row's line end; of a broken row behind its first line
  std::size_t problem = 0;  ///< broken: where
  const char* reason = "";  ///< broken: why
};

/// Finds the end of the row that begins at `begin` (RFC 4180; a quote inside an unquoted cell is text). A
/// row that ends with the bytes is whole when `at_end`, else cut. Rows with broken quotes end with their
/// first line, so that the rows behind them are read.
CsvRow find_row(std::string_view bytes, std::size_t begin, char delimiter, bool at_end);

/// Splits a whole row into cells, undoing quotes in place: `row` is changed, cells are views into it.
void split_row(char* row, std::size_t size, char delimiter, std::vector<std::string_view>& cells);

}  // namespace weft
