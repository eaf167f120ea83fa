#include "evaluate/scoring.hpp"

#include <gtest/gtest.h>

#include "evaluate/document_lookup.hpp"
#include "reading_gold.hpp"
#include "small_graph.hpp"

namespace weft {
namespace {

struct Scored {
  explicit Scored(std::string_view text, const ScoringOptions& options = {}) : gold(gold_of(text)) {
    scores = score(graph, gold, find_documents(graph, gold.records), TopicLookup(graph, {}), options);
  }
  [[nodiscard]] Tally of(GoldKind kind) const { return scores.kinds[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] std::vector<std::string> mistakes() const {
    std::vector<std::string> texts;
    for (const RecordScore& record : scores.records) {
      for (const Mistake& each : record.mistakes) {
        texts.push_back(std::string(to_string(each.kind)) + " " + std::string(to_string(each.sort)) + " " +
                        each.label);
      }
    }
    return texts;
  }

  KnowledgeGraph graph = small_graph();
  Gold gold;
  Scores scores;
};

using Lines = std::vector<std::string>;

constexpr std::string_view topics_gold = R"({"id":"a","year":2021,"topics":[
    {"concept":"malaria","strength":"main"}, {"concept":"bed-nets","strength":"secondary","why":["nets"]},
    {"concept":"education","label":"Education","strength":"main"}],
    "must_not":{"topics":["camps","children"]}})";

TEST(Tally, FollowsItsDefinitions) {
  const Tally tally{.right = 3, .wrong = 1, .missed = 2};
  EXPECT_DOUBLE_EQ(tally.precision(), 0.75);
  EXPECT_DOUBLE_EQ(tally.recall(), 0.6);
  EXPECT_DOUBLE_EQ(tally.f1(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(Tally{}.f1(), 1.0);
  EXPECT_DOUBLE_EQ((Tally{.right = 0, .wrong = 1, .missed = 1}.f1()), 0.0);
}

// Found: malaria, nutrition, camps. Wanted: malaria, bed nets, education.
TEST(Scoring, CountsTopics) {
  const Scored scored(topics_gold);
  EXPECT_EQ(scored.of(GoldKind::topics), (Tally{.right = 1, .wrong = 2, .missed = 2}));
  EXPECT_EQ(scored.scores.main_topics.count, 1U);
  EXPECT_EQ(scored.scores.main_topics.all, 2U);
  EXPECT_EQ(scored.scores.forbidden.count, 1U);
  EXPECT_EQ(scored.scores.forbidden.all, 2U);
  EXPECT_EQ(scored.scores.years.count, 0U);
  EXPECT_EQ(scored.scores.years.all, 1U);
  EXPECT_EQ(scored.mistakes(), (Lines{"topics wrong Nutrition", "topics forbidden Camps",
                                      "topics missed bed-nets", "topics missed Education"}));
  EXPECT_EQ(scored.scores.records[0].mistakes[2].why, Lines{"nets"});
  // Nutrition stands beside the missed bed nets; camps beside nothing.
  EXPECT_DOUBLE_EQ(scored.scores.neighbours.precision(), 1.5 / 3);
  EXPECT_DOUBLE_EQ(scored.scores.neighbours.recall(), 1.5 / 3);
}

TEST(Scoring, CountsTheBestTopics) {
  const Scored scored(topics_gold, {.at = {1, 2, 9}});
  EXPECT_EQ(scored.scores.at.at(1), (Tally{.right = 1, .wrong = 0, .missed = 2}));
  EXPECT_EQ(scored.scores.at.at(2), (Tally{.right = 1, .wrong = 1, .missed = 2}));
  EXPECT_EQ(scored.scores.at.at(9), scored.of(GoldKind::topics));
}

TEST(Scoring, RequiresOnlyMainTopicsWhereAsked) {
  const Scored scored(topics_gold, {.main_only = true});
  EXPECT_EQ(scored.of(GoldKind::topics), (Tally{.right = 1, .wrong = 2, .missed = 1}));
}

TEST(Scoring, CountsOptionalAndBroaderTopicsNeitherWay) {
  constexpr std::string_view text = R"({"id":"a","topics":["paludisme",{"concept":"bed-nets"},
      {"concept":"nutrition","strength":"optional"},{"concept":"camps","strength":"optional"}]})";
  EXPECT_EQ(Scored(text).of(GoldKind::topics), (Tally{.right = 1, .wrong = 0, .missed = 1}));
}

TEST(Scoring, LeavesInferredTopicsOut) {
  EXPECT_EQ(Scored(R"({"id":"a","topics":["malaria","health","camps","nutrition"]})").of(GoldKind::topics),
            (Tally{.right = 3, .wrong = 0, .missed = 1}));
}

TEST(Scoring, ForgivesTopicsAboveLabelledOnesUnlessStrictOrForbidden) {
  std::vector<Statement> statements = {
      entity(Kind::document, "a", "Nets"), entity(Kind::topic, "health", "Health"),
      entity(Kind::topic, "malaria", "Malaria"),
      link(node_id(Kind::topic, "malaria"), Relation::broader, node_id(Kind::topic, "health")),
      link(node_id(Kind::document, "a"), Relation::about_topic, node_id(Kind::topic, "health"))};
  const KnowledgeGraph graph = freeze(statements);
  const auto wrong = [&](std::string_view text, const ScoringOptions& options) {
    const Gold gold = gold_of(text);
    return score(graph, gold, find_documents(graph, gold.records), TopicLookup(graph, {}), options).all.wrong;
  };
  constexpr std::string_view plain = R"({"title":"NETS","topics":["malaria"]})";
  EXPECT_EQ(wrong(plain, {}), 0U);
  EXPECT_EQ(wrong(plain, {.strict_broader = true}), 1U);
  EXPECT_EQ(wrong(R"({"title":"Nets","topics":["malaria"],"must_not":{"topics":["health"]}})", {}), 1U);
}

TEST(Scoring, CountsAuthorsBodiesAndPlaces) {
  const Scored scored(R"({"title":"Nets in Mali",
      "authors":["Ruiz, A.","Bo Li"],
      "organisations":[{"organisation":"who","name":"WHO"},{"name":"UNICEF"}],
      "countries":[{"code":"ml"},{"code":"NG","name":"Niger"}],
      "regions":["West Africa",{"region":"sahel","strength":"optional"}],
      "must_not":{"countries":["NE"]}})");
  EXPECT_EQ(scored.of(GoldKind::authors), (Tally{.right = 1, .wrong = 1, .missed = 1}));
  EXPECT_EQ(scored.of(GoldKind::organisations), (Tally{.right = 1, .wrong = 0, .missed = 1}));
  EXPECT_EQ(scored.of(GoldKind::countries), (Tally{.right = 1, .wrong = 1, .missed = 1}));
  EXPECT_EQ(scored.of(GoldKind::regions), (Tally{.right = 1, .wrong = 0, .missed = 0}));
  EXPECT_EQ(scored.scores.all, (Tally{.right = 4, .wrong = 2, .missed = 3}));
  EXPECT_EQ(scored.mistakes(),
            (Lines{"authors wrong World Health Organization", "authors missed Bo Li",
                   "organisations missed UNICEF", "countries forbidden Niger", "countries missed Niger"}));
  EXPECT_EQ(scored.scores.forbidden.count, 1U);
}

// The bracket is ours; the record says "the Ministry of Health".
TEST(Scoring, KnowsBodiesByWhatTheRecordCallsThem) {
  const NodeId document = node_id(Kind::document, "a");
  const NodeId ministry = node_id(Kind::organisation, "moh-ke");
  const KnowledgeGraph graph =
      freeze({entity(Kind::document, "a", "Nets"),
              entity(Kind::organisation, "moh-ke", "Ministry of Health (Kenya)"),
              link(document, Relation::mentions, ministry, 1.0F, "Ministry of Health")});
  const auto tally = [&](std::string_view text) {
    const Gold gold = gold_of(text);
    return score(graph, gold, find_documents(graph, gold.records), TopicLookup(graph, {}), {}).all;
  };
  const Tally right{.right = 1, .wrong = 0, .missed = 0};
  EXPECT_EQ(tally(R"({"title":"Nets","organisations":["Ministry of Health"]})"), right);
  EXPECT_EQ(
      tally(
          R"({"title":"Nets","organisations":[{"organisation":"x","surfaces":["the Ministry of Health"]}]})"),
      right);
  EXPECT_EQ(tally(R"({"title":"Nets","organisations":["Ministry of Education"]})"),
            (Tally{.right = 0, .wrong = 1, .missed = 1}));
}

TEST(Scoring, TakesOneAuthorForOneLabel) {
  const Scored scored(R"({"id":"a","authors":["Ana Ruiz","A. Ruiz",{"name":"WHO","kind":"organisation"}]})");
  EXPECT_EQ(scored.of(GoldKind::authors), (Tally{.right = 2, .wrong = 0, .missed = 1}));
}

TEST(Scoring, DoesNotJudgeWhatIsNotLabelled) {
  const Scored scored(R"({"id":"a","topics":["malaria","nutrition","camps"]})");
  EXPECT_EQ(scored.scores.all, (Tally{.right = 3, .wrong = 0, .missed = 0}));
  EXPECT_EQ(scored.scores.years.all, 0U);
}

TEST(Scoring, MissesEverythingOfARecordThatTheGraphLacks) {
  const Scored scored(
      "{\"id\":\"a\",\"topics\":[\"malaria\"]}\n"
      "{\"id\":\"z\",\"language\":\"es\",\"topics\":[\"malaria\",\"camps\"],\"authors\":[\"Bo Li\"]}\n");
  EXPECT_EQ(scored.scores.documents.count, 1U);
  EXPECT_EQ(scored.scores.documents.all, 2U);
  EXPECT_EQ(scored.scores.languages.at("es")[static_cast<std::size_t>(GoldKind::topics)],
            (Tally{.right = 0, .wrong = 0, .missed = 2}));
  EXPECT_EQ(scored.scores.languages.at("en")[static_cast<std::size_t>(GoldKind::topics)].right, 1U);
  EXPECT_DOUBLE_EQ(scored.scores.macro_f1[static_cast<std::size_t>(GoldKind::topics)], (0.5 + 0.0) / 2);
}

TEST(DocumentLookup, PrefersIdentifiersAndTellsTitlesApartByYear) {
  std::vector<Statement> statements = {
      entity(Kind::document, "one", "Annual Report", {{Property::year, "2019", ""}}),
      entity(Kind::document, "two", "Annual report", {{Property::year, "2020", ""}}),
      entity(Kind::document, "three", "Nets", {{Property::doi, "10.1/nets", ""}})};
  const KnowledgeGraph graph = freeze(statements);
  const Gold gold = gold_of(R"([{"title":"ANNUAL REPORT","year":2020},{"title":"Annual Report","year":2019},
      {"id":"10.1/nets","title":"Annual Report"},{"title":"Something else"}])");
  const auto documents = find_documents(graph, gold.records);
  EXPECT_EQ(graph.key(documents[0]), "two");
  EXPECT_EQ(graph.key(documents[1]), "one");
  EXPECT_EQ(graph.key(documents[2]), "three");
  EXPECT_FALSE(documents[3].valid());
}

}  // namespace
}  // namespace weft
