#pragma once

#include <map>
#include <string>

#include "exporters/node_names.hpp"
#include "exporters/rdf_sink.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Tells a sink the nodes of a graph, with one triple per edge. Borrows all it is given.
class RdfNodes {
 public:
  RdfNodes(const KnowledgeGraph& graph, const NodeTexts& iris, RdfSink& sink)
      : graph_(graph), iris_(iris), sink_(sink) {}

  void describe(NodeRef node);

  /// The concept schemes, document types and classes of organisations that the nodes so far refer to, each
  /// with a label.
  void describe_concepts();

 private:
  struct Concept {
    std::string label;
    RdfClass rdf_class;
  };

  void document(NodeRef node);
  void agent(NodeRef node);
  void skos_concept(NodeRef node);
  void thing(NodeRef node);
  void authorities(NodeRef node);
  void edges(NodeRef node);
  void author_list(NodeRef node);

  void texts(NodeRef node, Property property, Term plain, Term tagged);
  void preferred_labels(NodeRef node);
  void plain_texts(NodeRef node, Property property, Term term);
  void iris(NodeRef node, Property property, Term term);
  void url(NodeRef node);
  void text(Term term, std::string_view value, std::string_view language = {});
  void scheme(NodeRef node);
  void coded(Term term, std::string_view folder, std::string_view code);

  const KnowledgeGraph& graph_;
  const NodeTexts& iris_;
  RdfSink& sink_;
  std::map<std::string, Concept> concepts_;  // by IRI; few: types and schemes
  std::string scratch_;
};

}  // namespace weft
