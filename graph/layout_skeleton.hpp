#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/layout_forces.hpp"

namespace weft {

/// Places a large component in two steps, in O(nodes + edges) where `place_by_forces` would take minutes:
/// the most connected nodes by forces (linked where they have neighbours in common), the others around the
/// neighbour they are tied to most, drawn towards the rest of their neighbours. The springs, masses and
/// lengths of `problem` count; `diameters` say how much room the nodes need.
std::vector<Position> place_around_skeleton(const LayoutProblem& problem, std::span<const double> diameters);

}  // namespace weft
