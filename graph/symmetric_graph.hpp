#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// The graph's edges both ways: neighbours of node i are [begin[i], begin[i + 1]), sorted, parallel edges as
/// one with their weights added, no loops. What whole-graph algorithms that ask for no direction take.
struct SymmetricGraph {
  std::vector<std::uint32_t> begin{0};
  std::vector<std::uint32_t> neighbour;
  std::vector<float> weight;

  [[nodiscard]] std::uint32_t node_count() const { return static_cast<std::uint32_t>(begin.size() - 1); }
  [[nodiscard]] std::uint32_t degree(std::uint32_t node) const { return begin[node + 1] - begin[node]; }
};

/// O(nodes + edges), apart from sorting each node's neighbours.
SymmetricGraph symmetric_graph(const KnowledgeGraph& graph);

/// Gives groups (any numbers below the number of nodes) new numbers: 0 for the largest, equal ones by their
/// smallest node.
std::vector<std::uint32_t> number_by_size(std::span<const std::uint32_t> group_of);

/// Connected components, numbered like that.
std::vector<std::uint32_t> connected_parts(const SymmetricGraph& graph);

}  // namespace weft
