#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// Why a document is linked to a node, in one quotation on one line: the best evidence of its link, or of its
/// link to something narrower (a narrower topic, a place within the region, a part of the organisation).
/// Empty when the graph holds none. O(links of the document x depth of the hierarchy).
std::string quote_link(const KnowledgeGraph& graph, NodeRef document, NodeRef node);

}  // namespace weft
