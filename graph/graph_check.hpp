#pragma once

#include <string>

#include "graph/graph_parts.hpp"

namespace weft {

/// What is wrong with columns that come from a file, or empty when every accessor of `KnowledgeGraph` is safe
/// and its promises (order, ranges, UTF-8) hold. O(size of the graph).
std::string find_inconsistency(const KnowledgeGraph::Parts& parts);

}  // namespace weft
