#include "extract/text/definitions.hpp"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/segmenter.hpp"

namespace weft {
namespace {

std::string definitions(std::string_view text) {
  AnalysedRecord record;
  record.texts.resize(1);
  record.texts[0].text = text;
  segment(text, record.texts[0].tokens);
  find_definitions(record);
  std::string out;
  for (const auto& each : record.definitions) {
    if (!out.empty()) out += "; ";
    out += std::string(each.acronym) + "=" + std::string(each.expansion);
    EXPECT_EQ(text.substr(each.begin, each.end - each.begin), each.expansion);
  }
  return out;
}

TEST(Definitions, ReadBothOrders) {
  EXPECT_EQ(definitions("response to conflict-related sexual violence (CRSV)."),
            "CRSV=conflict-related sexual violence");
  EXPECT_EQ(definitions("use of CVA (cash and voucher assistance) in camps"),
            "CVA=cash and voucher assistance");
}

TEST(Definitions, LeavePluralsOut) {
  EXPECT_EQ(definitions("internally displaced persons (IDPs) moved"), "IDP=internally displaced persons");
}

TEST(Definitions, SkipSmallWords) {
  EXPECT_EQ(definitions("the Convention on the Rights of the Child (CRC)"),
            "CRC=Convention on the Rights of the Child");
}

TEST(Definitions, NeedTheLetters) {
  EXPECT_EQ(definitions("in the camps of Kenya (UNHCR)"), "");
  EXPECT_EQ(definitions("a report (AB)"), "");
  EXPECT_EQ(definitions("(AB) (CD"), "");
}

TEST(Definitions, KnowWhatStandsInTheBracket) {
  EXPECT_EQ(definitions("the Disaster Risk Commission (hereafter \"DRC\") met"),
            "DRC=Disaster Risk Commission");
  EXPECT_EQ(definitions("la Secretaría de Seguridad Alimentaria (en adelante, «SSA») midió"),
            "SSA=Secretaría de Seguridad Alimentaria");
  EXPECT_EQ(definitions("le Centre d'études sahéliennes (ci-après « CES ») a publié"),
            "CES=Centre d'études sahéliennes");
  EXPECT_EQ(definitions("the Himalayan Resilience Centre (HRC; Kathmandu) and"),
            "HRC=Himalayan Resilience Centre");
  EXPECT_EQ(definitions("the Himalayan Resilience Centre [HRC] and"), "HRC=Himalayan Resilience Centre");
}

TEST(Definitions, GoAcrossNoSemicolons) {
  EXPECT_EQ(definitions("infection prevention and control; safe burials for all (IFRC, others)"), "");
}

TEST(Definitions, KeepTheFirst) {
  EXPECT_EQ(definitions("cash transfer programme (CTP), later core team plan (CTP)"),
            "CTP=cash transfer programme");
}

}  // namespace
}  // namespace weft
