#include "graph/analysis.hpp"

#include <gtest/gtest.h>

#include <set>

#include "graph/communities.hpp"
#include "sample_statements.hpp"

namespace weft {
namespace {

// Two clusters of topics tied by one document link, a pair apart and a node alone.
KnowledgeGraph clusters() {
  std::vector<Statement> all;
  const auto topic = [](int cluster, int i) {
    return "t" + std::to_string(cluster) + "-" + std::to_string(i);
  };
  for (int cluster = 0; cluster < 2; ++cluster) {
    for (int i = 0; i < 6; ++i) all.push_back(entity(Kind::topic, topic(cluster, i), topic(cluster, i)));
    for (int i = 0; i < 6; ++i) {
      for (int j = 0; j < i; ++j) {
        all.push_back(link(node_id(Kind::topic, topic(cluster, i)), Relation::related,
                           node_id(Kind::topic, topic(cluster, j))));
      }
    }
  }
  all.push_back(link(node_id(Kind::topic, "t0-0"), Relation::related, node_id(Kind::topic, "t1-0")));
  for (const char* key : {"pair-a", "pair-b", "alone"}) all.push_back(entity(Kind::topic, key, key));
  all.push_back(link(node_id(Kind::topic, "pair-a"), Relation::broader, node_id(Kind::topic, "pair-b")));
  return freeze(all);
}

NodeRef node(const KnowledgeGraph& graph, const char* key) {
  return graph.find(node_id(Kind::topic, key)).value();
}

TEST(Analysis, PageRanksSumToOneAndFavourTheConnected) {
  KnowledgeGraph graph = clusters();
  analyse(graph);
  double sum = 0.0;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) sum += graph.pagerank(NodeRef(i));
  EXPECT_NEAR(sum, 1.0, 1e-12);
  EXPECT_GT(graph.pagerank(node(graph, "t0-0")), graph.pagerank(node(graph, "t0-3")));
  EXPECT_GT(graph.pagerank(node(graph, "t0-3")), graph.pagerank(node(graph, "alone")));
  EXPECT_NEAR(graph.pagerank(node(graph, "pair-a")), graph.pagerank(node(graph, "pair-b")), 1e-9);
}

TEST(Analysis, PageRankSolvesItsEquation) {
  Dice dice(4);
  KnowledgeGraph graph = freeze(made_catalogue(dice, 40));
  analyse(graph);
  const SymmetricGraph around = symmetric_graph(graph);
  // Up to one common factor: r = c + 0.85 * sum of the neighbours' shares, the same c for every node.
  double least = 1.0;
  double most = 0.0;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    double passed = 0.0;
    for (std::uint32_t at = around.begin[i]; at < around.begin[i + 1]; ++at) {
      passed += graph.pagerank(NodeRef(around.neighbour[at])) / around.degree(around.neighbour[at]);
    }
    const double rest = graph.pagerank(NodeRef(i)) - 0.85 * passed;
    least = std::min(least, rest);
    most = std::max(most, rest);
  }
  EXPECT_NEAR(least, most, 1e-8);
}

TEST(Analysis, ComponentsAreNumberedBySize) {
  KnowledgeGraph graph = clusters();
  analyse(graph);
  EXPECT_EQ(graph.component(node(graph, "t0-0")), 0U);
  EXPECT_EQ(graph.component(node(graph, "t1-5")), 0U);
  EXPECT_EQ(graph.component(node(graph, "pair-a")), 1U);
  EXPECT_EQ(graph.component(node(graph, "pair-b")), 1U);
  EXPECT_EQ(graph.component(node(graph, "alone")), 2U);
}

TEST(Analysis, CommunitiesAreTheClusters) {
  KnowledgeGraph graph = clusters();
  analyse(graph);
  std::set<std::uint32_t> found;
  for (int cluster = 0; cluster < 2; ++cluster) {
    const std::string prefix = "t" + std::to_string(cluster) + "-";
    const std::uint32_t community = graph.community(node(graph, (prefix + "0").c_str()));
    found.insert(community);
    for (int i = 1; i < 6; ++i) {
      EXPECT_EQ(graph.community(node(graph, (prefix + std::to_string(i)).c_str())), community);
    }
  }
  EXPECT_EQ(found, (std::set<std::uint32_t>{0, 1}));
  EXPECT_EQ(graph.community(node(graph, "pair-a")), 2U);
  EXPECT_EQ(graph.community(node(graph, "alone")), 3U);
}

TEST(Analysis, CommunitiesImproveOnComponents) {
  Dice dice(9);
  const SymmetricGraph graph = symmetric_graph(freeze(made_catalogue(dice, 200)));
  const auto communities = find_communities(graph);
  EXPECT_GT(modularity(graph, communities), modularity(graph, connected_parts(graph)) + 0.1);
}

TEST(Analysis, OfNothingIsNothing) {
  KnowledgeGraph graph = freeze({});
  analyse(graph);
  EXPECT_EQ(graph.node_count(), 0U);
}

}  // namespace
}  // namespace weft
