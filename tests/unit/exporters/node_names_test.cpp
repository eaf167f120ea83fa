#include "exporters/node_names.hpp"

#include <gtest/gtest.h>

#include "tests/unit/exporters/sample_graph.hpp"

namespace weft {
namespace {

std::string id_of(Kind kind, std::string_view key) {
  GraphBuilder build;
  const NodeId node = build.node(kind, key, "Label");
  const KnowledgeGraph graph = std::move(build).freeze({});
  std::string out;
  append_node_id(out, graph, *graph.find(node));
  return out;
}

TEST(NodeIds, AreReadable) {
  EXPECT_EQ(id_of(Kind::topic, "crsv"), "topic-crsv");
  EXPECT_EQ(id_of(Kind::author, "anna-de-courcy-wheeler"), "author-anna-de-courcy-wheeler");
  EXPECT_EQ(id_of(Kind::topic, "https://thesaurus.example/concepts#c_1234"), "topic-c_1234");
}

TEST(NodeIds, OfDocumentsAreHexadecimal) {
  EXPECT_EQ(id_of(Kind::document, "x"), "document-" + node_id(Kind::document, "x").hex());
}

TEST(NodeIds, WithOtherLettersEndInTheHash) {
  const std::string hash = node_id(Kind::author, "m%C3%BCller").hex().substr(0, 16);
  EXPECT_EQ(id_of(Kind::author, "m%C3%BCller"), "author-m-ller-" + hash);
}

TEST(NodeIds, AreCutAndStayDifferent) {
  const std::string first = id_of(Kind::author, std::string(300, 'a') + "1");
  const std::string second = id_of(Kind::author, std::string(300, 'a') + "2");
  EXPECT_LE(first.size(), 120U);
  EXPECT_NE(first, second);
}

TEST(EdgeIds, ComeFromTheEdgeAlone) {
  const auto edge_id = [](bool with_more) {
    GraphBuilder build;
    const NodeId document = build.node(Kind::document, "d", "Document");
    const NodeId topic = build.node(Kind::topic, "t", "Topic");
    build.matched(document, Relation::about_topic, topic, 0.5F, Field::title, 0, "Doc");
    if (with_more) {
      const NodeId world = build.node(Kind::region, "worldwide", "Worldwide", "worldwide");
      build.declared(document, Relation::covers, world, Field::region, "World");
    }
    const KnowledgeGraph graph =
        std::move(build).freeze({.base_iri = with_more ? "https://a.example/" : "https://b.example/"});
    std::string out;
    append_edge_id(out, graph, graph.out_edges(*graph.find(document), Relation::about_topic).first);
    return out;
  };
  EXPECT_EQ(edge_id(true), edge_id(false));
  EXPECT_EQ(edge_id(true).size(), 24U);
}

TEST(NodeTexts, AreTheSameKeptOrMadeAnew) {
  const KnowledgeGraph graph = sample_graph();
  const NodeTexts texts(graph, append_node_iri);
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    std::string out;
    texts.append(out, NodeRef(i));
    EXPECT_EQ(out, graph.iri(NodeRef(i)));
  }
}

}  // namespace
}  // namespace weft
