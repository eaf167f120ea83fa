#pragma once

#include "extract/record.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// The catalogue's record of a document, as far as the graph keeps it: title, abstract, language, and the
/// authors, bodies, places and keywords in the words that the catalogue used. Views are the graph's.
Record stored_record(const KnowledgeGraph& graph, NodeRef document);

}  // namespace weft
