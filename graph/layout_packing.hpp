#pragma once

#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// Turns the points so that they spread most from left to right, and centres them.
void turn_to_landscape(std::span<Position> points);

/// Moves nodes apart that overlap when drawn with the given diameters, as little as it can, in at most
/// `rounds` rounds. O(rounds x nodes) where nodes do not crowd.
void remove_overlaps(std::span<Position> points, std::span<const double> diameters, int rounds);

/// A component's box, as placed: offset to add to its points.
struct PackedBox {
  double width = 0.0;
  double height = 0.0;
  Position offset;  ///< of the lower left corner
};

/// Places boxes, given largest first, in rows below the first, at most `most_gap` apart.
void pack_boxes(std::span<PackedBox> boxes, double most_gap);

}  // namespace weft
