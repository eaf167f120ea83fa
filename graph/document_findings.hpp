#pragma once

#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// What a graph says of one document, sorted as a librarian would: the edges that say it, each target once.
struct DocumentFindings {
  std::vector<EdgeRef> creators;       ///< persons and bodies, in the catalogue's order
  std::vector<EdgeRef> organisations;  ///< bodies that created, published or are mentioned
  std::vector<EdgeRef> countries;      ///< covered or mentioned
  std::vector<EdgeRef> regions;        ///< covered: regions and the world, without countries
  std::vector<EdgeRef> events;         ///< concerned, then those mentioned only
  std::vector<EdgeRef> topics;         ///< the heaviest first
};

/// What a document calls the target of one of its edges: the node's label. A label that tells bodies apart by
/// a bracket ("Ministry of Health (Kenya)") is no name that a record has: such bodies are called as the
/// evidence has them, by the longest of its forms. The graph's view.
std::string_view name_in_document(const KnowledgeGraph& graph, EdgeRef edge);

enum class InferredTopics { leave_out, include };

/// Borrows nothing from the graph but numbers. O(edges of the document).
DocumentFindings document_findings(const KnowledgeGraph& graph, NodeRef document, InferredTopics inferred);

}  // namespace weft
