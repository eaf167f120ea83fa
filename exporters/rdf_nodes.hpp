#pragma once

#include <string>

#include "exporters/node_names.hpp"
#include "exporters/rdf_properties.hpp"
#include "exporters/rdf_sink.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Tells a sink the nodes of a graph, with one triple per edge. Borrows all it is given.
class RdfNodes {
 public:
  RdfNodes(const KnowledgeGraph& graph, const NodeTexts& iris, RdfSink& sink)
      : graph_(graph), iris_(iris), sink_(sink), properties_(graph, sink) {}

  void describe(NodeRef node);

  /// What the nodes so far refer to without being nodes: see RdfProperties.
  void describe_concepts() { properties_.describe_concepts(); }

 private:
  void document(NodeRef node);
  void identifiers(NodeRef node);
  void agent(NodeRef node);
  void skos_concept(NodeRef node);
  void thing(NodeRef node);
  void authorities(NodeRef node);
  void edges(NodeRef node);
  void author_list(NodeRef node);

  const KnowledgeGraph& graph_;
  const NodeTexts& iris_;
  RdfSink& sink_;
  RdfProperties properties_;
  std::string scratch_;
};

}  // namespace weft
