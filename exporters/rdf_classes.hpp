#pragma once

#include <span>

#include "exporters/rdf_terms.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// The RDF classes of a node, the most general vocabulary first: bibo:Report and schema:Report for documents
/// unless their type says more (article, book, chapter, thesis).
std::span<const RdfClass> classes_of(const KnowledgeGraph& graph, NodeRef node);

}  // namespace weft
