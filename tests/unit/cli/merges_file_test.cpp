#include "cli/merges_file.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"

namespace weft {
namespace {

const std::string heading =
    "decision\tkind\trelation\tscore\tfirst_label\tsecond_label\treasons\tfirst\tsecond\tnode\n";

LedgerLine line(LedgerDecision decision, std::string first, std::string second) {
  LedgerLine made{.decision = decision, .score = 0.75F};
  made.first.name = "author/a";
  made.first.label = std::move(first);
  made.second.name = "author/b";
  made.second.label = std::move(second);
  made.reasons = "names agree";
  return made;
}

std::string message(std::string_view text) {
  try {
    parse_merges(text, "m.tsv");
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(MergesFile, GivesBackWhatItWrites) {
  Ledger ledger;
  ledger.lines.push_back(line(LedgerDecision::confirmed, "=HYPERLINK(\"x\")", "@\"A\"\tSmith\n"));
  ledger.lines.push_back(line(LedgerDecision::candidate, "A", "B"));
  ledger.lines.push_back(line(LedgerDecision::rejected, "-A", "'B"));
  const std::string text = merges_text(ledger, std::move(Fragment()).freeze({}));
  EXPECT_EQ(text, heading +
                      "confirmed\tAuthor\tsame_as\t0.750\t\"'=HYPERLINK(\"\"x\"\")\"\t\"'@\"\"A\"\" "
                      "Smith\"\tnames agree\t"
                      "https://weft.example/id/author/a\thttps://weft.example/id/author/b\t\n"
                      "candidate\tAuthor\tsame_as\t0.750\tA\tB\tnames agree\t"
                      "https://weft.example/id/author/a\thttps://weft.example/id/author/b\t\n"
                      "rejected\tAuthor\tsame_as\t0.750\t'-A\t'B\tnames agree\t"
                      "https://weft.example/id/author/a\thttps://weft.example/id/author/b\t\n");
  const std::vector<LedgerLine> read = parse_merges(text, "m.tsv");
  ASSERT_EQ(read.size(), 2);
  EXPECT_EQ(read[0].decision, LedgerDecision::confirmed);
  EXPECT_EQ(read[0].first.label, "=HYPERLINK(\"x\")");
  EXPECT_EQ(read[0].first.name, "author/a");
  EXPECT_EQ(read[0].second.label, "@\"A\" Smith");
  EXPECT_EQ(read[0].score, 0.75F);
  EXPECT_EQ(read[0].line, 2);
  EXPECT_EQ(read[1].first.label, "-A");
  EXPECT_EQ(read[1].second.label, "'B");
  EXPECT_EQ(read[1].line, 4);
}

TEST(MergesFile, ReadsWhatSpreadsheetsMakeOfIt) {
  const std::vector<LedgerLine> read = parse_merges(
      "\xEF\xBB\xBF"
      "second\tnote\tKIND\tkind\tdecision\tfirst\r\n"
      "https://other.example/author/b\tours\t\tauthor\tConfirm\t\"author/a\"\r\n\t\t\t\t\t\r\n\r\n"
      "https://other.example/author/b\t\t\tAuthor\tREJECT\thttps://other.example/author/c",
      "m.tsv");
  ASSERT_EQ(read.size(), 2);
  EXPECT_EQ(read[0].decision, LedgerDecision::confirmed);
  EXPECT_EQ(read[0].first.name, "author/a");
  EXPECT_EQ(read[0].second.name, "author/b");
  EXPECT_EQ(read[1].decision, LedgerDecision::rejected);
  EXPECT_EQ(read[1].line, 5);
}

TEST(MergesFile, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(
      message(""),
      "m.tsv: the table is empty\nhint: a ledger begins with the line of headings that weft build writes");
  EXPECT_TRUE(
      message("decision,kind,first,second\n").starts_with("m.tsv:1: there is no column \"decision\""));
  const auto in_line = [](std::string_view fields) { return message(heading + std::string(fields)); };
  EXPECT_TRUE(in_line("maybe\tAuthor\t\t\t\t\t\tauthor/a\tauthor/b")
                  .starts_with("m.tsv:2: field decision: \"maybe\" is no decision"));
  EXPECT_TRUE(in_line("confirmed\tTopic\t\t\t\t\t\tauthor/a\tauthor/b").starts_with("m.tsv:2: field kind: "));
  EXPECT_TRUE(in_line("confirmed\tAuthor\tsame_work\t\t\t\t\tauthor/a\tauthor/b")
                  .starts_with("m.tsv:2: field relation: "));
  EXPECT_TRUE(in_line("confirmed\tAuthor\t\t\t\t\t\tauthor/a")
                  .starts_with("m.tsv:2: field second: the name is missing"));
  EXPECT_TRUE(in_line("confirmed\tAuthor\t\t\t\t\t\tauthor/a\tb").starts_with("m.tsv:2: field second: "));
  EXPECT_TRUE(in_line("confirmed\tAuthor\t\t\t\t\t\tauthor/a\tauthor/a")
                  .starts_with("m.tsv:2: field second: both names"));
  EXPECT_TRUE(in_line("\n\"confirmed\tAuthor").starts_with("m.tsv:3: a quotation mark is not closed"));
  EXPECT_TRUE(in_line("\"confirmed\"x\tAuthor").starts_with("m.tsv:2: text follows"));
  EXPECT_TRUE(in_line("confirmed\tAuthor\t\t\t\xFF").starts_with("m.tsv:2: text is not UTF-8"));
}

}  // namespace
}  // namespace weft
