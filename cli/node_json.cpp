#include "cli/node_json.hpp"

#include "exporters/node_names.hpp"

namespace weft {

std::string iri_of(const KnowledgeGraph& graph, NodeRef node) {
  std::string iri;
  append_node_iri(iri, graph, node);
  return iri;
}

void add_identity(JsonText& json, const KnowledgeGraph& graph, NodeRef document) {
  const std::string_view identifier = graph.property(document, Property::identifier);
  json.member("id", identifier.empty() ? std::string_view(graph.local_name(document)) : identifier);
  json.member("iri", iri_of(graph, document));
  json.member("title", graph.label(document));
}

}  // namespace weft
