#include "graph/quadtree.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft {

namespace {
constexpr std::uint32_t leaf_points = 4;
constexpr int max_depth = 40;
}  // namespace

void QuadTree::build(std::span<const Position> points, std::span<const double> masses) {
  points_ = points;
  masses_ = masses;
  order_.resize(points.size());
  std::iota(order_.begin(), order_.end(), 0U);
  scratch_.resize(points.size());
  squares_.clear();
  if (points.empty()) return;
  Position low = points[0];
  Position high = points[0];
  for (const Position& point : points) {
    low = {.x = std::min(low.x, point.x), .y = std::min(low.y, point.y)};
    high = {.x = std::max(high.x, point.x), .y = std::max(high.y, point.y)};
  }
  add_square(0, static_cast<std::uint32_t>(points.size()), low, std::max(high.x - low.x, high.y - low.y), 0);
}

std::uint32_t QuadTree::add_square(std::uint32_t first, std::uint32_t last, Position low, double side,
                                   int depth) {
  const auto index = static_cast<std::uint32_t>(squares_.size());
  squares_.emplace_back();
  Square square;
  square.side = side;
  square.first = first;
  square.last = last;
  for (std::uint32_t i = first; i < last; ++i) {
    const double mass = masses_[order_[i]];
    square.mass += mass;
    square.centre.x += mass * points_[order_[i]].x;
    square.centre.y += mass * points_[order_[i]].y;
  }
  square.centre.x /= square.mass;
  square.centre.y /= square.mass;
  square.is_leaf = last - first <= leaf_points || depth == max_depth;
  if (!square.is_leaf) {
    const double half = side / 2;
    const Position middle{.x = low.x + half, .y = low.y + half};
    const auto quarter = [&](std::uint32_t point) {
      return (points_[point].x < middle.x ? 0 : 1) + (points_[point].y < middle.y ? 0 : 2);
    };
    // A stable partition into four keeps the order, and with it every sum, the same.
    std::array<std::uint32_t, 5> begin{};
    for (std::uint32_t i = first; i < last; ++i) ++begin[quarter(order_[i]) + 1];
    for (int i = 0; i < 4; ++i) begin[i + 1] += begin[i];
    std::array<std::uint32_t, 5> next = begin;
    for (std::uint32_t i = first; i < last; ++i) scratch_[first + next[quarter(order_[i])]++] = order_[i];
    std::copy(scratch_.begin() + first, scratch_.begin() + last, order_.begin() + first);
    for (int i = 0; i < 4; ++i) {
      if (begin[i] == begin[i + 1]) continue;
      const Position corner{.x = i % 2 == 0 ? low.x : middle.x, .y = i < 2 ? low.y : middle.y};
      square.children[i] = add_square(first + begin[i], first + begin[i + 1], corner, half, depth + 1);
    }
  }
  squares_[index] = square;
  return index;
}

Position QuadTree::push(const Position& at, std::uint32_t self, double reach, double opening) const {
  constexpr double closest = 1e-4;  // squared: what stands on one spot still parts
  Position sum;
  std::array<std::uint32_t, 4 * max_depth + 4> stack;
  std::size_t depth = 0;
  if (!squares_.empty()) stack[depth++] = 0;
  const auto add = [&](const Position& from, double mass) {
    const double x = at.x - from.x;
    const double y = at.y - from.y;
    const double squared = std::max(x * x + y * y, closest);
    const double force = mass / (squared * (1.0 + std::sqrt(squared) / reach));
    sum.x += force * x;
    sum.y += force * y;
  };
  while (depth > 0) {
    const Square& square = squares_[stack[--depth]];
    const double x = at.x - square.centre.x;
    const double y = at.y - square.centre.y;
    if (square.is_leaf) {
      for (std::uint32_t i = square.first; i < square.last; ++i) {
        if (order_[i] != self) add(points_[order_[i]], masses_[order_[i]]);
      }
    } else if (square.side * square.side < opening * opening * (x * x + y * y)) {
      add(square.centre, square.mass);
    } else {
      for (const std::uint32_t child : square.children) {
        if (child != 0) stack[depth++] = child;
      }
    }
  }
  return sum;
}

}  // namespace weft
