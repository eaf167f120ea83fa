#pragma once

#include "graph/knowledge_graph.hpp"

namespace weft {

/// Fills PageRank (damping 0.85; edges taken both ways; normalised to sum 1) and weakly connected
/// components (numbered by size, then by smallest node) with Boost.Graph's algorithms, and communities.
void analyse(KnowledgeGraph& graph);

}  // namespace weft
