#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/symmetric_graph.hpp"

namespace weft {

/// One connected component to be drawn.
struct LayoutProblem {
  SymmetricGraph graph;       ///< weights are the strengths of the springs
  std::vector<double> mass;   ///< how strongly a node pushes others away
  double edge_length = 60.0;  ///< what springs aim at
  unsigned iterations = 300;
  std::uint64_t seed = 1;
};

/// Places nodes by springs along edges and repulsion between all nodes (Fruchterman and Reingold 1991, with
/// the adaptive step of Hu 2005), the far ones summed up in a quadtree (Barnes and Hut 1986). Uses only
/// operations that IEEE 754 rounds exactly, sums in fixed order: the number of threads does not show.
/// O(iterations x nodes x log nodes).
std::vector<Position> place_by_forces(const LayoutProblem& problem);

}  // namespace weft
