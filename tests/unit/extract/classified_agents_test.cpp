// Authors and bodies whose sort, identifiers and affiliations the source gives, from a record to statements.
#include <gtest/gtest.h>

#include "classified.hpp"

namespace weft {
namespace {

using Keys = std::vector<std::string>;

Keys creators(const RecordValue& author) {
  Record record = plain();
  record.authors = {author};
  return run(record).targets(Relation::created_by);
}

Keys homes(std::string_view address, std::string_view identifier = {}) {
  Record record = plain();
  record.authors = {value("Brook, Ada", {}, {}, AgentKind::person)};
  record.affiliations = {{.author = 0, .body = value(address, identifier, {}, AgentKind::body)}};
  return run(record).targets(Relation::affiliated_with);
}

TEST(ClassifiedAuthors, OrcidIsALink) {
  Record record = plain();
  record.authors = {value("Brook, Ada", "0000 0002 1825 0097"), value("Ford, Ben", "0000-0002-1825-0098")};
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.values("ada-brook", Property::same_as), (Keys{"https://orcid.org/0000-0002-1825-0097"}));
  EXPECT_EQ(sink.values("ben-ford", Property::same_as), Keys{});
  EXPECT_EQ(sink.values("ben-ford", Property::identifier), (Keys{"0000-0002-1825-0098"}));
}

TEST(ClassifiedAuthors, OneIdentifierIsNotThatOfSeveralPersons) {
  Record record = plain();
  record.authors = {value("Ada Brook; Ben Ford", "0000-0002-1825-0097")};
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.values("ada-brook", Property::same_as), Keys{});
  EXPECT_EQ(sink.values("ben-ford", Property::same_as), Keys{});
}

TEST(ClassifiedAuthors, WhatTheSourceSaysOfTheirSortHolds) {
  EXPECT_EQ(creators(value("Mission, Robert", {}, {}, AgentKind::person)), (Keys{"robert-mission"}));
  EXPECT_EQ(creators(value("Ministry, Anna", {}, {}, AgentKind::person)), (Keys{"anna-ministry"}));
  EXPECT_EQ(creators(value("Smith and Jones, Partners", {}, {}, AgentKind::body)),
            (Keys{"smith-and-jones-partners"}));
  EXPECT_EQ(creators(value("World Bank, Washington", {}, {}, AgentKind::body)), creators("World Bank"));
  EXPECT_EQ(creators(value("Smith, J.; Jones, B.", {}, {}, AgentKind::person)), (Keys{"b-jones", "j-smith"}));
}

TEST(ClassifiedAuthors, ListedBodiesAreKnownWithTheirSeat) {
  const Keys bank = creators("World Bank");
  for (const char* text :
       {"World Bank, Washington", "World Bank, Washington, D.C.", "World Bank, Washington, DC, USA"}) {
    EXPECT_EQ(creators(text), bank) << text;
  }
  EXPECT_EQ(creators("UNHCR, Geneva"), creators("UNHCR"));
  EXPECT_EQ(creators("Washington, Anna"), (Keys{"anna-washington"}));
  EXPECT_EQ(creators("Care, John"), (Keys{"john-care"}));
  EXPECT_EQ(creators("Paris, Geneva"), (Keys{"geneva-paris"}));
}

TEST(ClassifiedAuthors, SubordinateBodiesAsLibrariesEnterThem) {
  const RecordValue entry = value("United Nations. High Commissioner for Refugees.", {}, {}, AgentKind::body);
  EXPECT_EQ(creators(entry), creators("UNHCR"));
}

TEST(ClassifiedBodies, AreKnownByIdentifier) {
  EXPECT_EQ(creators(value("Children's fund of the UN", "http://www.wikidata.org/entity/Q740308", {},
                           AgentKind::body))
                .size(),
            1U);
  Record record = plain();
  record.publishers = {value("Weltbank", "https://ror.org/00ae7jd04")};
  EXPECT_EQ(run(record).targets(Relation::published_by), creators("World Bank"));
}

TEST(ClassifiedBodies, KeepUnknownIdentifiers) {
  Record record = plain();
  record.publishers = {value("Institute of Dry Lands", "https://ror.org/01cwqze88")};
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.values("institute-of-dry-lands", Property::same_as), (Keys{"https://ror.org/01cwqze88"}));
}

TEST(Affiliations, GiveTheInstitution) {
  EXPECT_EQ(homes("Department of Global Health, University of Wayland, Wayland, Kenya."),
            (Keys{"university-of-wayland"}));
  EXPECT_EQ(homes("1 School of Public Health, The University of Leeds, Leeds LS2 9JT, UK. Electronic "
                  "address: a@b.example"),
            (Keys{"leeds"}));
  EXPECT_EQ(homes("Harvard T.H. Chan School of Public Health, Boston, MA, USA"), (Keys{"harvard-chan"}));
  EXPECT_EQ(homes("Centre for Refugee Studies, York University, Toronto, Canada"), (Keys{"york-canada"}));
  EXPECT_EQ(homes("Epicentre, Paris, France"), (Keys{"epicentre"}));
  EXPECT_EQ(homes("Policy Unit, World Bank, Washington, DC"), creators("World Bank"));
  EXPECT_EQ(homes("University of A, City; Ministry of Health, Kampala").size(), 2U);
}

TEST(Affiliations, LeaveOutWhatIsNoBody) {
  EXPECT_EQ(homes("Independent consultant, London"), Keys{});
  EXPECT_EQ(homes("Nairobi, Kenya"), Keys{});
  EXPECT_EQ(homes("ada@example.org"), Keys{});
  EXPECT_EQ(homes(""), Keys{});
}

TEST(Affiliations, KeepRorAndAreNoCoverage) {
  Record record = plain();
  record.authors = {value("Brook, Ada"), value("IOM")};
  record.affiliations = {
      {.author = 0, .body = value("University of Wayland, Kenya", "https://ror.org/02y9nww90")},
      {.author = 1, .body = value("University of Wayland, Kenya")},
      {.author = 7, .body = value("University of Nowhere")}};
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.values("university-of-wayland", Property::same_as), (Keys{"https://ror.org/02y9nww90"}));
  EXPECT_EQ(sink.edges(Relation::affiliated_with).size(), 1U);
  EXPECT_EQ(sink.edges(Relation::affiliated_with)[0].field, Field::affiliation);
  EXPECT_EQ(sink.targets(Relation::covers), Keys{});
}

TEST(Affiliations, OfAKnownRorNeedNoName) {
  EXPECT_EQ(homes("", "https://ror.org/00ae7jd04"), creators("World Bank"));
}

}  // namespace
}  // namespace weft
