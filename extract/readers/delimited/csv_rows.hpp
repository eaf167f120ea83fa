#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace weft {

/// How a file of delimited text is written.
struct CsvDialect {
  char delimiter = ',';
  char line_end = '\n';  ///< '\r' for files of old Macs; a CR before LF belongs to the line end

  /// Programs that write tabs between cells seldom quote: a cell there that begins with a quote but does not
  /// end with one is text as it stands.
  [[nodiscard]] bool quotes_are_optional() const { return delimiter == '\t'; }
  bool operator==(const CsvDialect&) const = default;
};

/// Where a cell stands, without its quotes and the spaces around them.
struct CsvCell {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool doubled = false;  ///< holds doubled quotes, which `cell_text` undoes
};

/// How far a row of delimited text reaches.
struct CsvRow {
  enum class State {
    whole,
    stray,  ///< text follows a closing quote
    open,   ///< a quote that never closes
    cut     ///< the bytes end before the row does
  };
  State state = State::whole;
  std::size_t end = 0;      ///< whole: behind the row's line end
  std::size_t quote = 0;    ///< stray, open: the opening quote of the cell at fault
  std::size_t problem = 0;  ///< stray: the text behind the closing quote
};

/// Reads the row that begins at `begin` (RFC 4180, section 2; a quote inside an unquoted cell is text, spaces
/// around a quoted cell are none of it). A row that ends with the bytes is whole when `at_end`, else cut.
/// Replaces the content of `cells` when given. Linear in the row; a broken one is read up to what breaks it.
CsvRow read_row(std::string_view bytes, std::size_t begin, const CsvDialect& dialect, bool at_end,
                std::vector<CsvCell>* cells = nullptr);

/// The text of a cell of `bytes`; doubled quotes are undone in place, once.
std::string_view cell_text(char* bytes, CsvCell& cell);

/// Behind the end of the line that `from` stands in; `npos` when the bytes end before.
std::size_t behind_line(std::string_view bytes, std::size_t from, const CsvDialect& dialect);

}  // namespace weft
