#include "graph/resolution/document_resolution.hpp"

#include <gtest/gtest.h>

#include "graph/relatedness.hpp"
#include "made_records.hpp"

namespace weft {
namespace {

const std::string abstract =
    "The study describes how families who fled the floods find shelter with relatives, in schools and on "
    "roadsides, what they eat, who helps them and when they plan to go home.";
const std::string other_abstract =
    "Prices of maize and beans rose in all markets of the north during the lean season, traders told the "
    "monitors, "
    "while wages stayed low and livestock lost value.";

TEST(DocumentResolution, JoinsOneWorkOfTwoCatalogues) {
  EXPECT_EQ(outcome({{.id = "id:1",
                      .title = "Shelter after the floods in Chad",
                      .year = "2019",
                      .authors = {"Brook, Ada"}},
                     {.id = "id:77",
                      .title = "Shelter After the Floods in Chad.",
                      .year = "2019",
                      .authors = {"Brook, A."}}}),
            "1 merged");
  EXPECT_EQ(outcome({{.title = "Shelter after the floods in Chad", .year = "2019", .authors = {"Brook, Ada"}},
                     {.id = "doi:10.5555/1",
                      .title = "Shelter after the floods in Chad",
                      .year = "2020",
                      .authors = {"Brook, A."}}}),
            "1 merged");
}

TEST(DocumentResolution, IdentifiersDecideWithTheTitle) {
  const std::string isbn = "isbn:9789251067628";
  EXPECT_EQ(outcome({{.id = "id:1", .title = "Wells", .numbers = {"pmid:23456789"}},
                     {.id = "id:2", .title = "Wells.", .numbers = {"pmid:23456789"}}}),
            "1 merged");
  EXPECT_EQ(outcome({{.id = "id:1", .title = "Wells and pumps", .numbers = {isbn}},
                     {.id = "id:2", .title = "Wells and pumps", .numbers = {isbn}}}),
            "1 merged");
  // Chapters have the number of their book; two catalogues count from one.
  EXPECT_EQ(outcome({{.id = "id:1", .title = "Wells and pumps", .numbers = {isbn}},
                     {.id = "id:2", .title = "Latrines in schools", .numbers = {isbn}}}),
            "");
  EXPECT_EQ(outcome({{.id = "id:1", .title = "Wells and pumps", .year = "2001"},
                     {.id = "id:1", .title = "Latrines in schools", .year = "2015"}}),
            "");
  EXPECT_EQ(outcome({{.id = "id:1", .title = "Wells and pumps", .year = "2001"},
                     {.id = "id:1", .title = "Wells and pumps in Chad", .year = "2001"}}),
            "1 merged");
}

TEST(DocumentResolution, WhatDiffersKeepsOneTitleApart) {
  EXPECT_EQ(outcome({{.id = "id:1", .title = "Annual report", .year = "2020", .authors = {"Brook, Ada"}},
                     {.id = "id:2", .title = "Annual report", .year = "2020", .authors = {"Ford, Ben"}}}),
            "");
  EXPECT_EQ(
      outcome(
          {{.id = "id:1", .title = "Shelter needs assessment report", .year = "2020", .countries = {"ke"}},
           {.id = "id:2", .title = "Shelter needs assessment report", .year = "2020", .countries = {"so"}}}),
      "");
  EXPECT_EQ(outcome({{.id = "id:1", .title = "Training manual", .year = "2020"},
                     {.id = "id:2", .title = "Training manual", .year = "2020"}}),
            "");
  EXPECT_EQ(outcome({{.id = "id:1",
                      .title = "Shelter after the floods in Chad",
                      .year = "2019",
                      .authors = {"Brook, Ada"}},
                     {.id = "id:2",
                      .title = "Shelter after the floods in Chad: Annex",
                      .year = "2019",
                      .authors = {"Brook, Ada"}}}),
            "");
}

TEST(DocumentResolution, IssuesOfASeriesAreNeverOneNorVersions) {
  const auto issues = [](const std::string& first, const std::string& second, const std::string& a = "2020",
                         const std::string& b = "2020") {
    return outcome({{.id = "id:1",
                     .title = first,
                     .year = a.substr(0, 4),
                     .date = a,
                     .authors = {"Office, The"},
                     .countries = {"ye"}},
                    {.id = "id:2",
                     .title = second,
                     .year = b.substr(0, 4),
                     .date = b,
                     .authors = {"Office, The"},
                     .countries = {"ye"}}});
  };
  EXPECT_EQ(issues("Yemen: Flash Update No. 3", "Yemen: Flash Update No. 4"), "");
  EXPECT_EQ(issues("Yemen Floods Sitrep #12", "Yemen Floods Sitrep #13"), "");
  EXPECT_EQ(issues("Yemen Situation Report, 5 May 2020", "Yemen Situation Report, 12 May 2020"), "");
  EXPECT_EQ(issues("Yemen Situation Report", "Yemen Situation Report", "2020-05-05", "2020-05-12"), "");
  EXPECT_EQ(issues("Yemen Situation Report", "Yemen Situation Report"), "");
  EXPECT_EQ(
      issues("Global Trends in Displacement 2019", "Global Trends in Displacement 2020", "2019", "2020"), "");
  EXPECT_EQ(issues("Rapport annuel sur le Tchad 2019", "Rapport annuel sur le Tchad 2020", "2019", "2020"),
            "");
  EXPECT_EQ(
      issues("Yemen Situation Report No. 5", "Yemen: Situation Report no 5", "2020-05-05", "2020-05-05"),
      "1 merged");
}

TEST(DocumentResolution, LinksVersionsOfOneWork) {
  EXPECT_EQ(outcome({{.id = "id:1",
                      .title = "Handbook for Emergencies in Camps",
                      .year = "1999",
                      .authors = {"Brook, Ada"}},
                     {.id = "id:2",
                      .title = "Handbook for Emergencies in Camps, second edition",
                      .year = "2007",
                      .authors = {"Brook, Ada"}}}),
            "1 same_work");
  EXPECT_EQ(outcome({{.id = "doi:10.31235/a",
                      .title = "Shelter after the floods",
                      .year = "2019",
                      .authors = {"Brook, Ada"}},
                     {.id = "doi:10.5555/1",
                      .title = "Shelter after the floods",
                      .year = "2020",
                      .authors = {"Brook, Ada"}}}),
            "1 same_work");
  EXPECT_EQ(outcome({{.id = "id:1",
                      .title = "Guide to Wells in Emergencies",
                      .year = "2019",
                      .language = "en",
                      .authors = {"Brook, Ada"}},
                     {.id = "id:2",
                      .title = "Guide to Wells in Emergencies (French)",
                      .year = "2019",
                      .language = "fr",
                      .authors = {"Brook, Ada"}}}),
            "1 same_work");
  EXPECT_EQ(outcome({{.id = "id:1",
                      .title = "Water points in Chad",
                      .year = "2019",
                      .language = "en",
                      .authors = {"Brook, Ada", "Ford, Ben"},
                      .countries = {"td"}},
                     {.id = "id:2",
                      .title = "Les points d'eau, Chad",
                      .year = "2019",
                      .language = "fr",
                      .authors = {"Brook, Ada", "Ford, Ben"},
                      .countries = {"td"}}}),
            "1 same_work");
}

TEST(DocumentResolution, TitlesThatAreAlikeNeedMore) {
  EXPECT_EQ(outcome({{.id = "id:1",
                      .title = "Shelter after the floods",
                      .year = "2019",
                      .abstract = abstract,
                      .authors = {"Brook, Ada"}},
                     {.id = "id:2",
                      .title = "Shelter after the floods: lessons from Chad",
                      .year = "2019",
                      .abstract = abstract,
                      .authors = {"Brook, A."}}}),
            "1 merged");
  EXPECT_EQ(outcome({{.id = "id:1",
                      .title = "Shelter after the floods",
                      .year = "2019",
                      .abstract = abstract,
                      .authors = {"Brook, Ada"}},
                     {.id = "id:2",
                      .title = "Shelter after the floods: lessons from Chad",
                      .year = "2019",
                      .abstract = other_abstract,
                      .authors = {"Brook, A."}}}),
            "");
}

TEST(DocumentResolution, AVersionIsLinkedToTheEarlierWorkWithEvidenceOfBoth) {
  const ResolvedGraph resolved =
      resolve_records({{.id = "id:1",
                        .title = "Handbook for Emergencies in Camps",
                        .year = "1999",
                        .authors = {"Brook, Ada"}},
                       {.id = "id:2",
                        .title = "Handbook for Emergencies in Camps, second edition",
                        .year = "2007",
                        .authors = {"Brook, Ada"}}});
  const KnowledgeGraph& graph = resolved.graph;
  const auto old_node = graph.find(node_id(Kind::document, "id:1"));
  const auto new_node = graph.find(node_id(Kind::document, "id:2"));
  ASSERT_TRUE(old_node && new_node);
  const auto [first, last] = graph.out_edges(*new_node, Relation::same_work);
  ASSERT_EQ(last.value() - first.value(), 1);
  EXPECT_EQ(graph.target(first), *old_node);
  EXPECT_EQ(graph.method(first), Method::inferred);
  EXPECT_FLOAT_EQ(graph.confidence(first), 0.85F);
  EXPECT_EQ(graph.support(first), 2);
  // What is one work is not merely related.
  const Relatedness relatedness(graph);
  EXPECT_TRUE(relatedness.related(*new_node, {}).empty());
  EXPECT_TRUE(relatedness.all_pairs({}).empty());
}

TEST(DocumentResolution, AMergedDocumentKeepsAllAndCountsEachRecordsEvidence) {
  const ResolvedGraph resolved = resolve_records(
      {{.id = "id:1", .title = "Shelter after the floods in Chad", .year = "2019", .authors = {"Brook, Ada"}},
       {.id = "doi:10.5555/1",
        .title = "Shelter After the Floods in Chad",
        .year = "2019",
        .abstract = abstract,
        .authors = {"Brook, Ada"},
        .numbers = {"pmid:23456789"}}});
  const KnowledgeGraph& graph = resolved.graph;
  const auto [first, last] = graph.nodes_of(Kind::document);
  ASSERT_EQ(last.value() - first.value(), 1);
  EXPECT_EQ(graph.id(first), node_id(Kind::document, "doi:10.5555/1"));
  EXPECT_EQ(graph.property(first, Property::abstract), abstract);
  EXPECT_EQ(graph.property(first, Property::other_identifier), "pmid:23456789");
  const auto [by, end] = graph.out_edges(first, Relation::created_by);
  ASSERT_EQ(end.value() - by.value(), 1);
  EXPECT_EQ(graph.support(by), 2);
}

TEST(DocumentResolution, TheUserDecides) {
  const std::vector<MadeRecord> records = {
      {.id = "doi:10.5555/1", .title = "Training manual", .year = "2020"},
      {.id = "doi:10.5555/2", .title = "Training manual", .year = "2020"},
      {.id = "doi:10.5555/3", .title = "Manuel de formation", .year = "2020"}};
  const auto name = [](const std::string& key) { return "document/" + node_id(Kind::document, key).hex(); };
  const auto line = [&](LedgerDecision decision, LedgerRelation relation, int other) {
    return LedgerLine{.decision = decision,
                      .kind = Kind::document,
                      .relation = relation,
                      .first = {.name = name("doi:10.5555/1")},
                      .second = {.name = name("doi:10.5555/" + std::to_string(other))}};
  };
  const ResolvedGraph resolved =
      resolve_records(records, {.user = {line(LedgerDecision::confirmed, LedgerRelation::same_as, 2),
                                         line(LedgerDecision::confirmed, LedgerRelation::same_work, 3)}});
  EXPECT_EQ(resolved.labels(Kind::document).size(), 2);
  EXPECT_EQ(outcome(resolved), "2 confirmed, 1 linked");
}

// Records that are often nearly the same.
std::vector<MadeRecord> made_records(Dice& dice) {
  const char* const titles[] = {"Shelter after the floods in Chad",
                                "Shelter after the floods in Chad: lessons",
                                "Shelter after the floods in Chad (French)",
                                "Chad Situation Report No. 1",
                                "Chad Situation Report No. 2",
                                "Training manual",
                                "Handbook on wells in camps, 2nd edition",
                                "Handbook on wells in camps"};
  std::vector<MadeRecord> records;
  for (std::uint32_t i = 0; i < 5 + dice.below(15); ++i) {
    MadeRecord record{.title = titles[dice.below(8)], .year = std::to_string(2018 + dice.below(4))};
    if (dice.below(2) == 0) record.id = "id:" + std::to_string(dice.below(6));
    if (dice.below(6) == 0) record.id = "doi:10.5555/" + std::to_string(dice.below(3));
    if (dice.below(3) > 0) record.authors = {dice.below(2) == 0 ? "Brook, Ada" : "Ford, Ben"};
    if (dice.below(3) == 0) record.language = dice.below(2) == 0 ? "en" : "fr";
    if (dice.below(4) == 0) record.numbers = {"pmid:" + std::to_string(1000 + dice.below(3))};
    if (dice.below(4) == 0) record.abstract = dice.below(2) == 0 ? abstract : other_abstract;
    records.push_back(record);
  }
  return records;
}

TEST(DocumentResolution, AnyOrderAndNumberOfThreadsGivesTheSameGraph) {
  std::size_t merged = 0;
  std::size_t linked = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    std::vector<Statement> statements = statements_of(made_records(dice));
    const ResolvedGraph reference = resolve(statements, {.jobs = 1});
    merged += reference.ledger.count(LedgerDecision::merged);
    linked += reference.ledger.count(LedgerDecision::same_work);
    for (unsigned jobs = 1; jobs < 4; ++jobs) {
      dice.shuffle(statements);
      const ResolvedGraph again = resolve(statements, {.jobs = jobs});
      ASSERT_EQ(told(again), told(reference));
      ASSERT_EQ(stored(again.graph), stored(reference.graph));
    }
  }
  EXPECT_GT(merged, 30);
  EXPECT_GT(linked, 20);
}

}  // namespace
}  // namespace weft
