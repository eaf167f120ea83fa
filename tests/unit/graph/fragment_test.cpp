#include "graph/fragment.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "sample_statements.hpp"

namespace weft {
namespace {

const NodeId paper = node_id(Kind::document, "paper");
const NodeId iom = node_id(Kind::organisation, "iom");

std::vector<std::string> values(const KnowledgeGraph& graph, NodeRef node, Property property) {
  std::vector<std::string> result;
  for (const PropertyRow& row : graph.properties(node)) {
    if (row.property == property) result.emplace_back(graph.text(row.value));
  }
  return result;
}

TEST(Fragment, KeepsTheBestRankedLabelAndTheOthersAsAlternatives) {
  const KnowledgeGraph graph =
      freeze({entity(Kind::organisation, "iom", "I.O.M.", {}, LabelRank::text),
              entity(Kind::organisation, "iom", "IOM", {}, LabelRank::catalogue),
              entity(Kind::organisation, "iom", "International Organization for Migration",
                     {{Property::alternative_label, "OIM", "fr"}}, LabelRank::authority)});
  EXPECT_EQ(graph.label(NodeRef(0)), "International Organization for Migration");
  EXPECT_EQ(values(graph, NodeRef(0), Property::alternative_label),
            (std::vector<std::string>{"I.O.M.", "IOM", "OIM"}));
}

TEST(Fragment, ANodeWithoutLabelIsCalledByItsKey) {
  const KnowledgeGraph graph = freeze({entity(Kind::topic, "crsv", ""), entity(Kind::region, "", "")});
  EXPECT_EQ(graph.label(graph.nodes_of(Kind::topic).first), "crsv");
  EXPECT_EQ(graph.label(graph.nodes_of(Kind::region).first), node_id(Kind::region, "").hex());
}

TEST(Fragment, OneOfContradictingSingleValuesIsKept) {
  const KnowledgeGraph graph =
      freeze({entity(Kind::document, "paper", "P",
                     {{Property::abstract, "Short.", "en"}, {Property::year, "2016", ""}}),
              entity(Kind::document, "paper", "P",
                     {{Property::abstract, "A longer text.", "en"},
                      {Property::abstract, "Un texte.", "fr"},
                      {Property::year, "2015", ""},
                      {Property::url, "https://example.org/b", ""}}),
              entity(Kind::document, "paper", "P", {{Property::url, "https://example.org/a", ""}})});
  EXPECT_EQ(values(graph, NodeRef(0), Property::abstract),
            (std::vector<std::string>{"A longer text.", "Un texte."}));
  EXPECT_EQ(graph.year(NodeRef(0)), 2015);
  EXPECT_EQ(values(graph, NodeRef(0), Property::url),
            (std::vector<std::string>{"https://example.org/a", "https://example.org/b"}));
}

TEST(Fragment, ParallelLinksBecomeOneEdge) {
  Statement weak = link(paper, Relation::mentions, iom, 0.25F, "IOM", 40);
  weak.evidence.confidence = 0.5F;
  weak.link.order = 3;
  Statement strong = link(paper, Relation::mentions, iom, 0.75F, "the Organization", 4);
  strong.evidence.method = Method::declared;
  strong.link.order = 2;
  const KnowledgeGraph graph = freeze(
      {entity(Kind::document, "paper", "P"), entity(Kind::organisation, "iom", "IOM"), weak, strong, weak});
  ASSERT_EQ(graph.edge_count(), 1U);
  const EdgeRef edge(0);
  EXPECT_EQ(graph.weight(edge), 0.75F);
  EXPECT_EQ(graph.confidence(edge), 1.0F);
  EXPECT_EQ(graph.method(edge), Method::declared);
  EXPECT_EQ(graph.order(edge), 2);
  EXPECT_EQ(graph.support(edge), 2U);
  ASSERT_EQ(graph.evidence(edge).size(), 2U);
  EXPECT_EQ(graph.text(graph.evidence(edge)[0].surface), "the Organization");
  EXPECT_EQ(graph.evidence(edge)[0].record, NodeRef(0));
}

TEST(Fragment, SupportCountsAllEvidenceAndKeepsTheFirst) {
  std::vector<Statement> statements = {entity(Kind::document, "paper", "P"),
                                       entity(Kind::organisation, "iom", "IOM")};
  for (std::uint32_t i = 40; i > 0; --i) {
    statements.push_back(link(paper, Relation::mentions, iom, 1.0F, "IOM", i * 10));
  }
  const KnowledgeGraph graph = freeze(statements);
  EXPECT_EQ(graph.support(EdgeRef(0)), 40U);
  ASSERT_EQ(graph.evidence(EdgeRef(0)).size(), KnowledgeGraph::max_evidence);
  EXPECT_EQ(graph.evidence(EdgeRef(0)).front().begin, 10U);
  EXPECT_EQ(graph.evidence(EdgeRef(0)).back().begin, 160U);
}

TEST(Fragment, EvidenceOfVocabulariesNamesNoRecord) {
  const NodeId crsv = node_id(Kind::topic, "crsv");
  const NodeId gbv = node_id(Kind::topic, "gbv");
  const KnowledgeGraph graph = freeze({entity(Kind::topic, "crsv", "CRSV"), entity(Kind::topic, "gbv", "GBV"),
                                       link(crsv, Relation::broader, gbv)});
  EXPECT_FALSE(graph.evidence(EdgeRef(0)).front().record.valid());
}

TEST(Fragment, NonsenseWeightsAreMadeSane) {
  Statement odd = link(paper, Relation::mentions, iom, std::numeric_limits<float>::quiet_NaN());
  odd.evidence.confidence = -3.0F;
  const KnowledgeGraph graph =
      freeze({entity(Kind::document, "paper", "P"), entity(Kind::organisation, "iom", "IOM"), odd});
  EXPECT_GT(graph.weight(EdgeRef(0)), 0.0F);
  EXPECT_EQ(graph.confidence(EdgeRef(0)), 0.0F);
}

TEST(Fragment, ALinkToNothingIsAMistakeOfTheExtractor) {
  Fragment fragment;
  entity(Kind::document, "paper", "P").send(fragment);
  link(paper, Relation::mentions, iom).send(fragment);
  EXPECT_EQ(fragment.node_count(), 1U);
  EXPECT_EQ(fragment.statement_count(), 1U);
  EXPECT_THROW((void)std::move(fragment).freeze({}), std::logic_error);
}

TEST(Fragment, AnEmptyOneFreezesToAnEmptyGraph) {
  const KnowledgeGraph graph = Fragment().freeze({});
  EXPECT_EQ(graph.node_count(), 0U);
  EXPECT_EQ(graph.edge_count(), 0U);
  EXPECT_EQ(num_vertices(graph.adjacency()), 0U);
}

TEST(Fragment, WantsEachDescriptionOnce) {
  const NodeId topic = node_id(Kind::topic, "flood");
  Fragment fragment;
  EXPECT_TRUE(fragment.wants_description(description_name(topic, 1)));
  EXPECT_FALSE(fragment.wants_description(description_name(topic, 1)));
  EXPECT_TRUE(fragment.wants_description(description_name(topic, 2)));  // of another vocabulary
  EXPECT_TRUE(Fragment().wants_description(description_name(topic, 1)));
  EXPECT_EQ(fragment.node_count(), 0U);
}

}  // namespace
}  // namespace weft
