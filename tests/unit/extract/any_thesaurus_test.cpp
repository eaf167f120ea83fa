// What thesauri of others hold: shapes that a careful editor would avoid, and sizes.

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/extract/thesaurus_topics.hpp"

namespace weft {
namespace {

TEST(AnyThesaurus, InfersNotMoreThanEightStepsUpALongChain) {
  std::string chain;
  constexpr int length = 20000;
  for (int i = 0; i < length; ++i) {
    chain += "t:c" + std::to_string(i) + " skos:prefLabel \"concept" + std::to_string(i) +
             "\"@en ; skos:broader t:c" + std::to_string(i + 1) + " .\n";
  }
  const RecordingSink said = Thesaurus(chain).statements("On concept7 and its past");
  EXPECT_EQ(said.targets(Relation::about_topic).size(), 1U + 8U);
  // The hierarchy is stated whole: no link leads to an unknown concept.
  EXPECT_EQ(said.edges(Relation::broader).size(), static_cast<std::size_t>(length - 8));
  EXPECT_EQ(said.keys().size(), static_cast<std::size_t>(length - 7));
}

TEST(AnyThesaurus, SurvivesDiamondsUponDiamonds) {
  std::string thesaurus;
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i);
    const std::string up = std::to_string(i + 1);
    for (const char* side : {"a", "b"}) {
      thesaurus += std::string("t:") + side + n + " skos:prefLabel \"word" + side + n +
                   "\"@en ; skos:broader t:a" + up + ", t:b" + up + " .\n";
    }
  }
  EXPECT_EQ(Thesaurus(thesaurus).topics("On worda0 only"), "a0");
}

TEST(AnyThesaurus, CommonWordsNeedANeighbour) {
  const Thesaurus t(R"ttl(
t:countries a skos:Concept ; skos:prefLabel "Countries"@en ; skos:narrower t:lldc .
t:lldc a skos:Concept ; skos:prefLabel "Landlocked states"@en .
t:aid a skos:Concept ; skos:prefLabel "Food aid"@en .)ttl");
  EXPECT_EQ(t.topics_of_abstract("Food aid in many countries"), "aid");
  EXPECT_EQ(t.topics_of_abstract("Food aid in landlocked states and other countries"), "aid countries lldc");
}

TEST(AnyThesaurus, SmallWordsLettersAndNumbersDecideNothing) {
  const Thesaurus t(R"ttl(
t:it a skos:Concept ; skos:prefLabel "Information technology"@en ; skos:altLabel "it"@en .
t:who a skos:Concept ; skos:prefLabel "who"@en . t:c a skos:Concept ; skos:prefLabel "C"@en .
t:y a skos:Concept ; skos:prefLabel "2030"@en . t:and a skos:Concept ; skos:prefLabel "And"@en .)ttl");
  EXPECT_EQ(t.topics("Those who left it: plan C and 2030"), "");
  EXPECT_EQ(t.topics("Information technology and how it helps"), "it");
}

TEST(AnyThesaurus, ALabelOfTwoConceptsNeedsANeighbour) {
  const Thesaurus t(R"ttl(
t:bank a skos:Concept ; skos:prefLabel "Banks"@en ; skos:altLabel "Lenders"@en ; skos:related t:credit .
t:shore a skos:Concept ; skos:prefLabel "Shores"@en ; skos:altLabel "Banks"@en ; skos:related t:river .
t:credit a skos:Concept ; skos:prefLabel "Credit"@en . t:river a skos:Concept ; skos:prefLabel "Rivers"@en .
t:a a skos:Concept ; skos:prefLabel "Alpha"@en ; skos:altLabel "Twin"@en ; skos:related t:river .
t:b a skos:Concept ; skos:prefLabel "Beta"@en ; skos:altLabel "Twin"@en ; skos:related t:credit .)ttl");
  EXPECT_EQ(t.topics_of_abstract("Banks lend"), "bank");
  EXPECT_EQ(t.topics_of_abstract("Banks of rivers"), "bank river shore");
  EXPECT_EQ(t.topics_of_abstract("The twin"), "");
  EXPECT_EQ(t.topics_of_abstract("The twin and credit"), "b credit");
}

TEST(AnyThesaurus, ReadsQualifiersAndInvertedLabels) {
  const Thesaurus t(R"ttl(
t:planet a skos:Concept ; skos:prefLabel "Mercury (planet)"@en ; skos:related t:orbit .
t:metal a skos:Concept ; skos:prefLabel "Mercury (metal)"@en ; skos:related t:mines .
t:orbit a skos:Concept ; skos:prefLabel "Orbits"@en . t:mines a skos:Concept ; skos:prefLabel "Gold mines"@en .
t:sv a skos:Concept ; skos:prefLabel "Violence, sexual"@en .
t:aids a skos:Concept ; skos:prefLabel "AIDS (disease)"@en ; skos:related t:hiv .
t:hiv a skos:Concept ; skos:prefLabel "HIV infection"@en .)ttl");
  EXPECT_EQ(t.topics_of_abstract("Mercury is found"), "");
  EXPECT_EQ(t.topics_of_abstract("Mercury in gold mines"), "metal mines");
  EXPECT_EQ(t.topics_of_abstract("Mercury (planet) rises"), "planet");
  EXPECT_EQ(t.topics_of_abstract("Against sexual violence"), "sv");
  EXPECT_EQ(t.topics_of_abstract("HIV infection aids nobody"), "hiv");
  EXPECT_EQ(t.topics_of_abstract("HIV infection and AIDS"), "aids hiv");
}

TEST(AnyThesaurus, CapitalsMayBeTheStyleOfAScheme) {
  const Thesaurus t(R"ttl(
t:1 a skos:Concept ; skos:prefLabel "REFUGEES"@en, "RÉFUGIÉS"@fr, "اللاجئون"@ar .
t:2 a skos:Concept ; skos:prefLabel "INTERNALLY DISPLACED PERSONS"@en ; skos:altLabel "IDP"@en .
t:3 a skos:Concept ; skos:prefLabel "RELIEF CAMPS"@en ; skos:altLabel "TENTS"@en .)ttl");
  EXPECT_EQ(t.topics("Refugees and tents"), "1 3");
  EXPECT_EQ(t.topics("Les r\u00E9fugi\u00E9s dans le pays", "fr"), "1");
  EXPECT_EQ(t.topics("An IDP"), "2");
  EXPECT_EQ(t.topics("An idp"), "");
}

TEST(AnyThesaurus, AcronymsHoldInEveryLanguageAndWordsInTheirOwn) {
  const Thesaurus t(R"ttl(
t:gbv a skos:Concept ; skos:prefLabel "Gender-based violence"@en ; skos:altLabel "GBV"@en .
t:aid a skos:Concept ; skos:prefLabel "Accident"@en .)ttl");
  EXPECT_EQ(t.topics("Les services pour les victimes de GBV dans les camps", "fr"), "gbv");
  EXPECT_EQ(t.topics("Un accident dans les camps et la suite", "fr"), "");
}

TEST(AnyThesaurus, LabelsWithoutLanguageHoldInAllFormsOfTheirOwn) {
  const Thesaurus t(R"ttl(
t:r a skos:Concept ; skos:prefLabel "Refugees" . t:w a skos:Concept ; skos:prefLabel "Water and sanitation" .
t:k a skos:Concept ; skos:prefLabel "Kala azar" .)ttl");
  EXPECT_EQ(t.topics("A refugee"), "r");
  EXPECT_EQ(t.topics("Le kala azar dans les villages", "fr"), "k");
}

TEST(AnyThesaurus, MatchesCompoundAndSlashLabelsAsAWhole) {
  const Thesaurus t(R"ttl(
t:fn a skos:Concept ; skos:prefLabel "Food and nutrition"@en . t:ha a skos:Concept ; skos:prefLabel "HIV/AIDS"@en .)ttl");
  EXPECT_EQ(t.topics("Food & nutrition"), "fn");
  EXPECT_EQ(t.topics("Food"), "");
  EXPECT_EQ(t.topics("HIV-AIDS and HIV/AIDS"), "ha");
}

TEST(AnyThesaurus, KnowsHyphensAndCompounds) {
  const Thesaurus t(R"ttl(
t:mine a skos:Concept ; skos:prefLabel "Landmines"@en . t:re a skos:Concept ; skos:prefLabel "Reintegration"@en .
t:post a skos:Concept ; skos:prefLabel "Post-conflict recovery"@en . t:cash a skos:Concept ; skos:prefLabel "Cash-based transfers"@en .
t:work a skos:Concept ; skos:prefLabel "Water-borne disease outbreaks"@en .)ttl");
  for (const char* text : {"landmine", "land mines", "land-mine"}) EXPECT_EQ(t.topics(text), "mine") << text;
  for (const char* text : {"reintegration", "re-integration"}) EXPECT_EQ(t.topics(text), "re") << text;
  for (const char* text : {"post-conflict recovery", "postconflict recovery", "post conflict recovery"}) {
    EXPECT_EQ(t.topics(text), "post") << text;
  }
  EXPECT_EQ(t.topics("cash based transfer"), "cash");
  EXPECT_EQ(t.topics("waterborne disease outbreak"), "work");
}

TEST(AnyThesaurus, ReadsBritishAndAmericanSpelling) {
  const Thesaurus t(R"ttl(
t:org a skos:Concept ; skos:prefLabel "Voluntary organisations"@en . t:c a skos:Concept ; skos:prefLabel "Health centers"@en .
t:l a skos:Concept ; skos:prefLabel "Child labour"@en-GB .)ttl");
  EXPECT_EQ(t.topics("Voluntary organizations"), "org");
  EXPECT_EQ(t.topics("Health centres"), "c");
  EXPECT_EQ(t.topics("Child labor"), "l");
}

}  // namespace
}  // namespace weft
