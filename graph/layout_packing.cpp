#include "graph/layout_packing.hpp"

#include <algorithm>
#include <cmath>

#include "graph/grouping.hpp"

namespace weft {

namespace {

constexpr double gap = 4.0;  // between the rims of nodes

// Nodes by the cells of a grid as wide as the largest node, so that overlaps are between neighbours.
class Grid {
 public:
  Grid(std::span<const Position> points, double cell) : cell_(cell) {
    Position high = low_ = points[0];
    for (const Position& point : points) {
      low_ = {.x = std::min(low_.x, point.x), .y = std::min(low_.y, point.y)};
      high = {.x = std::max(high.x, point.x), .y = std::max(high.y, point.y)};
    }
    const double most = std::sqrt(4.0 * static_cast<double>(points.size())) + 1.0;
    cell_ = std::max({cell_, (high.x - low_.x) / most, (high.y - low_.y) / most});
    columns_ = static_cast<std::uint32_t>((high.x - low_.x) / cell_) + 1;
    rows_ = static_cast<std::uint32_t>((high.y - low_.y) / cell_) + 1;
    cells_ = group_rows(static_cast<std::uint32_t>(points.size()), columns_ * rows_, [&](std::uint32_t node) {
      return row(points[node]) * columns_ + column(points[node]);
    });
  }

  // Calls `take` with each node after `node` in its cell and the cells around it.
  template <typename Take>
  void for_each_near(const Position& at, std::uint32_t node, Take take) const {
    const std::uint32_t x = column(at);
    const std::uint32_t y = row(at);
    for (std::uint32_t j = y == 0 ? 0 : y - 1; j <= std::min(y + 1, rows_ - 1); ++j) {
      for (std::uint32_t i = x == 0 ? 0 : x - 1; i <= std::min(x + 1, columns_ - 1); ++i) {
        const std::uint32_t cell = j * columns_ + i;
        for (std::uint32_t k = cells_.begin[cell]; k < cells_.begin[cell + 1]; ++k) {
          if (cells_.order[k] > node) take(cells_.order[k]);
        }
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t clamped(double offset, std::uint32_t count) const {
    const double cell = std::max(0.0, offset / cell_);
    return std::min(static_cast<std::uint32_t>(std::min(cell, 4e9)), count - 1);
  }
  [[nodiscard]] std::uint32_t column(const Position& at) const { return clamped(at.x - low_.x, columns_); }
  [[nodiscard]] std::uint32_t row(const Position& at) const { return clamped(at.y - low_.y, rows_); }

  double cell_;
  Position low_;
  std::uint32_t columns_ = 1;
  std::uint32_t rows_ = 1;
  Grouping cells_;
};

}  // namespace

void turn_to_landscape(std::span<Position> points) {
  if (points.empty()) return;
  Position centre;
  for (const Position& point : points) {
    centre.x += point.x;
    centre.y += point.y;
  }
  const auto count = static_cast<double>(points.size());
  centre = {.x = centre.x / count, .y = centre.y / count};
  double xx = 0.0;
  double xy = 0.0;
  double yy = 0.0;
  for (Position& point : points) {
    point = {.x = point.x - centre.x, .y = point.y - centre.y};
    xx += point.x * point.x;
    xy += point.x * point.y;
    yy += point.y * point.y;
  }
  // The eigenvector of the larger eigenvalue of the covariance matrix.
  const double half = (xx - yy) / 2;
  const double root = std::sqrt(half * half + xy * xy);
  double cosine = half + root;
  double sine = xy;
  if (half < 0.0) {
    cosine = xy;
    sine = root - half;
  }
  const double length = std::sqrt(cosine * cosine + sine * sine);
  if (!(length > 0.0)) return;
  cosine /= length;
  sine /= length;
  for (Position& point : points) {
    point = {.x = point.x * cosine + point.y * sine, .y = point.y * cosine - point.x * sine};
  }
}

void remove_overlaps(std::span<Position> points, std::span<const double> diameters, int rounds) {
  if (points.size() < 2) return;
  const double largest = *std::max_element(diameters.begin(), diameters.end());
  std::vector<Position> shift(points.size());
  for (int round = 0; round < rounds; ++round) {
    const Grid grid(points, largest + gap);
    std::fill(shift.begin(), shift.end(), Position{});
    bool clean = true;
    for (std::uint32_t node = 0; node < points.size(); ++node) {
      grid.for_each_near(points[node], node, [&](std::uint32_t other) {
        const double wanted = (diameters[node] + diameters[other]) / 2 + gap;
        double x = points[other].x - points[node].x;
        double y = points[other].y - points[node].y;
        const double squared = x * x + y * y;
        if (squared >= wanted * wanted) return;
        clean = false;
        double distance = std::sqrt(squared);
        if (distance < 1e-3) {  // on one spot: part sideways, in ways that differ from node to node
          x = 1.0;
          y = static_cast<double>(other % 16) / 8.0 - 1.0;
          distance = std::sqrt(x * x + y * y);
        }
        const double push = (wanted - std::sqrt(squared)) / 2 * 1.02 / distance;
        shift[node].x -= x * push;
        shift[node].y -= y * push;
        shift[other].x += x * push;
        shift[other].y += y * push;
      });
    }
    if (clean) return;
    for (std::size_t node = 0; node < points.size(); ++node) {
      // Where many push, their sum would throw a node across the picture.
      const double length = std::sqrt(shift[node].x * shift[node].x + shift[node].y * shift[node].y);
      const double factor = length > largest ? largest / length : 1.0;
      points[node].x += shift[node].x * factor;
      points[node].y += shift[node].y * factor;
    }
  }
}

void pack_boxes(std::span<PackedBox> boxes, double most_gap) {
  if (boxes.empty()) return;
  // Small components stand close together, so that hundreds of single nodes do not outgrow the picture.
  const auto gap_of = [&](const PackedBox& box) {
    return std::min(most_gap, 12.0 + std::max(box.width, box.height) / 5);
  };
  double area = 0.0;
  for (const PackedBox& box : boxes) area += (box.width + gap_of(box)) * (box.height + gap_of(box));
  const double row_width = std::max(boxes[0].width, std::sqrt(area) * 1.3);
  boxes[0].offset = {.x = (row_width - boxes[0].width) / 2, .y = 0.0};
  double x = 0.0;
  double top = -most_gap;
  double row_height = 0.0;
  for (PackedBox& box : boxes.subspan(1)) {
    if (x > 0.0 && x + box.width > row_width) {
      x = 0.0;
      top -= row_height;
      row_height = 0.0;
    }
    box.offset = {.x = x, .y = top - box.height};
    x += box.width + gap_of(box);
    row_height = std::max(row_height, box.height + gap_of(box));
  }
}

}  // namespace weft
