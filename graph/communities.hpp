#pragma once

#include <cstdint>
#include <vector>

#include "graph/symmetric_graph.hpp"

namespace weft {

/// Groups of nodes that are linked more among themselves than with others: the Louvain method (Blondel,
/// Guillaume, Lambiotte, Lefebvre 2008) maximising modularity, with nodes visited in their order and ties
/// going to the smaller number, so that the same graph gives the same groups. Numbered by size. Groups lie
/// within connected components.
std::vector<std::uint32_t> find_communities(const SymmetricGraph& graph);

/// Modularity of a grouping (Newman 2004): 0 for one group or chance, towards 1 for clear groups.
double modularity(const SymmetricGraph& graph, const std::vector<std::uint32_t>& group_of);

}  // namespace weft
