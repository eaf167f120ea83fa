#include "extract/readers/tagged/ris_reader.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/unit/extract/record_lines.hpp"

namespace weft {
namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view two =
    "TY  - JOUR\nTI  - Wells\nAU  - Brook, Ada\nER  - \n\nTY  - RPRT\nTI  - Springs\nER  - \n";
const std::string wells = "title: Wells\nauthors: Brook, Ada\ntypes: Journal article\n";
const std::string springs = "title: Springs\ntypes: Report\n";

TEST(RisReader, ReadsRecords) {
  const ReadLines read = read_lines("ris", two);
  EXPECT_EQ(read.records, (Lines{wells, springs}));
  EXPECT_TRUE(read.rejects.empty());
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST(RisReader, ReadsWhatProgramsMakeOfTheFormat) {
  const std::string text(two);
  const std::string lower =
      replaced(replaced(replaced(text, "TY  -", "ty  -"), "TI  -", "ti  -"), "ER", "er");
  for (const std::string& sloppy :
       {replaced(text, "\n", "\r\n"), replaced(text, "\n", "\r"), replaced(text, "  - ", " - "),
        replaced(text, "  - ", "\t-\t"), replaced(text, "  - ", "  -"), replaced(text, "ER  - ", "ER"),
        replaced(text, "ER  - \n", ""), replaced(text, "\n", "\n\n"), replaced(text, "\nT", "\n  T"), lower,
        "\xEF\xBB\xBF" + text, "Provider: Wells\nContent: text\n\n" + text, text.substr(0, text.size() - 7),
        replaced(text, "ER  - \n\n", "ER  - \n\xEF\xBB\xBF")}) {
    EXPECT_EQ(read_lines("ris", sloppy).records, (Lines{wells, springs})) << sloppy;
  }
}

TEST(RisReader, BeginsARecordWithoutTypeAtItsFirstTag) {
  const ReadLines read = read_lines("ris", "TI  - Wells\nER  - \nTI  - Springs\nER  - \n");
  EXPECT_EQ(read.records, (Lines{"title: Wells\n", "title: Springs\n"}));
}

TEST(RisReader, JoinsContinuedValuesAndKeepsParagraphs) {
  const ReadLines read =
      read_lines("ris",
                 "TY  - GEN\nTI  - Wells in\ndry lands\nAB  - One,\n   two.\n\nThree - \nIn - "
                 "between, us - all.\nKW  - wells\nwater\n  supply\nKW  - Chad; Mali\nER  -\n");
  EXPECT_EQ(read.records,
            (Lines{"title: Wells in dry lands\n"
                   "abstract: One, two.\n\nThree - In - between, us - all.\n"
                   "keywords: wells\nkeywords: water supply\nkeywords: Chad\nkeywords: Mali\n"}));
}

TEST(RisReader, TellsBodiesByTheirComma) {
  const ReadLines read = read_lines(
      "ris", "TY  - GEN\nTI  - A\nAU  - Water Board,\nAU  - King, Martin, Jr.\nA2  - Ed, It\nER  - \n");
  EXPECT_EQ(read.records, (Lines{"title: A\nauthors: Water Board body\nauthors: King, Martin, Jr.\n"}));
}

TEST(RisReader, ReadsPubMed) {
  const ReadLines read =
      read_lines("nbib",
                 "\nPMID- 123\nTI  - Wells in dry\n      lands.\nLID - 10.1000/1 [doi]\n"
                 "FAU - Brook, Ada\nAU  - Brook A\nAUID- ORCID: 0000-0001\nAD  - Well School\n"
                 "FAU - Ford, Ben\nAD  - Water Board\nMH  - *Wells\nDP  - 2015 Mar\n\n"
                 "PMID- 124\nTI  - Springs\n");
  EXPECT_EQ(read.records, (Lines{"id: 123\ntitle: Wells in dry lands\n"
                                 "authors: Brook, Ada <ORCID: 0000-0001> person @ Well School body\n"
                                 "authors: Ford, Ben person @ Water Board body\n"
                                 "keywords: Wells [MeSH]\ndate: 2015 Mar\ndoi: 10.1000/1\n",
                                 "id: 124\ntitle: Springs\n"}));
}

TEST(RisReader, ReadsWebOfScience) {
  const ReadLines read =
      read_lines("wos",
                 "FN Clarivate\nVR 1.0\nPT J\nAU Brook, A\n   Ford, B\nAF Brook, Ada\n   Ford, Ben\n"
                 "TI Wells in\n   dry lands\nDE wells; dry\n   lands\nPD MAY 12\nPY 2008\nUT WOS:1\n"
                 "ER\n\nPT J\nTI Springs\nER\n\nEF\n");
  EXPECT_EQ(read.records, (Lines{"id: WOS:1\ntitle: Wells in dry lands\nauthors: Brook, Ada person\n"
                                 "authors: Ford, Ben person\nkeywords: wells\nkeywords: dry lands\n"
                                 "date: MAY 12 2008\n",
                                 "title: Springs\n"}));
}

TEST(RisReader, RejectsOneBadRecordAndKeepsTheOthers) {
  std::string text(two);
  text.replace(text.find("Wells"), 2, "\xFF\xFE");
  const ReadLines read = read_lines("ris", text);
  EXPECT_EQ(read.records, (Lines{springs}));
  EXPECT_EQ(read.rejects, (Lines{"input:1: record 1: byte 18 of the record is not valid UTF-8"}));
}

TEST(RisReader, SkipsRecordsThatAreTooLong) {
  const std::string text =
      "TY  - GEN\nTI  - A\nAB  - " + std::string(5000, 'x') + "\nline\nER  - \n" + std::string(two);
  const ReadLines read = read_lines("ris", text, {.batch_bytes = 100, .max_record_bytes = 500});
  EXPECT_EQ(read.records, (Lines{wells, springs}));
  ASSERT_EQ(read.rejects.size(), 1U);
}

TEST(RisReader, RefusesRecordsOfTooManyLines) {
  std::string text = "TY  - GEN\n";
  for (int i = 0; i < 100'001; ++i) text += "KW  - a\n";
  const ReadLines read = read_lines("ris", text + std::string(two));
  EXPECT_EQ(read.records, (Lines{wells, springs}));
  EXPECT_EQ(read.rejects.size(), 1U);
}

TEST(RisReader, KeepsPlacesWithAnyLineEnd) {
  struct Places : RecordSink {
    std::string text;
    void record(const Record& record) override {
      text += std::to_string(record.place.line) + "/" + std::to_string(record.place.record) + "/" +
              std::to_string(record.place.offset) + " ";
    }
    void reject(Reject /*reject*/) override {}
  };
  for (const std::string end : {"\n", "\r"}) {
    const std::string text = replaced(std::string(two) + "x\n" + std::string(two), "\n", end);
    const auto reader = make_reader("ris");
    const auto cutter = reader->cutter(memory_source("input", text), {.batch_bytes = 50});
    const auto decoder = reader->decoder({});
    Places places;
    Batch batch;
    while (cutter->next(batch, [](Reject) {})) decoder->decode(batch, places);
    EXPECT_EQ(places.text, "1/1/0 6/2/48 10/3/82 15/4/130 ");
  }
}

TEST(RisReader, ReadsTheSameInBlocksOfAnySize) {
  std::string text = "Provider: x\r\n";
  for (int i = 0; i < 30; ++i) text += std::string(two) + (i % 3 == 0 ? "TY  - GEN\rTI  - No end\r" : "\r\n");
  const Lines whole = read_lines("ris", text).records;
  ASSERT_EQ(whole.size(), 70U);
  std::mt19937 random(3);
  for (int i = 0; i < 200; ++i) {
    EXPECT_EQ(read_lines("ris", text, {.batch_bytes = 1 + random() % 300}).records, whole);
  }
}

TEST(RisReader, SurvivesACutAtEveryByte) {
  const std::string text =
      std::string(two) + "\xEF\xBB\xBFTY - GEN\r\nTI\t- \xC3\xA9t\xC3\xA9\r\nKW  - a\nb\nER";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (const char* format : {"ris", "nbib", "wos"}) read_lines(format, text.substr(0, size));
  }
}

TEST(RisReader, IsRecognisedByItsFirstTag) {
  EXPECT_EQ(detect_format("\r\nTY  - JOUR\r\n", "a"), "ris");
  EXPECT_EQ(detect_format("Provider: x\nTY - JOUR\n", "a"), "ris");
  EXPECT_EQ(detect_format("\nPMID- 12\nOWN - NLM\n", "a"), "nbib");
  EXPECT_EQ(detect_format("FN Clarivate Analytics Web of Science\nVR 1.0\n", "a"), "wos");
  EXPECT_TRUE(tagged_format_of("TYPE - x\nTY\nAb - c\nPT Wells\nER\n").empty());
}

}  // namespace
}  // namespace weft
