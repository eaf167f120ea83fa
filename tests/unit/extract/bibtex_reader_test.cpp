#include "extract/readers/bibtex/bibtex_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "extract/readers/bibtex/bibtex_scanner.hpp"
#include "tests/unit/extract/record_lines.hpp"

namespace weft {
namespace {

using Lines = std::vector<std::string>;

TEST(BibtexReader, ReadsEntries) {
  const ReadLines read = read_lines("bibtex", R"(Text before.
@String(who = {World {Health} Organization})
@preamble{"\newcommand{\noop}[1]{}"}
@ARTICLE{brook10,
  Author = "Brook, Ada and {Water Board}",
  TITLE = {{Wells} in dry lands}, subtitle = {A \emph{review}},
  publisher = who, year = 2010, month = mar # "~3",
  keywords = {wells, water supply}, url = {http://x.example/~a\_b},
  doi = {https://doi.org/10.1000/182}, journal = {Water \& Papers}, issn = {1234-5678}
}
@comment{@misc{no, title={no}}}
@xdata{x, title = {no}})");
  EXPECT_EQ(read.records, (Lines{"title: Wells in dry lands: A review\nauthors: Brook, Ada person\n"
                                 "authors: Water Board body\npublishers: World Health Organization body\n"
                                 "keywords: wells\nkeywords: water supply\ncollections: Water & Papers\n"
                                 "types: Journal article\nidentifiers: 1234-5678 [ISSN]\n"
                                 "date: March 3 2010\nurl: http://x.example/~a_b\ndoi: 10.1000/182\n"}));
  EXPECT_TRUE(read.rejects.empty());
}

constexpr std::string_view family = R"(@string{sh = "Spring House"}
@inproceedings{a, title = {A}, author={Brook, Ada}, crossref = {P}}
@inproceedings{b, title = {B}, CrossRef = "p", year = 2011}
@proceedings{p, title = {Days of Water}, xdata = {x, y}, month = may, year = 2010, doi = {10.1000/1}}
@xdata{x, publisher = sh}
@incollection{c, title = {C}, crossref = {nobody}}
)";
const Lines family_records = {
    "title: A\nauthors: Brook, Ada person\npublishers: Spring House body\ncollections: Days of Water\n"
    "types: Conference paper\ndate: May 2010\n",
    "title: B\npublishers: Spring House body\ncollections: Days of Water\ntypes: Conference paper\ndate: "
    "2011\n",
    "title: Days of Water\npublishers: Spring House body\ntypes: Conference proceedings\ndate: May 2010\n"
    "doi: 10.1000/1\n",
    "title: C\ntypes: Book chapter\n"};

TEST(BibtexReader, LetsEntriesInheritFromParentsBehindAndBefore) {
  for (const std::size_t batch_bytes : {std::size_t{1} << 20, std::size_t{50}}) {
    EXPECT_EQ(read_lines("bibtex", family, {.batch_bytes = batch_bytes}).records, family_records);
    // Once more, with the parents before.
    Lines twice = family_records;
    twice.insert(twice.end(), family_records.begin(), family_records.end());
    EXPECT_EQ(
        read_lines("bibtex", std::string(family) + std::string(family), {.batch_bytes = batch_bytes}).records,
        twice);
  }
}

TEST(BibtexReader, FindsNoParentBeyondItsReach) {
  std::string text = "@inbook{a, title={A}, crossref={p}}\n";
  for (int i = 0; i < 1000; ++i) text += "@misc{m, title={M}}\n";
  text += "@book{p, title={P}}\n";
  const ReaderLimits small = {.batch_bytes = 100, .max_record_bytes = 2000};
  EXPECT_EQ(read_lines("bibtex", text, small).records.at(0), "title: A\ntypes: Book chapter\n");
  EXPECT_EQ(read_lines("bibtex", text).records.at(0), "title: A\ncollections: P\ntypes: Book chapter\n");
}

TEST(BibtexReader, EndsCirclesOfParents) {
  const ReadLines read =
      read_lines("bibtex", "@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}");
  EXPECT_EQ(read.records.size(), 2U);
}

TEST(BibtexReader, RejectsBrokenEntriesAndReadsOn) {
  const ReadLines read =
      read_lines("bibtex",
                 "@misc{a, title={A}}\n@misc{b,\n title={B},\n@misc{c, title={C}}\n"
                 "@misc{d,\n title {D}}\n@misc{e, title={\xFF}}\n@misc{f, title={F}}\n@misc{g, title={");
  EXPECT_EQ(read.records, (Lines{"title: A\n", "title: C\n", "title: F\n"}));
  EXPECT_EQ(read.rejects,
            (Lines{"input:2: record 2: entry 'b' is not closed up to line 3",
                   "input:5: record 4: entry 'd': line 6: '=' is expected behind 'title', not \"{D}\"",
                   "input:7: record 5: byte 17 of the entry is not valid UTF-8",
                   "input:9: record 7: entry 'g' is not closed up to line 9"}));
}

TEST(BibtexReader, SkipsEntriesThatAreTooLong) {
  const std::string text = "@misc{a, title={" + std::string(5000, 'x') + "}}\n@misc{b, title={B}}\n";
  const ReadLines read = read_lines("bibtex", text, {.batch_bytes = 100, .max_record_bytes = 500});
  EXPECT_EQ(read.records, (Lines{"title: B\n"}));
  EXPECT_EQ(read.rejects.size(), 1U);
}

TEST(BibtexReader, ReadsTheSameInBlocksOfAnySize) {
  std::string text = "% Encoding: UTF-8\n\xEF\xBB\xBF";
  for (int i = 0; i < 20; ++i) {
    text += std::string(family) + "loose text, user@host{x}\r\n@misc{open, title={O},\n@comment{z}\n";
  }
  const ReadLines whole = read_lines("bibtex", text);
  ASSERT_EQ(whole.records.size(), 80U);
  ASSERT_EQ(whole.rejects.size(), 20U);
  std::mt19937 random(3);
  for (int i = 0; i < 100; ++i) {
    const ReadLines read = read_lines("bibtex", text, {.batch_bytes = 1 + random() % 300});
    EXPECT_TRUE(read.records == whole.records);
    EXPECT_TRUE(read.rejects == whole.rejects);
  }
}

TEST(BibtexReader, SurvivesACutAtEveryByte) {
  for (std::size_t size = 0; size <= family.size(); ++size) read_lines("bibtex", family.substr(0, size));
}

TEST(BibtexReader, SurvivesAnyBytes) {
  const std::string_view alphabet[] = {"@", "a",  "{",        "}",      "(",    ")",
                                       ",", "=",  "\"",       "#",      "\n",   "%",
                                       " ", "\\", "@book{k,", "title=", "\xFF", "crossref={k}",
                                       "$", "\0"};
  std::mt19937 random(7);
  for (int i = 0; i < 5000; ++i) {
    std::string text = "@misc{a,";
    for (std::size_t size = random() % 40; size > 0; --size) text += alphabet[random() % std::size(alphabet)];
    read_lines("bibtex", text, {.batch_bytes = 1 + random() % 30});
  }
}

TEST(BibtexReader, IsRecognisedByAnEntry) {
  EXPECT_EQ(detect_format("% Encoding: UTF-8\n\n@Article{a1,\n", "a"), "bibtex");
  EXPECT_EQ(detect_format("@string{a = {b}}", "a"), "bibtex");
  EXPECT_FALSE(looks_like_bibtex("@media {a, b}\n@Foo(bar, baz)\nx @book{a, b}"));
}

}  // namespace
}  // namespace weft
