#include "extract/topics/subject_heading.hpp"

#include <gtest/gtest.h>

#include "extract/topics/concept_iri.hpp"

namespace weft {
namespace {

using Parts = std::vector<std::string_view>;

TEST(SubjectHeading, IsTakenApartAtSubdivisions) {
  EXPECT_EQ(heading_parts("Refugees -- Legal status, laws, etc. -- Sudan."),
            (Parts{"Refugees", "Legal status, laws, etc.", "Sudan"}));
  EXPECT_EQ(heading_parts("Refugees--Africa"), (Parts{"Refugees", "Africa"}));
  EXPECT_EQ(heading_parts("Women and armed conflict/Sudan"), (Parts{"Women and armed conflict", "Sudan"}));
  EXPECT_EQ(heading_parts("*Wounds and Injuries/*epidemiology"),
            (Parts{"Wounds and Injuries", "epidemiology"}));
  EXPECT_EQ(heading_parts("Refugees — Health"), (Parts{"Refugees", "Health"}));
  EXPECT_EQ(heading_parts("Refugees – Health"), (Parts{"Refugees", "Health"}));
  EXPECT_EQ(heading_parts("Health > Cholera"), (Parts{"Health", "Cholera"}));
  EXPECT_EQ(heading_parts("Refugees $z Sudan $x History"), (Parts{"Refugees", "Sudan", "History"}));
}

TEST(SubjectHeading, IsOnePartWithoutThem) {
  EXPECT_EQ(heading_parts("Cash-based assistance"), (Parts{"Cash-based assistance"}));
  EXPECT_EQ(heading_parts("$5 a day"), (Parts{"$5 a day"}));
  EXPECT_EQ(heading_parts("Refugees, U.S."), (Parts{"Refugees, U.S."}));
  EXPECT_EQ(heading_parts(" -- "), Parts{});
  EXPECT_EQ(heading_parts(""), Parts{});
}

TEST(SubjectHeading, FormAndTimeAreNoSubjects) {
  for (const char* part :
       {"Case studies", "Handbooks, manuals, etc.", "20th century", "1990-", "1990-2000"}) {
    EXPECT_TRUE(is_form_or_time(part)) << part;
  }
  for (const char* part : {"Health", "Civil War, 1955-1972", "SARS-CoV-2"})
    EXPECT_FALSE(is_form_or_time(part)) << part;
}

TEST(SubjectHeading, IsTurnedRoundAndLeftWithoutQualifier) {
  EXPECT_EQ(uninverted("Violence, Sexual"), "Sexual Violence");
  EXPECT_EQ(uninverted("Violence"), "");
  EXPECT_EQ(uninverted("a, b, c"), "");
  EXPECT_EQ(without_qualifier("Refugees (International law)"), "Refugees");
  EXPECT_EQ(without_qualifier("(Only this)"), "(Only this)");
}

TEST(SubjectHeading, MayJoinSubjects) {
  EXPECT_EQ(joined_subjects("Food and Nutrition"), (Parts{"Food", "Nutrition"}));
  EXPECT_EQ(joined_subjects("Water, sanitation & hygiene"), (Parts{"Water", "sanitation", "hygiene"}));
  EXPECT_EQ(joined_subjects("Protection"), Parts{});
  EXPECT_EQ(joined_subjects("Sandy coasts"), Parts{});
}

TEST(ConceptIri, IsMadeFromCodesOfKnownSchemes) {
  EXPECT_EQ(concept_iri("D012036", "MeSH"), "http://id.nlm.nih.gov/mesh/D012036");
  EXPECT_EQ(concept_iri("D012036", ""), "http://id.nlm.nih.gov/mesh/D012036");
  EXPECT_EQ(concept_iri("(DLC)sh 85112308", "lcsh"), "http://id.loc.gov/authorities/subjects/sh85112308");
  EXPECT_EQ(concept_iri("(OCoLC)fst01093180", "fast"), "http://id.worldcat.org/fast/1093180");
  EXPECT_EQ(concept_iri("(DE-588)4113937-9", "gnd"), "https://d-nb.info/gnd/4113937-9");
  EXPECT_EQ(concept_iri("Q131569", ""), "http://www.wikidata.org/entity/Q131569");
  EXPECT_EQ(concept_iri("1002979", "UNBIS Thesaurus"), "http://metadata.un.org/thesaurus/1002979");
  EXPECT_EQ(concept_iri("1002979", ""), "");
  EXPECT_EQ(concept_iri("4505", "Local subjects"), "");
  EXPECT_EQ(concept_iri("", "MeSH"), "");
}

TEST(ConceptIri, TakesTheFormOfItsPublisher) {
  EXPECT_EQ(concept_iri("https://www.wikidata.org/wiki/Q131569", ""),
            "http://www.wikidata.org/entity/Q131569");
  EXPECT_EQ(concept_iri("https://id.nlm.nih.gov/mesh/D012036.html", ""),
            "http://id.nlm.nih.gov/mesh/D012036");
  EXPECT_EQ(concept_iri("https://example.org/subjects/9", ""), "https://example.org/subjects/9");
  EXPECT_EQ(iri_comparison_key("HTTPS://WWW.Example.org/A/"), iri_comparison_key("http://example.org/A"));
}

}  // namespace
}  // namespace weft
