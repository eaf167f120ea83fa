#include "cli/terminal.hpp"

#include <gtest/gtest.h>

#include "cli/table.hpp"

namespace weft {
namespace {

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("Haiti"), 5U);
  EXPECT_EQ(display_width("Haïti"), 5U);
  EXPECT_EQ(display_width("Hai\xCC\x88ti"), 5U);  // i with combining diaeresis
  EXPECT_EQ(display_width("海地"), 4U);
  EXPECT_EQ(display_width(""), 0U);
}

TEST(Shorten, LeavesWhatFits) {
  EXPECT_EQ(shorten("Haïti", 5), "Haïti");
  EXPECT_EQ(shorten("", 0), "");
}

TEST(Shorten, CutsBetweenCharactersAndSaysSo) {
  EXPECT_EQ(shorten("Protección", 7), "Protec…");
  EXPECT_EQ(shorten("ééééé", 3), "éé…");
  EXPECT_EQ(shorten("海地海地", 6), "海地…");  // a wide character does not fit into half a place
  EXPECT_EQ(display_width(shorten("海地海地", 6)), 5U);
}

TEST(WithSeparators, GroupsByThree) {
  EXPECT_EQ(with_separators(0), "0");
  EXPECT_EQ(with_separators(999), "999");
  EXPECT_EQ(with_separators(1000), "1,000");
  EXPECT_EQ(with_separators(1234567), "1,234,567");
}

TEST(FileSize, TakesTheUnitThatReadsWell) {
  EXPECT_EQ(file_size(999), "999 bytes");
  EXPECT_EQ(file_size(1500), "2 kB");
  EXPECT_EQ(file_size(5'300'000), "5.3 MB");
  EXPECT_EQ(file_size(2'500'000'000), "2.5 GB");
}

TEST(Counted, SpeaksOfOneAndMany) {
  EXPECT_EQ(counted(1, "document"), "1 document");
  EXPECT_EQ(counted(0, "document"), "0 documents");
  EXPECT_EQ(counted(1200, "document"), "1,200 documents");
}

TEST(Table, AlignsColumnsByWidthOnTheScreen) {
  Table table({Table::Align::right, Table::Align::left, Table::Align::left});
  table.add({"5", "Haïti", "a"});
  table.add({"12", "Kenya!", "b"});
  EXPECT_EQ(table.text(80), "   5  Haïti   a\n  12  Kenya!  b\n");
}

TEST(Table, CutsOnlyTheLastColumn) {
  Table table({Table::Align::left, Table::Align::left});
  table.add({"one", "a title that is longer than the line"});
  EXPECT_EQ(table.text(20), "  one  a title that…\n");
}

}  // namespace
}  // namespace weft
