#pragma once

#include <map>
#include <string>
#include <string_view>

#include "exporters/rdf_sink.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// True for a language tag (RFC 5646) in lower case.
bool is_language_tag(std::string_view tag);

/// Tells a sink properties of nodes as RDF has them: texts with sound language tags, IRIs that are IRIs.
/// Borrows all it is given.
class RdfProperties {
 public:
  RdfProperties(const KnowledgeGraph& graph, RdfSink& sink) : graph_(graph), sink_(sink) {}

  /// A text, unless nothing of it can be told.
  void text(Term term, std::string_view value, std::string_view language = {});
  /// All values of a property of texts, as `plain` or, with a language, as `tagged`.
  void texts(NodeRef node, Property property, Term plain, Term tagged);
  /// One preferred label per language, as SKOS asks for; the label where no language has one.
  void preferred_labels(NodeRef node);
  /// All values of a property, without language.
  void plain_texts(NodeRef node, Property property, Term term);
  /// The values of a property that are IRIs.
  void iris(NodeRef node, Property property, Term term);
  /// The regions `{base}region/key` that took a former country's place.
  void successors(NodeRef node);
  /// The addresses of a document; what is no IRI stays as text, since the catalogue said it.
  void url(NodeRef node);
  /// The concept `{base}folder/code`, which `describe_concepts` then describes.
  void coded(Term term, std::string_view folder, std::string_view code);
  /// The concept schemes of a topic or region (`{base}scheme/name` for those without IRI), which
  /// `describe_concepts` then describes.
  void scheme(NodeRef node);

  /// The concept schemes, document types and classes of organisations referred to so far, with labels.
  void describe_concepts();

 private:
  bool name_scheme(std::string_view scheme);

  struct Concept {
    std::string label;
    RdfClass rdf_class;
  };

  const KnowledgeGraph& graph_;
  RdfSink& sink_;
  std::map<std::string, Concept> concepts_;  // by IRI; few: types and schemes
  std::string scratch_;
};

}  // namespace weft
