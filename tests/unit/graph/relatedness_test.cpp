#include "graph/relatedness.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "graph/related_index.hpp"
#include "sample_statements.hpp"

namespace weft {
namespace {

NodeId document(int i) { return node_id(Kind::document, "document-" + std::to_string(i)); }
NodeId topic(const std::string& key) { return node_id(Kind::topic, key); }

std::vector<Statement> documents(int count) {
  std::vector<Statement> all;
  for (int i = 0; i < count; ++i) {
    all.push_back(entity(Kind::document, "document-" + std::to_string(i), "Document " + std::to_string(i)));
  }
  return all;
}

void about(std::vector<Statement>& all, int i, const std::string& key, float weight = 1.0F) {
  all.push_back(entity(Kind::topic, key, key));
  all.push_back(link(document(i), Relation::about_topic, topic(key), weight));
}

void broader(std::vector<Statement>& all, const std::string& narrow, const std::string& broad) {
  all.push_back(entity(Kind::topic, narrow, narrow));
  all.push_back(entity(Kind::topic, broad, broad));
  all.push_back(link(topic(narrow), Relation::broader, topic(broad)));
}

float score(const KnowledgeGraph& graph, int a, int b) {
  const Relatedness relatedness(graph);
  for (const RelatedDocument& related :
       relatedness.related(graph.find(document(a)).value(), {.top = 1000, .min_score = 0.0F})) {
    if (related.document == graph.find(document(b)).value()) return related.score;
  }
  return 0.0F;
}

TEST(Relatedness, RareTopicsRelateMoreThanCommonOnes) {
  std::vector<Statement> all = documents(8);
  for (int i = 0; i < 6; ++i) about(all, i, "common");
  for (const int i : {0, 1}) about(all, i, "rare");
  for (const int i : {0, 2}) about(all, i, "own-" + std::to_string(i));
  about(all, 6, "own-6");
  const KnowledgeGraph graph = freeze(all);
  EXPECT_GT(score(graph, 0, 1), score(graph, 0, 2));
  EXPECT_GT(score(graph, 0, 2), 0.0F);
  EXPECT_EQ(score(graph, 0, 6), 0.0F);
}

TEST(Relatedness, ASharedBroaderTopicGivesPartialCredit) {
  std::vector<Statement> all = documents(6);
  broader(all, "cyclone", "storm");
  broader(all, "tornado", "storm");
  about(all, 0, "cyclone");
  about(all, 1, "cyclone");
  about(all, 2, "tornado");
  about(all, 3, "banking");
  const KnowledgeGraph graph = freeze(all);
  const float same = score(graph, 0, 1);
  const float sibling = score(graph, 0, 2);
  EXPECT_GT(same, sibling);
  EXPECT_GT(sibling, 0.0F);
  EXPECT_EQ(score(graph, 0, 3), 0.0F);

  const auto related = Relatedness(graph).related(graph.find(document(0)).value(), {});
  ASSERT_EQ(related.size(), 2U);
  // The broader topic is a reason only where no narrower one is shared.
  ASSERT_EQ(related[0].reasons.size(), 1U);
  EXPECT_EQ(graph.label(related[0].reasons[0].shared), "cyclone");
  EXPECT_FALSE(related[0].reasons[0].partial);
  ASSERT_EQ(related[1].reasons.size(), 1U);
  EXPECT_EQ(graph.label(related[1].reasons[0].shared), "storm");
  EXPECT_TRUE(related[1].reasons[0].partial);
}

TEST(Relatedness, InferredBroaderTopicsAreNotCountedTwice) {
  std::vector<Statement> all = documents(6);
  broader(all, "cyclone", "storm");
  about(all, 0, "cyclone");
  about(all, 1, "cyclone");
  about(all, 2, "storm");
  const float before = score(freeze(all), 0, 2);
  Statement inferred = link(document(0), Relation::about_topic, topic("storm"), 0.9F);
  inferred.evidence.method = Method::inferred;
  all.push_back(inferred);
  EXPECT_EQ(score(freeze(all), 0, 2), before);
}

TEST(Relatedness, HubsAndCollectionsRelateNothing) {
  std::vector<Statement> all = documents(60);
  all.push_back(entity(Kind::region, "worldwide", "Worldwide"));
  all.back().subtype = "worldwide";
  all.push_back(entity(Kind::collection, "page", "Page"));
  all.push_back(entity(Kind::organisation, "agency", "Agency"));
  for (int i = 0; i < 60; ++i) {
    about(all, i, "topic-" + std::to_string(i));
    if (i < 3) all.push_back(link(document(i), Relation::covers, node_id(Kind::region, "worldwide")));
    if (i < 3) all.push_back(link(document(i), Relation::in_collection, node_id(Kind::collection, "page")));
    if (i < 31) all.push_back(link(document(i), Relation::mentions, node_id(Kind::organisation, "agency")));
  }
  const KnowledgeGraph graph = freeze(all);
  EXPECT_TRUE(Relatedness(graph).all_pairs({.min_score = 0.0F}).empty());
}

TEST(Relatedness, TiesAreInNodeOrder) {
  std::vector<Statement> all = documents(5);
  for (int i = 0; i < 4; ++i) about(all, i, "same");
  const KnowledgeGraph graph = freeze(all);
  const auto related = Relatedness(graph).related(graph.find(document(0)).value(), {.top = 2});
  ASSERT_EQ(related.size(), 2U);
  EXPECT_EQ(related[0].score, related[1].score);
  EXPECT_LT(related[0].document, related[1].document);
}

TEST(Relatedness, NothingIsRelatedInNothing) {
  const KnowledgeGraph empty = freeze({});
  EXPECT_TRUE(Relatedness(empty).all_pairs({}).empty());
  EXPECT_TRUE(Relatedness(empty).related(NodeRef(3), {}).empty());
  const KnowledgeGraph one = freeze(documents(1));
  EXPECT_TRUE(Relatedness(one).related(NodeRef(0), {}).empty());
}

class MadeCatalogue : public testing::TestWithParam<std::uint64_t> {
 protected:
  MadeCatalogue() : dice_(GetParam()), graph_(freeze(made_catalogue(dice_, 3 + dice_.below(80)))) {}
  Dice dice_;
  KnowledgeGraph graph_;
};

TEST_P(MadeCatalogue, QueriesEqualTheNaiveComputation) {
  const Relatedness relatedness(graph_);
  const RelatedIndex index(graph_, {});
  for (std::uint32_t a = 0; a < index.document_count(); ++a) {
    std::vector<std::pair<double, std::uint32_t>> expected;
    for (std::uint32_t b = 0; b < index.document_count(); ++b) {
      double sum = 0.0;
      for (const RelatedFeature& x : index.features(a)) {
        for (const RelatedFeature& y : index.features(b)) {
          if (x.node == y.node) sum += static_cast<double>(x.value) * y.value;
        }
      }
      if (a != b && sum >= 0.0101) expected.emplace_back(-sum, b);
    }
    std::sort(expected.begin(), expected.end());
    const auto found = relatedness.related(NodeRef(a), {.top = 1000});
    ASSERT_GE(found.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_NEAR(found[i].score, -expected[i].first, 1e-5);
    }
  }
}

TEST_P(MadeCatalogue, PartsAddUpExactlyAndScoresStayInRange) {
  for (const RelatedPair& pair : Relatedness(graph_).all_pairs({.top = 20, .min_score = 0.0F})) {
    float sum = 0.0F;
    for (const ReasonRow& reason : pair.reasons) {
      EXPECT_GT(reason.part, 0.0F);
      sum += reason.part;
    }
    EXPECT_EQ(sum, pair.score);
    EXPECT_LE(pair.score, 1.0F);
    EXPECT_LT(pair.first, pair.second);
    EXPECT_TRUE(std::is_sorted(pair.reasons.begin(), pair.reasons.end(),
                               [](const ReasonRow& a, const ReasonRow& b) { return a.part > b.part; }));
  }
}

TEST_P(MadeCatalogue, AllPairsAreTheQueriesOfAllDocumentsForAnyNumberOfJobs) {
  const Relatedness relatedness(graph_);
  std::map<std::pair<NodeRef, NodeRef>, float> expected;
  for (std::uint32_t i = 0; i < graph_.nodes_of(Kind::document).second.value(); ++i) {
    for (const RelatedDocument& related : relatedness.related(NodeRef(i), {.top = 3})) {
      expected[std::minmax(NodeRef(i), related.document)] = related.score;
    }
  }
  for (const unsigned jobs : {1U, 2U, 8U}) {
    std::map<std::pair<NodeRef, NodeRef>, float> found;
    for (const RelatedPair& pair : relatedness.all_pairs({.top = 3, .jobs = jobs})) {
      EXPECT_TRUE(found.emplace(std::pair(pair.first, pair.second), pair.score).second);
    }
    EXPECT_EQ(found, expected) << jobs << " jobs";
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MadeCatalogue, testing::Range<std::uint64_t>(1, 21));

}  // namespace
}  // namespace weft
