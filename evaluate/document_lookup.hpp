#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evaluate/gold.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Finds the document of each labelled record: by identifier (the source's, Weft's own, a DOI or address),
/// else by IRI, else by its title in folded form, with the year where several documents share it. Invalid
/// where there is none. In the order of the records. O(documents + records).
std::vector<NodeRef> find_documents(const KnowledgeGraph& graph, const std::vector<GoldRecord>& records);

}  // namespace weft
