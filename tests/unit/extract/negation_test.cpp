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

TEST(Negation, KnowsHowDocumentsLeaveThingsOut) {
  EXPECT_EQ(negated("en", "Returns are outside the remit of this note; camps closed."), "Returns are");
  EXPECT_EQ(negated("en", "War and cholera are not modelled."), "War and cholera");
  EXPECT_EQ(negated("en", "Expulsion and refugee status receive no attention."),
            "Expulsion and refugee status");
  EXPECT_EQ(negated("en", "It makes no commitment on maternal health, which has a policy."),
            "maternal health which has a policy");
  EXPECT_EQ(negated("en", "Detention was raised but not discussed."), "Detention was");
  EXPECT_EQ(negated("en", "Previous webinars in the series: mines; warehouses."), "mines warehouses");
  EXPECT_EQ(negated("en", "Fistula is left for a later paper."), "Fistula");
  EXPECT_EQ(negated("fr", "Ce bulletin ne rend pas compte des migrants."), "des migrants");
  EXPECT_EQ(negated("fr", "On ne parlera ici ni de la lutte ni des camps."), "de la lutte ni des camps");
  EXPECT_EQ(negated("fr",
                    "Les questions d'asile sont volontairement \xC3\xA9"
                    "cart\xC3\xA9"
                    "es."),
            "Les questions d asile");
  EXPECT_EQ(negated("es", "No se midieron tuberculosis ni malaria."), "tuberculosis ni malaria");
  EXPECT_EQ(negated("es", "La prostituci\xC3\xB3n adulta se deja de lado."), "La prostituci\xC3\xB3n adulta");
  EXPECT_EQ(negated("pt", "O guia n\xC3\xA3o trata de enchentes."), "de enchentes");
  EXPECT_EQ(negated("de", "Minen werden in dieser Studie nicht behandelt."), "Minen");
}

// That needs are not met or that a law is silent is a finding about them.
TEST(Negation, LeavesWhatTheWorldLeavesOut) {
  EXPECT_EQ(negated("en", "Water needs were not covered."), "");
  EXPECT_EQ(negated("en", "The labour law does not cover domestic workers."), "");
  EXPECT_EQ(negated("en", "Women were not included in the talks."), "");
  EXPECT_EQ(negated("en", "This law review does not cover tax."), "tax");
  EXPECT_EQ(negated("es", "La ley no incluye a las trabajadoras."), "");
}

TEST(Negation, LeavesOtherSentencesAlone) {
  EXPECT_EQ(negated("en", "It does not only address floods"), "");
  EXPECT_EQ(negated("en", "Refugees do not have shelter"), "");
  EXPECT_EQ(negated("de", "Es behandelt nicht"), "");
  EXPECT_EQ(negated("en", ""), "");
}

}  // namespace
}  // namespace weft
