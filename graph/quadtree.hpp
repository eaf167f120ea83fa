#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// Points with masses, grouped into nested squares so that far groups act as one (Barnes and Hut 1986).
class QuadTree {
 public:
  /// Borrows both until the next call. O(n log n).
  void build(std::span<const Position> points, std::span<const double> masses);

  /// The sum over all points but `self` of mass x offset / (distance^2 (1 + distance / reach)),
  /// offset pointing from them to `at`: a force that falls with the distance, beyond `reach` with its square.
  /// Squares that look smaller than `opening` (side / distance) count as one point.
  [[nodiscard]] Position push(const Position& at, std::uint32_t self, double reach, double opening) const;

 private:
  struct Square {
    double mass = 0.0;
    Position centre;  // of mass
    double side = 0.0;
    std::uint32_t first = 0;  // its points in `order_`
    std::uint32_t last = 0;
    std::array<std::uint32_t, 4> children{};  // 0 = none: the root is nobody's child
    bool is_leaf = true;
  };
  std::uint32_t add_square(std::uint32_t first, std::uint32_t last, Position low, double side, int depth);

  std::span<const Position> points_;
  std::span<const double> masses_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> scratch_;
  std::vector<Square> squares_;
};

}  // namespace weft
