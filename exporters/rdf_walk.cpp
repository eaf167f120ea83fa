#include "exporters/rdf_walk.hpp"

#include "exporters/rdf_dataset.hpp"
#include "exporters/rdf_nodes.hpp"
#include "exporters/rdf_statements.hpp"

namespace weft {

void walk_rdf(const KnowledgeGraph& graph, const ExportOptions& options, RdfSink& sink) {
  const NodeTexts iris(graph, append_node_iri);
  RdfNodes nodes(graph, iris, sink);
  RdfStatements statements(graph, options, iris, sink);
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    const NodeRef node(i);
    nodes.describe(node);
    const auto [first, last] = graph.out_edges(node);
    for (std::uint32_t edge = first.value(); edge < last.value(); ++edge) {
      statements.describe(EdgeRef(edge));
    }
  }
  nodes.describe_concepts();
  describe_dataset(graph, options, sink);
}

}  // namespace weft
