#include <gtest/gtest.h>

#include "graph/resolution/organisation_resolution.hpp"
#include "made_records.hpp"

namespace weft {
namespace {

using Names = std::multiset<std::string>;

Statement body(std::string label, std::vector<Statement::Value> values = {},
               LabelRank rank = LabelRank::catalogue) {
  std::string key = slug(label);
  return entity(Kind::organisation, std::move(key), std::move(label), std::move(values), rank);
}

Names bodies(const std::vector<Statement>& statements) {
  return resolve(statements).labels(Kind::organisation);
}

TEST(OrganisationResolution, NamesMeetButForArticlesFormsAndSpelling) {
  EXPECT_EQ(bodies({body("Institute of Labour Studies"), body("Institute for Labor Studies"),
                    body("The Institute of Labour Studies, Ltd.")})
                .size(),
            1);
  EXPECT_EQ(bodies({body("Bank of Harbour"), body("Harbour Bank")}).size(), 2);
  EXPECT_EQ(bodies({body("Ministry of Health"), body("Ministry of Health of Kenya")}).size(), 2);
}

TEST(OrganisationResolution, OneNumberIsOneBodyAndTwoAreTwo) {
  const Statement::Value one{Property::same_as, "https://ror.org/03yrm5c26", ""};
  const Statement::Value other{Property::same_as, "https://ror.org/05dxps055", ""};
  EXPECT_EQ(bodies({body("Harbour Institute", {one}), body("Institut du Port", {one})}).size(), 1);
  EXPECT_EQ(bodies({body("Institute of Labour", {one}), body("Institute for Labour", {other})}).size(), 2);
}

TEST(OrganisationResolution, AnAcronymNeedsToBeOneBodys) {
  const auto with_acronym = [](std::string label) {
    return body(std::move(label), {{Property::acronym, "NDMA", ""}});
  };
  EXPECT_EQ(bodies({body("NDMA"), with_acronym("National Drought Management Authority")}),
            Names{"National Drought Management Authority"});
  EXPECT_EQ(bodies({body("NDMA"), with_acronym("National Drought Management Authority"),
                    with_acronym("National Disaster Management Agency")})
                .size(),
            3);
  EXPECT_EQ(bodies({body("NDMA"), body("National Drought Management Authority")}).size(), 2);
}

TEST(OrganisationResolution, WhatAVocabularyListsStaysApart) {
  EXPECT_EQ(bodies({body("Institute of Labour", {}, LabelRank::authority),
                    body("Institute for Labor", {}, LabelRank::authority)})
                .size(),
            2);
  const ResolvedGraph resolved =
      resolve({body("Institute of Labour", {}, LabelRank::authority), body("The Institute for Labor")});
  EXPECT_EQ(resolved.labels(Kind::organisation), Names{"Institute of Labour"});
  const NodeRef node = resolved.graph.nodes_of(Kind::organisation).first;
  EXPECT_EQ(resolved.graph.iri(node), "https://weft.example/id/organisation/institute-of-labour");
}

struct Disaster {
  std::string label;
  std::string hazard;
  std::string year;
  std::string place;
  std::string glide = {};
};

std::multiset<std::string> disasters(const std::vector<Disaster>& events) {
  std::vector<Statement> all;
  for (const Disaster& event : events) {
    const std::string key = slug(event.glide.empty() ? event.label : event.glide);
    Statement made = entity(Kind::event, key, event.label,
                            {{Property::year, event.year, ""}, {Property::code, event.glide, ""}});
    made.subtype = event.hazard;
    all.push_back(made);
    all.push_back(entity(Kind::region, slug(event.place), event.place));
    all.push_back(
        link(node_id(Kind::event, key), Relation::within, node_id(Kind::region, slug(event.place))));
  }
  return resolve(all).labels(Kind::event);
}

TEST(EventResolution, ADisasterWithAndWithoutNumberIsOne) {
  EXPECT_EQ(disasters({{"Haiti: Earthquake - Jan 2010", "earthquake", "2010", "Haiti", "EQ-2010-000009-HTI"},
                       {"Haiti earthquake, 2010", "earthquake", "2010", "Haiti"}})
                .size(),
            1);
  EXPECT_EQ(disasters({{"TC-2019-000021-MOZ", "tropical-cyclone", "2019", "Mozambique", "TC-2019-000021-MOZ"},
                       {"Cyclone Idai, 2019", "tropical-cyclone", "2019", "Mozambique"},
                       {"Cyclone Idai", "tropical-cyclone", "2019", "Mozambique"}})
                .size(),
            2);
  EXPECT_EQ(disasters({{"Kenya: Floods - Oct 2019", "flood", "2019", "Kenya", "FL-2019-000138-KEN"},
                       {"Kenya floods, October 2019", "flood", "2019", "Kenya"}})
                .size(),
            1);
}

TEST(EventResolution, WhatMayBeTwoStaysApart) {
  EXPECT_EQ(disasters({{"Cyclone Idai", "tropical-cyclone", "2019", "Mozambique"},
                       {"Cyclone Kenneth", "tropical-cyclone", "2019", "Mozambique"}})
                .size(),
            2);
  EXPECT_EQ(disasters({{"Kenya: Floods - Oct 2019", "flood", "2019", "Kenya"},
                       {"Kenya: Floods - Apr 2019", "flood", "2019", "Kenya"}})
                .size(),
            2);
  EXPECT_EQ(disasters({{"Kenya: Floods - Oct 2019", "flood", "2019", "Kenya"},
                       {"Kenya floods, 2019", "flood", "2019", "Kenya"}})
                .size(),
            2);
  EXPECT_EQ(disasters({{"Haiti earthquake, 2010", "earthquake", "2010", "Haiti"},
                       {"Haiti earthquake, 2021", "earthquake", "2021", "Haiti"}})
                .size(),
            2);
  EXPECT_EQ(disasters({{"Nepal earthquake, 2015", "earthquake", "2015", "Nepal"},
                       {"Nepal: Earthquake - Apr 2015", "earthquake", "2015", "Nepal", "EQ-2015-000048-NPL"},
                       {"Nepal: Earthquake - May 2015", "earthquake", "2015", "Nepal", "EQ-2015-000055-NPL"}})
                .size(),
            3);
  EXPECT_EQ(disasters({{"Chad drought, 2012", "drought", "2012", "Chad"},
                       {"Mali drought, 2012", "drought", "2012", "Mali"}})
                .size(),
            2);
}

}  // namespace
}  // namespace weft
