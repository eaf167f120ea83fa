#include "graph/knowledge_graph.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "sample_statements.hpp"

namespace weft {
namespace {

const NodeId paper = node_id(Kind::document, "paper");
const NodeId other_paper = node_id(Kind::document, "other-paper");
const NodeId crsv = node_id(Kind::topic, "crsv");
const NodeId gender = node_id(Kind::topic, "gender");

std::vector<Statement> two_papers() {
  return {entity(Kind::document, "paper", "A paper"),
          entity(Kind::document, "other-paper", "Another paper"),
          entity(Kind::topic, "crsv", "Sexual violence"),
          entity(Kind::topic, "gender", "Gender"),
          link(paper, Relation::about_topic, crsv, 0.5F),
          link(paper, Relation::about_topic, gender, 0.25F),
          link(other_paper, Relation::about_topic, crsv, 0.75F)};
}

TEST(KnowledgeGraph, NodesAreSortedByKindAndId) {
  const KnowledgeGraph graph = freeze(two_papers());
  ASSERT_EQ(graph.node_count(), 4U);
  const auto [first, last] = graph.nodes_of(Kind::topic);
  EXPECT_EQ(first, NodeRef(2));
  EXPECT_EQ(last, NodeRef(4));
  EXPECT_LT(graph.id(NodeRef(0)), graph.id(NodeRef(1)));
  EXPECT_LT(graph.id(NodeRef(2)), graph.id(NodeRef(3)));
  EXPECT_EQ(graph.kind(NodeRef(1)), Kind::document);
  EXPECT_EQ(graph.kind(NodeRef(2)), Kind::topic);
  EXPECT_EQ(graph.nodes_of(Kind::region).first, graph.nodes_of(Kind::region).second);
  EXPECT_EQ(graph.label(graph.find(crsv).value()), "Sexual violence");
  EXPECT_FALSE(graph.find(node_id(Kind::topic, "absent")).has_value());
}

TEST(KnowledgeGraph, EdgesAreFoundFromBothEnds) {
  const KnowledgeGraph graph = freeze(two_papers());
  const NodeRef topic = graph.find(crsv).value();
  ASSERT_EQ(graph.in_edges(topic).size(), 2U);
  EXPECT_LT(graph.source(graph.in_edges(topic)[0]), graph.source(graph.in_edges(topic)[1]));
  const auto [first, last] = graph.out_edges(graph.find(paper).value(), Relation::about_topic);
  EXPECT_EQ(last.value() - first.value(), 2U);
  EXPECT_EQ(graph.out_edges(graph.find(paper).value(), Relation::covers).first,
            graph.out_edges(graph.find(paper).value(), Relation::covers).second);
  EXPECT_EQ(graph.degree(topic), 2U);
  EXPECT_EQ(graph.degree(graph.find(paper).value()), 2U);
}

TEST(KnowledgeGraph, BoostSeesTheSameEdgesUnderTheSameNumbers) {
  Dice dice(7);
  const KnowledgeGraph graph = freeze(made_catalogue(dice, 30));
  const KnowledgeGraph::Adjacency& adjacency = graph.adjacency();
  ASSERT_EQ(num_vertices(adjacency), graph.node_count());
  ASSERT_EQ(num_edges(adjacency), graph.edge_count());
  const auto index = get(boost::edge_index, adjacency);
  const auto [begin, end] = edges(adjacency);
  for (auto it = begin; it != end; ++it) {
    const auto edge = *it;
    const EdgeRef ref(get(index, edge));
    EXPECT_EQ(source(edge, adjacency), graph.source(ref).value());
    EXPECT_EQ(target(edge, adjacency), graph.target(ref).value());
  }
}

TEST(KnowledgeGraph, IrisComeFromBaseKindAndKey) {
  const KnowledgeGraph graph =
      freeze({entity(Kind::document, "paper", "A paper"), entity(Kind::author, "jos%C3%A9-d", "José D"),
              entity(Kind::region, "côte d'ivoire", "Côte d'Ivoire")},
             {.base_iri = "https://library.example/"});
  EXPECT_EQ(graph.iri(graph.find(paper).value()), "https://library.example/document/" + paper.hex());
  EXPECT_EQ(graph.iri(graph.nodes_of(Kind::author).first), "https://library.example/author/jos%C3%A9-d");
  EXPECT_EQ(graph.local_name(graph.nodes_of(Kind::region).first), "c%C3%B4te%20d%27ivoire");
}

TEST(KnowledgeGraph, ConceptsOfAThesaurusKeepTheirIri) {
  const std::string iri = "http://thesaurus.example/concepts#Straße <1>";
  const KnowledgeGraph graph = freeze({entity(Kind::topic, iri, "Road", {{Property::iri, iri, ""}}),
                                       entity(Kind::topic, "http://other.example/t/77", "Bridge")});
  const NodeRef road = graph.find(node_id(Kind::topic, iri)).value();
  EXPECT_EQ(graph.iri(road), "http://thesaurus.example/concepts#Stra%C3%9Fe%20%3C1%3E");
  EXPECT_EQ(graph.local_name(road), "Stra%C3%9Fe%20%3C1%3E");
  const NodeRef bridge = graph.find(node_id(Kind::topic, "http://other.example/t/77")).value();
  EXPECT_EQ(graph.iri(bridge), "http://other.example/t/77");
  EXPECT_EQ(graph.local_name(bridge), "77");
}

TEST(KnowledgeGraph, ClashingNamesAreToldApartByTheId) {
  const std::string foreign = "http://thesaurus.example/crsv";
  const std::string ours = "https://weft.example/id/topic/gender";
  const KnowledgeGraph graph =
      freeze({entity(Kind::topic, "crsv", "CRSV"), entity(Kind::topic, foreign, "CRSV of another"),
              entity(Kind::topic, "gender", "Gender"), entity(Kind::topic, ours, "Gender, imported"),
              entity(Kind::region, "crsv", "A place of that name")});
  EXPECT_EQ(graph.local_name(graph.find(crsv).value()), "crsv");
  EXPECT_EQ(graph.local_name(graph.nodes_of(Kind::region).first), "crsv");
  const NodeId foreign_id = node_id(Kind::topic, foreign);
  EXPECT_EQ(graph.local_name(graph.find(foreign_id).value()), "crsv-" + foreign_id.hex().substr(0, 8));
  EXPECT_EQ(graph.iri(graph.find(foreign_id).value()), foreign);
  const NodeId ours_id = node_id(Kind::topic, ours);
  EXPECT_EQ(graph.iri(graph.find(gender).value()), ours);
  EXPECT_EQ(graph.iri(graph.find(ours_id).value()), ours + "-" + ours_id.hex().substr(0, 8));
}

TEST(KnowledgeGraph, RelatedEdgesStandLastAndReplaceEarlierOnes) {
  KnowledgeGraph graph = freeze(two_papers());
  const NodeRef topic = graph.find(crsv).value();
  const std::vector<RelatedPair> pairs = {
      {.first = NodeRef(0),
       .second = NodeRef(1),
       .score = 0.5F,
       .reasons = {{.shared = topic, .part = 0.4F}, {.shared = NodeRef(3), .part = 0.1F, .partial = true}}}};
  graph = std::move(graph).with_related(pairs);
  graph = std::move(graph).with_related(pairs);
  ASSERT_EQ(graph.edge_count(), 4U);
  const auto [first, last] = graph.out_edges(NodeRef(0), Relation::related_to);
  ASSERT_EQ(last.value() - first.value(), 1U);
  EXPECT_EQ(last, graph.out_edges(NodeRef(0)).second);
  EXPECT_EQ(graph.target(first), NodeRef(1));
  EXPECT_EQ(graph.weight(first), 0.5F);
  EXPECT_EQ(graph.method(first), Method::inferred);
  ASSERT_EQ(graph.reasons(first).size(), 2U);
  EXPECT_EQ(graph.reasons(first)[0].shared, topic);
  EXPECT_TRUE(graph.evidence(first).empty());
  const auto of_other = graph.out_edges(NodeRef(1)).first;
  EXPECT_EQ(graph.text(graph.evidence(of_other).front().surface), "words");
  EXPECT_EQ(graph.in_edges(NodeRef(1)).size(), 1U);
}

TEST(KnowledgeGraph, AnalysisNeedsOneValuePerNode) {
  KnowledgeGraph graph = freeze(two_papers());
  EXPECT_EQ(graph.pagerank(NodeRef(1)), 0.0);
  EXPECT_THROW(graph.set_pagerank({0.5}), std::invalid_argument);
  graph.set_pagerank({0.1, 0.2, 0.3, 0.4});
  EXPECT_EQ(graph.pagerank(NodeRef(1)), 0.2);
}

}  // namespace
}  // namespace weft
