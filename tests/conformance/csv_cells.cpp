// Prints the cells of a table as the csv reader parts them: a JSON list of texts for each row that is not
// empty. usage: csv_cells FILE
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "base/text_encoding.hpp"
#include "base/text_format.hpp"
#include "extract/readers/delimited/csv_rows.hpp"
#include "extract/readers/delimited/table_head.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace {

void print_table(std::string bytes) {
  const weft::Mapping any_table;
  const weft::CsvDialect dialect = weft::find_table_head(bytes, any_table).dialect;
  std::vector<weft::CsvCell> cells;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const weft::CsvRow row = weft::read_row(bytes, begin, dialect, true, &cells);
    if (row.state != weft::CsvRow::State::whole) {
      std::puts("broken");
      return;
    }
    std::string line;
    for (weft::CsvCell& cell : cells) {
      line += line.empty() ? "[" : ",";
      weft::append_json_string(line, weft::cell_text(bytes.data(), cell));
    }
    if (line != "[\"\"") std::puts((line + "]").c_str());
    begin = row.end;
  }
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count == 2) print_table(weft::read_all(*weft::utf8_source(weft::open_source(arguments[1]))));
    return count == 2 ? 0 : 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
