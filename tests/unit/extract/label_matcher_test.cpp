#include "extract/text/label_matcher.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/text/tokeniser.hpp"

namespace weft {
namespace {

using Unit = LabelMatcher::Unit;

MatcherLabel label(std::string text, std::string language = "en", LabelCase letter_case = LabelCase::any) {
  return {.text = std::move(text), .language = std::move(language), .letter_case = letter_case};
}

// The surfaces that match, joined by "; "; words between "[" and "]" in the text are masked.
std::string find(Unit unit, const std::vector<MatcherLabel>& labels, std::string_view text,
                 std::string_view language = "en") {
  Lexicon lexicon;
  LabelMatcher matcher(unit, lexicon);
  for (const MatcherLabel& each : labels) matcher.add(each);
  matcher.freeze();
  Tokeniser tokeniser(lexicon);
  AnalysedField field;
  field.text = text;
  tokeniser.tokenise(text, language, field.tokens);
  for (Token& token : field.tokens) {
    token.masked = text.substr(0, token.begin).rfind('[') != std::string_view::npos &&
                   text.substr(0, token.begin).rfind(']') == std::string_view::npos;
  }
  std::vector<LabelMatch> matches;
  matcher.find(field, language, matches);
  std::string out;
  for (const LabelMatch& match : matches) {
    if (!out.empty()) out += "; ";
    const std::uint32_t begin = field.tokens[match.first].begin;
    out += text.substr(begin, field.tokens[match.last - 1].end - begin);
  }
  return out;
}

TEST(LabelMatcher, TakesTheLongestFromTheLeft) {
  const std::vector labels = {label("armed conflict"), label("conflict"), label("armed conflict and crime")};
  EXPECT_EQ(find(Unit::stems, labels, "In armed conflicts and conflict"), "armed conflicts; conflict");
  EXPECT_EQ(find(Unit::stems, labels, "armed conflict and crimes"), "armed conflict and crimes");
}

TEST(LabelMatcher, GivesEveryEntryOfOneSpan) {
  EXPECT_EQ(find(Unit::words, {label("floods"), label("Floods")}, "floods"), "floods; floods");
}

TEST(LabelMatcher, StemsOnlyWhenAsked) {
  EXPECT_EQ(find(Unit::words, {label("flood")}, "floods"), "");
  EXPECT_EQ(find(Unit::stems, {label("flood")}, "floods"), "floods");
}

TEST(LabelMatcher, CrossesHyphensButNotPunctuation) {
  const std::vector labels = {label("human trafficking"), label("health care")};
  EXPECT_EQ(find(Unit::stems, labels, "human. Trafficking"), "");
  EXPECT_EQ(find(Unit::stems, labels, "human, trafficking"), "");
  EXPECT_EQ(find(Unit::stems, labels, "health-care"), "health-care");
}

TEST(LabelMatcher, CrossesTheBreaksALabelHas) {
  const std::vector labels = {label("water, sanitation and hygiene")};
  EXPECT_EQ(find(Unit::stems, labels, "water, sanitation and hygiene"), "water, sanitation and hygiene");
  EXPECT_EQ(find(Unit::stems, labels, "water sanitation and hygiene"), "water sanitation and hygiene");
  EXPECT_EQ(find(Unit::stems, labels, "water, sanitation, and hygiene"), "");
}

TEST(LabelMatcher, ClosesUpHyphenatedLabels) {
  EXPECT_EQ(find(Unit::stems, {label("counter-trafficking")}, "countertrafficking work"),
            "countertrafficking");
}

TEST(LabelMatcher, NeedsTheCaseOfAcronyms) {
  const std::vector labels = {label("WHO", "", LabelCase::exact), label("IDP", "", LabelCase::exact)};
  EXPECT_EQ(find(Unit::words, labels, "those who left; WHO says; Who"), "WHO");
  EXPECT_EQ(find(Unit::stems, labels, "IDPs and IDP, idps, IDPS"), "IDPs; IDP");
  EXPECT_EQ(find(Unit::words, {label("US", "", LabelCase::exact)}, "the U.S. and us"), "U.S");
  EXPECT_EQ(find(Unit::words, {label("UN", "", LabelCase::exact)}, "the UN\xE2\x80\x99s role"), "UN");
}

TEST(LabelMatcher, NeedsCapitalsWhereAsked) {
  const std::vector labels = {label("Turkey", "en", LabelCase::capitalised)};
  EXPECT_EQ(find(Unit::words, labels, "a turkey in Turkey or TURKEY"), "Turkey; TURKEY");
}

TEST(LabelMatcher, KeepsLanguagesApart) {
  const std::vector labels = {label("trata", "es"), label("traite", "fr"), label("XYZ", "")};
  EXPECT_EQ(find(Unit::words, labels, "trata traite xyz", "es"), "trata; xyz");
  EXPECT_EQ(find(Unit::words, labels, "trata traite xyz", "en"), "xyz");
}

TEST(LabelMatcher, StopsAtMaskedTokens) {
  EXPECT_EQ(find(Unit::stems, {label("child protection"), label("child")}, "child [protection]"), "child");
}

TEST(LabelMatcher, IgnoresLabelsWithoutWords) {
  EXPECT_EQ(find(Unit::stems, {label(""), label("--")}, "-- text"), "");
  EXPECT_EQ(find(Unit::stems, {}, ""), "");
}

}  // namespace
}  // namespace weft
