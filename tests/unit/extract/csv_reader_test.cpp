#include <gtest/gtest.h>

#include <random>
#include <string>

#include "base/unicode.hpp"
#include "reading.hpp"
#include "record_lines.hpp"

namespace weft {
namespace {

using namespace std::string_view_literals;
using Texts = std::vector<std::string>;

std::string error_of(std::string_view format, std::string_view text) {
  try {
    read_lines(format, text);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(CsvReader, ReadsQuotesLineEndsAndLists) {
  const Reading read =
      read_text("csv",
                "Title,Abstract,Authors,Country,Year\r\n"
                "\"Wells, deep\",\"two\r\nlines, \"\"quoted\"\"\",Ada Brook; Ben Ford,Chad,2019\r\n"
                "Rivers,,,,,,\r\n\r\n,,\r\n\"Rain\",On rain,Eve,Mali|Niger,2020");
  EXPECT_EQ(read.records, (Texts{"Wells, deep|two\r\nlines, \"quoted\"|Ada Brook;Ben Ford;|Chad;|||||2019",
                                 "Rivers||||||||", "Rain|On rain|Eve;|Mali;Niger;|||||2020"}));
  EXPECT_EQ(read.places.at(1).line, 4U);
  EXPECT_EQ(read.places.at(2).line, 7U);
}

TEST(CsvReader, FindsTheDelimiterByHeaderAndRows) {
  const Texts expected{"title: A\nabstract: b\n"};
  for (const char* const text :
       {"\xEF\xBB\xBFtitle;abstract\nA;b\n", "title|abstract\nA|b\n", "title\tabstract\nA\tb\n",
        "\"title\",\"abstract\"\n\"A\",\"b\"\n", "sep=;\ntitle;abstract\nA;b\n",
        "\"sep=|\"\r\ntitle|abstract\r\nA|b\r\n", "SEP=\t\ntitle\tabstract\nA\tb\n"}) {
    EXPECT_EQ(read_lines("csv", text).records, expected) << text;
  }
  // A delimiter that the cells hold more often than the rows.
  EXPECT_EQ(read_lines("csv", "title;notes, remarks, more\nA, b;x, y\n").records, Texts{"title: A, b\n"});
  EXPECT_EQ(read_lines("csv", "title\nWells, deep\nRain, heavy, late\n").records,
            (Texts{"title: Wells, deep\n", "title: Rain, heavy, late\n"}));
}

TEST(CsvReader, FindsTheHeaderBelowTitles) {
  EXPECT_EQ(
      read_lines(
          "csv",
          "# made by hand\nReports of 2019,,\n,,\n\"Date: May\n2020\",,\ntitle,year,country\nA,2019,Chad\n")
          .records,
      Texts{"title: A\ncountries: Chad\ndate: 2019\n"});
  // Words of the header do not make a row of records one.
  EXPECT_EQ(read_lines("csv", "title,x\nTitle,year\n").records, Texts{"title: Title\n"});
}

TEST(CsvReader, ReadsLinesThatEndInCrAlone) {
  const Reading read = read_text("csv", "title,abstract\rA,\"b\nc\"\rD,e\r");
  EXPECT_EQ(read.records, (Texts{"A|b\nc|||||||", "D|e|||||||"}));
  EXPECT_EQ(read.places.at(1).line, 3U);
}

TEST(CsvReader, MissingCellsAreEmptyAndDoubledColumnsBothRead) {
  EXPECT_EQ(
      read_lines("csv", "title,author,Author,year,keywords[en]\nA\nB,Ada,Ben,2001,x; y\n").records,
      (Texts{"title: A\n", "title: B\nauthors: Ada\nauthors: Ben\nkeywords: x\nkeywords: y\ndate: 2001\n"}));
}

TEST(CsvReader, RowsThatRepeatTheHeaderAreNone) {
  EXPECT_EQ(read_lines("csv", "title,year\nA,1\ntitle,year\nB,2\n").records,
            (Texts{"title: A\ndate: 1\n", "title: B\ndate: 2\n"}));
}

TEST(CsvReader, KeepsTheGoodRowsAroundBrokenQuotes) {
  const Reading read = read_text("csv", "title,year\nA,1\n\"B,2\nC,3\n\"D\"x,4\nE,5\nF,6,7\n\"G,8\n");
  EXPECT_EQ(read.records, (Texts{"A||||||||1", "C||||||||3", "E||||||||5"}));
  ASSERT_EQ(read.rejects.size(), 4U);
  EXPECT_EQ(read.rejects[0].diagnostic.place.line, 3U);
  EXPECT_EQ(read.rejects[1].diagnostic.place.line, 5U);
  EXPECT_EQ(read.rejects[2].diagnostic.code, "extract.csv-cells");
  EXPECT_EQ(read.rejects[3].diagnostic.place.line, 8U);
}

TEST(CsvReader, NamesThePlaceOfTheQuoteThatDoesNotClose) {
  const std::string text = "title,abstract,year\n\"A\nB\",\"c\nD,e,2\nF,g,3\n";
  const Reading read = read_text("csv", text);
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects[0].diagnostic.place.line, 3U);
  EXPECT_EQ(read.rejects[0].diagnostic.place.offset, text.find("\"c"));
  EXPECT_EQ(titles(read), (Texts{"D", "F"}));
}

TEST(CsvReader, TakesNoLinesOfACutCellForRecords) {
  const Reading read = read_text("csv", "title,abstract,year\nA,b,1\nC,\"one\ntwo\nthree, or\nfour\n");
  EXPECT_EQ(titles(read), Texts{"A"});
  EXPECT_EQ(read.rejects.size(), 1U);
}

TEST(CsvReader, AQuoteThatNeverClosesCostsItsRowAlone) {
  std::string text = "title,year\nA,1\n\"B,2\n";
  Texts expected{"A"};
  for (int i = 0; i < 5000; ++i) {
    text += "R" + std::to_string(i) + ",3\n";
    expected.push_back("R" + std::to_string(i));
  }
  const Reading read = read_text("csv", text, {.batch_bytes = 100, .max_record_bytes = 1000});
  EXPECT_EQ(titles(read), expected);
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(to_string(read.rejects[0].diagnostic),
            "input:3: record 2: a quoted cell has no closing quote within 1000 bytes");
  EXPECT_EQ(read.places.back().record, 5002U);
  EXPECT_EQ(read.places.back().line, 5003U);
}

TEST(CsvReader, ACellThatIsTooLongCostsItsRowAlone) {
  for (const std::string filling : {"x", "x\n", "x \"\"y\"\" ", "long line\nanother, with comma\n"}) {
    for (const bool quoted : {true, false}) {
      if (!quoted && filling != "x") continue;
      std::string cell = quoted ? "\"" : "";
      while (cell.size() < 5000) cell += filling;
      if (quoted) cell += '"';
      const std::string text = "title,abstract,year\nA,b,1\nC," + cell + ",\"2\n\"\nD,e,3\nF,g,4\n";
      const Reading read = read_text("csv", text, {.batch_bytes = 64, .max_record_bytes = 1000});
      // Behind an unquoted cell the next line is read, whatever it holds.
      const Texts expected = quoted ? Texts{"A", "D", "F"} : Texts{"A", "D", "F"};
      EXPECT_EQ(titles(read), expected) << filling << quoted;
      ASSERT_GE(read.rejects.size(), 1U);
      EXPECT_EQ(read.rejects[0].diagnostic.place.line, 3U);
      EXPECT_EQ(read.places.back().offset, text.find("F,g"));
    }
  }
}

TEST(CsvReader, SaysThatAHeaderIsNotUtf8) {
  EXPECT_NE(error_of("csv", "title,r\xC3\xA9sum\xC3\xA9,ye\xFF").find("not valid UTF-8"), std::string::npos);
}

TEST(CsvReader, ReadsWindows1252AndSaysSo) {
  struct Warned : Reading {
    std::vector<Diagnostic> warnings;
    void warn(Diagnostic warning) override { warnings.push_back(std::move(warning)); }
  } read;
  const auto reader = make_reader("csv");
  std::string text = "title,abstract\n";
  for (int i = 0; i < 1000; ++i) text += "plain,text\n";
  for (int i = 0; i < 1000; ++i) text += "Caf\xE9,\x93quoted\x94\n";
  const auto cutter = reader->cutter(memory_source("input", text), {.batch_bytes = 500});
  const auto decoder = reader->decoder({});
  for (Batch batch; cutter->next(batch, [](const Reject&) {});) decoder->decode(batch, read);
  ASSERT_EQ(read.records.size(), 2000U);
  EXPECT_EQ(read.records.back(), "Café|“quoted”|||||||");
  ASSERT_EQ(read.warnings.size(), 1U);
  EXPECT_EQ(read.warnings[0].code, "extract.text-windows-1252");
  EXPECT_EQ(read_lines("csv",
                       "r\xE9sum\xE9,title,pays\nb,Caf\xE9,Cura\xE7"
                       "ao")
                .records,
            Texts{"title: Café\nabstract: b\ncountries: Curaçao\n"});
}

TEST(CsvReader, RejectsBytesThatAreNoText) {
  const Reading read = read_text("csv", "title\nA\nSecond \xFF\nC\n");
  EXPECT_EQ(titles(read), (Texts{"A", "C"}));
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects[0].diagnostic.code, "extract.text-not-utf8");
  // What is UTF-8 elsewhere is not windows-1252 here.
  EXPECT_EQ(titles(read_text("csv", "title\nCafé\nThé\nCaf\xE9\nC\n")), (Texts{"Café", "Thé", "C"}));
}

TEST(CsvReader, ShowsTheBeginningOfALongHeader) {
  std::string header = "a";
  for (int i = 0; i < 100'000; ++i) header += "é";
  const std::string error = error_of("csv", header + "\n");
  EXPECT_LT(error.size(), 600U);
  EXPECT_EQ(find_invalid_utf8(error), std::string::npos);
}

TEST(CsvReader, RefusesAHeaderWithoutKnownColumns) {
  const std::string error = error_of("csv", "foo,bar\n1,2\n");
  EXPECT_NE(error.find("found: foo, bar"), std::string::npos) << error;
  EXPECT_NE(error.find("title"), std::string::npos);
}

// A table with all that is hard to cut.
const std::string& hard_table() {
  static const std::string text =
      "\xEF\xBB\xBFReports\r\nTitle;Abstract; Authors;Year\r\n#meta+title;#description;;#date\r\n"
      "\"A; \"\"a\"\"\" ;\"two\r\nlines é\";Ada; 1\r\n\r\n;;;\r\nB;5\" pipe;\r\n\"C\"x;y;z;2\r\nD;d;d;3\r\n"
      "E;e;e;4;5\r\nF;\"g\r\nF;f;f;6\r\n \"G\" g;h;i;7";
  return text;
}

TEST(CsvReader, BatchSizeDoesNotShow) {
  const Reading whole = read_text("csv", hard_table());
  EXPECT_EQ(titles(whole), (Texts{"A; \"a\"", "B", "D", "F", "\"G\" g"}));
  EXPECT_EQ(whole.rejects.size(), 3U);
  for (std::size_t size = 1; size <= hard_table().size(); ++size) {
    const Reading read = read_text("csv", hard_table(), {.batch_bytes = size});
    ASSERT_EQ(read.records, whole.records) << size;
    ASSERT_EQ(read.rejects.size(), whole.rejects.size()) << size;
    for (std::size_t i = 0; i < read.places.size(); ++i) {
      ASSERT_EQ(read.places[i].line, whole.places[i].line) << size;
      ASSERT_EQ(read.places[i].record, whole.places[i].record) << size;
      ASSERT_EQ(read.places[i].offset, whole.places[i].offset) << size;
    }
  }
}

TEST(CsvReader, InputCutAnywhereIsReadOrRefused) {
  for (std::size_t size = 0; size < hard_table().size(); ++size) {
    try {
      EXPECT_LE(read_text("csv", hard_table().substr(0, size)).records.size(), 5U) << size;
    } catch (const Error& error) {
      EXPECT_LE(size, 70U) << error.what();  // within the header or before it
    }
  }
}

TEST(CsvReader, AnyBytesAreReadOrRefused) {
  std::mt19937 random(7);
  const std::string_view letters = "\"\"\",,;\n\n\r\t| #+ab\xC3\xA9\0"sv;
  for (int round = 0; round < 2000; ++round) {
    std::string text = round % 2 == 0 ? "title,year\n" : "";
    for (auto left = random() % 200; left > 0; --left) text += letters[random() % letters.size()];
    try {
      const ReaderLimits small{.batch_bytes = 1 + random() % 30, .max_record_bytes = 40};
      const Reading read = read_text("csv", text, small);
      for (const std::string& record : read.records) ASSERT_EQ(find_invalid_utf8(record), std::string::npos);
    } catch (const Error&) {
    }
  }
}

}  // namespace
}  // namespace weft
