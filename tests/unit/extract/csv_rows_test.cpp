#include "extract/readers/delimited/csv_rows.hpp"

#include <gtest/gtest.h>

#include <string>

namespace weft {
namespace {

using Cells = std::vector<std::string>;

// The cells of the first row, and how it ended.
struct Row {
  CsvRow row;
  Cells cells;
};
Row row_of(std::string text, const CsvDialect& dialect = {}, bool at_end = true) {
  std::vector<CsvCell> found;
  Row result{.row = read_row(text, 0, dialect, at_end, &found), .cells = {}};
  if (result.row.state != CsvRow::State::whole) return result;
  for (CsvCell& cell : found) result.cells.emplace_back(cell_text(text.data(), cell));
  return result;
}

TEST(CsvRows, PartCellsAndUndoQuotes) {
  EXPECT_EQ(row_of("a,b\n").cells, (Cells{"a", "b"}));
  EXPECT_EQ(row_of("a,\r\n").cells, (Cells{"a", ""}));
  EXPECT_EQ(row_of("\"a,b\",\"c\"\"d\"\"\",\"\"\r\n").cells, (Cells{"a,b", "c\"d\"", ""}));
  EXPECT_EQ(row_of("\"a\r\nb\",c\nnext").cells, (Cells{"a\r\nb", "c"}));
  EXPECT_EQ(row_of("").cells, (Cells{""}));
}

TEST(CsvRows, AQuoteInsideAnUnquotedCellIsText) {
  EXPECT_EQ(row_of("5\" pipe,a \"b\" c\n").cells, (Cells{"5\" pipe", "a \"b\" c"}));
}

TEST(CsvRows, SpacesAroundAQuotedCellAreNoneOfIt) {
  EXPECT_EQ(row_of("a, \"b, c\" ,\" d\" \r\n").cells, (Cells{"a", "b, c", " d"}));
  EXPECT_EQ(row_of("a, \"b\" c,d\n").cells, (Cells{"a", " \"b\" c", "d"}));
}

TEST(CsvRows, TellHowQuotesAreBroken) {
  const Row stray = row_of("a,\"b\"c,d\n");
  EXPECT_EQ(stray.row.state, CsvRow::State::stray);
  EXPECT_EQ(stray.row.quote, 2U);
  EXPECT_EQ(stray.row.problem, 5U);
  const Row open = row_of("a,\"b\nc\n");
  EXPECT_EQ(open.row.state, CsvRow::State::open);
  EXPECT_EQ(open.row.quote, 2U);
}

TEST(CsvRows, BetweenTabsQuotesAreOptional) {
  const CsvDialect tabs{.delimiter = '\t'};
  EXPECT_EQ(row_of("\"Water wars\" revisited\t2001\n", tabs).cells,
            (Cells{"\"Water wars\" revisited", "2001"}));
  EXPECT_EQ(row_of("\"Water wars\t2001\nx\n", tabs).cells, (Cells{"\"Water wars", "2001"}));
  EXPECT_EQ(row_of("\"a\tb\nc\"\td\n", tabs).cells, (Cells{"a\tb\nc", "d"}));
}

TEST(CsvRows, LinesMayEndInCrAlone) {
  const CsvDialect mac{.line_end = '\r'};
  const Row row = row_of("a,\"b\nc\"\rd,e\r", mac);
  EXPECT_EQ(row.cells, (Cells{"a", "b\nc"}));
  EXPECT_EQ(row.row.end, 8U);
  EXPECT_EQ(row_of("a\rb,c\n").cells, (Cells{"a\rb", "c"}));
}

TEST(CsvRows, ARowCutAnywhereIsNotTakenForAWholeOne) {
  for (const auto& [delimiter, row] :
       {std::pair{',', "a,\"b\"\"c\" , d,\"e\r\nf\"\r\n"}, std::pair{'\t', "\"a\" b\t\"c\td\"\r\n"}}) {
    const CsvDialect dialect{.delimiter = delimiter};
    const std::string text = row;
    EXPECT_EQ(row_of(text, dialect, false).row.end, text.size());
    for (std::size_t size = 0; size < text.size(); ++size) {
      EXPECT_EQ(row_of(text.substr(0, size), dialect, false).row.state, CsvRow::State::cut) << size;
    }
  }
}

}  // namespace
}  // namespace weft
