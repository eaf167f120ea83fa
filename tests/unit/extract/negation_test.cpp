#include "extract/text/negation.hpp"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/segmenter.hpp"

namespace weft {
namespace {

// The negated words.
std::string negated(std::string_view language, std::string_view text) {
  AnalysedRecord record;
  record.language = language;
  record.texts.resize(1);
  record.texts[0].text = text;
  segment(text, record.texts[0].tokens);
  mark_negations(record);
  std::string out;
  for (const Token& token : record.texts[0].tokens) {
    if (!token.negated) continue;
    if (!out.empty()) out += ' ';
    out += text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

TEST(Negation, CoversWhatFollows) {
  EXPECT_EQ(negated("en", "The guide does not deal with smuggling, or forced labour. It covers trafficking."),
            "smuggling or forced labour");
  EXPECT_EQ(negated("en", "It does not address floods but discusses droughts"), "floods");
  EXPECT_EQ(negated("fr", "Ce guide ne traite pas des inondations. La suite"), "des inondations");
  EXPECT_EQ(negated("es", "No trata la violencia sexual; trata la salud"), "la violencia sexual");
}

TEST(Negation, CoversWhatStandsBefore) {
  EXPECT_EQ(negated("en", "It covers camps. Urban refugees are left aside."), "Urban refugees");
  EXPECT_EQ(negated("en", "Nutrition is beyond the scope of this paper; health is not"), "Nutrition is");
  EXPECT_EQ(negated("es", "El informe cubre la salud. La nutrici\xC3\xB3n queda fuera."),
            "La nutrici\xC3\xB3n");
}

TEST(Negation, LeavesOtherSentencesAlone) {
  EXPECT_EQ(negated("en", "It does not only address floods"), "");
  EXPECT_EQ(negated("en", "Refugees do not have shelter"), "");
  EXPECT_EQ(negated("de", "Es behandelt nicht"), "");
  EXPECT_EQ(negated("en", ""), "");
}

}  // namespace
}  // namespace weft
