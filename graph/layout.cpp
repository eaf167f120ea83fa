#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>

#include "graph/grouping.hpp"
#include "graph/layout_forces.hpp"
#include "graph/layout_packing.hpp"
#include "graph/layout_skeleton.hpp"
#include "graph/symmetric_graph.hpp"

namespace weft {

namespace {

constexpr double component_gap = 70.0;

// Springs weaken with the degrees of both ends, or hubs would pull all their neighbours into one heap.
double spring(double weight, std::uint32_t degree, std::uint32_t other_degree) {
  const double strength = 0.5 + std::min(weight, 1.0);
  return strength / std::sqrt(1.0 + std::max(degree, other_degree) / 12.0);
}

// Above so many nodes forces take longer than all the rest of a build.
constexpr std::size_t most_by_forces = 20000;

// Small graphs are freed of every overlap; in large ones, which nobody reads node by node, of most.
int overlap_rounds(std::size_t nodes) { return nodes <= 2000 ? 400 : nodes <= most_by_forces ? 40 : 3; }

// Blows a picture up that has less room than its nodes need.
void make_room(std::span<Position> points, std::span<const double> diameters) {
  constexpr double needed_share = 2.5;
  constexpr double gap = 4.0;
  Position low = points[0];
  Position high = points[0];
  double needed = 0.0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    low = {.x = std::min(low.x, points[i].x), .y = std::min(low.y, points[i].y)};
    high = {.x = std::max(high.x, points[i].x), .y = std::max(high.y, points[i].y)};
    needed += (diameters[i] + gap) * (diameters[i] + gap) * needed_share;
  }
  const double area = (high.x - low.x) * (high.y - low.y);
  if (!(area > 0.0) || area >= needed) return;
  const double factor = std::sqrt(needed / area);
  for (Position& point : points) point = {.x = point.x * factor, .y = point.y * factor};
}

unsigned iterations_for(std::uint32_t nodes, const LayoutOptions& options) {
  if (options.iterations > 0) return options.iterations;
  return nodes <= 1000 ? 500 : nodes <= 10000 ? 250 : 120;
}

LayoutProblem problem_of(const SymmetricGraph& whole, std::span<const std::uint32_t> members,
                         std::span<const std::uint32_t> local, std::span<const double> sizes,
                         const LayoutOptions& options) {
  LayoutProblem problem;
  problem.iterations = iterations_for(static_cast<std::uint32_t>(members.size()), options);
  problem.seed = options.seed;
  double diameters = 0.0;
  for (const std::uint32_t node : members) {
    diameters += sizes[node];
    problem.mass.push_back(0.4 + sizes[node] / 30.0);
    for (std::uint32_t at = whole.begin[node]; at < whole.begin[node + 1]; ++at) {
      const std::uint32_t other = whole.neighbour[at];
      problem.graph.neighbour.push_back(local[other]);
      problem.graph.weight.push_back(
          static_cast<float>(spring(whole.weight[at], whole.degree(node), whole.degree(other))));
    }
    problem.graph.begin.push_back(static_cast<std::uint32_t>(problem.graph.neighbour.size()));
  }
  problem.edge_length = 2.6 * diameters / static_cast<double>(members.size());
  return problem;
}

double rounded(double value) { return std::nearbyint(value * 100.0) / 100.0 + 0.0; }

PackedBox box_around(std::span<Position> points, std::span<const double> diameters) {
  Position low{.x = points[0].x - diameters[0] / 2, .y = points[0].y - diameters[0] / 2};
  Position high{.x = points[0].x + diameters[0] / 2, .y = points[0].y + diameters[0] / 2};
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double radius = diameters[i] / 2;
    low = {.x = std::min(low.x, points[i].x - radius), .y = std::min(low.y, points[i].y - radius)};
    high = {.x = std::max(high.x, points[i].x + radius), .y = std::max(high.y, points[i].y + radius)};
  }
  for (Position& point : points) point = {.x = point.x - low.x, .y = point.y - low.y};
  return {.width = high.x - low.x, .height = high.y - low.y, .offset = {}};
}

}  // namespace

void lay_out(KnowledgeGraph& graph, const LayoutOptions& options) {
  const SymmetricGraph whole = symmetric_graph(graph);
  const std::uint32_t nodes = whole.node_count();
  if (nodes == 0) return;
  const std::vector<std::uint32_t> part_of = connected_parts(whole);
  const std::uint32_t parts = *std::max_element(part_of.begin(), part_of.end()) + 1;
  const Grouping by_part = group_rows(nodes, parts, [&](std::uint32_t node) { return part_of[node]; });
  std::vector<std::uint32_t> local(nodes);
  std::vector<double> sizes(nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) sizes[node] = node_size(graph, NodeRef(node));

  std::vector<Position> places(nodes);
  std::vector<PackedBox> boxes;
  for (std::uint32_t part = 0; part < parts; ++part) {
    const std::span members =
        std::span(by_part.order).subspan(by_part.begin[part], by_part.begin[part + 1] - by_part.begin[part]);
    for (std::uint32_t i = 0; i < members.size(); ++i) local[members[i]] = i;
    std::vector<double> diameters;
    for (const std::uint32_t node : members) diameters.push_back(sizes[node]);
    const LayoutProblem problem = problem_of(whole, members, local, sizes, options);
    std::vector<Position> placed = members.size() <= most_by_forces
                                       ? place_by_forces(problem)
                                       : place_around_skeleton(problem, diameters);
    turn_to_landscape(placed);
    make_room(placed, diameters);
    remove_overlaps(placed, diameters, overlap_rounds(placed.size()));
    boxes.push_back(box_around(placed, diameters));
    for (std::size_t i = 0; i < members.size(); ++i) places[members[i]] = placed[i];
  }
  pack_boxes(boxes, component_gap);
  const Position centre{.x = boxes[0].offset.x + boxes[0].width / 2,
                        .y = boxes[0].offset.y + boxes[0].height / 2};
  for (std::uint32_t node = 0; node < nodes; ++node) {
    const Position& offset = boxes[part_of[node]].offset;
    places[node] = {.x = rounded(places[node].x + offset.x - centre.x),
                    .y = rounded(places[node].y + offset.y - centre.y)};
  }
  graph.set_positions(std::move(places));
}

double node_size(const KnowledgeGraph& graph, NodeRef node) {
  constexpr double least = 4.0;
  constexpr double most = 60.0;
  constexpr double document_least = 20.0;
  constexpr double half_way = 9.0;  // the root of the links that make a node half as large as can be
  // PageRank times the number of ends of edges is the degree that a node deserves by its neighbours.
  const double deserved = graph.pagerank(node) * 2.0 * graph.edge_count();
  const double links = deserved > 0.0 ? (graph.degree(node) + deserved) / 2 : graph.degree(node);
  const double root = std::sqrt(links);
  const double floor = graph.kind(node) == Kind::document ? document_least : least;
  return floor + (most - floor) * root / (root + half_way);
}

}  // namespace weft
