#pragma once

#include "graph/knowledge_graph.hpp"

namespace weft {

struct LayoutOptions {
  unsigned iterations = 0;  ///< 0 = by graph size
  std::uint64_t seed = 1;
};

/// Gives every node a position in a plane (y up, finite, no two nodes at one place), the same for the same
/// graph on any machine and any number of threads.
void lay_out(KnowledgeGraph& graph, const LayoutOptions& options);

/// The drawn diameter of a node, 4..60, from its degree and PageRank; documents stay readable among hubs.
double node_size(const KnowledgeGraph& graph, NodeRef node);

}  // namespace weft
