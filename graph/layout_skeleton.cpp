#include "graph/layout_skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace weft {

namespace {

constexpr std::uint32_t skeleton_nodes = 1500;
constexpr std::uint32_t none = 0xFFFFFFFF;

struct SkeletonEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float weight = 0.0F;
};

// The most connected nodes, in node order.
std::vector<std::uint32_t> choose_skeleton(const SymmetricGraph& graph) {
  std::vector<std::uint32_t> chosen(graph.node_count());
  std::iota(chosen.begin(), chosen.end(), 0U);
  const std::size_t count = std::min<std::size_t>(skeleton_nodes, chosen.size());
  std::nth_element(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(count) - 1, chosen.end(),
                   [&](std::uint32_t a, std::uint32_t b) {
                     return std::make_tuple(graph.degree(b), a) < std::make_tuple(graph.degree(a), b);
                   });
  chosen.resize(count);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

// The two skeleton nodes that `node` is tied to most.
std::pair<SkeletonEdge, bool> tie_of(const SymmetricGraph& graph, std::uint32_t node,
                                     std::span<const std::uint32_t> number) {
  std::uint32_t first = none;
  std::uint32_t second = none;
  float first_weight = 0.0F;
  float second_weight = 0.0F;
  for (std::uint32_t at = graph.begin[node]; at < graph.begin[node + 1]; ++at) {
    const std::uint32_t other = number[graph.neighbour[at]];
    const float weight = graph.weight[at];
    if (other == none || other == first) continue;
    if (first == none || weight > first_weight) {
      std::tie(second, second_weight) = std::tie(first, first_weight);
      std::tie(first, first_weight) = std::tie(other, weight);
    } else if (second == none || weight > second_weight) {
      std::tie(second, second_weight) = std::tie(other, weight);
    }
  }
  return {{.a = std::min(first, second), .b = std::max(first, second), .weight = second_weight},
          second != none};
}

LayoutProblem skeleton_problem(const LayoutProblem& problem, std::span<const std::uint32_t> chosen,
                               std::span<const std::uint32_t> number) {
  const SymmetricGraph& graph = problem.graph;
  std::vector<SkeletonEdge> edges;
  for (std::uint32_t node = 0; node < graph.node_count(); ++node) {
    if (number[node] == none) {
      if (const auto [edge, tied] = tie_of(graph, node, number); tied) edges.push_back(edge);
      continue;
    }
    for (std::uint32_t at = graph.begin[node]; at < graph.begin[node + 1]; ++at) {
      const std::uint32_t other = number[graph.neighbour[at]];
      if (other != none && number[node] < other) edges.push_back({number[node], other, graph.weight[at]});
    }
  }
  std::sort(edges.begin(), edges.end(), [](const SkeletonEdge& x, const SkeletonEdge& y) {
    return std::tie(x.a, x.b, x.weight) < std::tie(y.a, y.b, y.weight);
  });
  // Many common neighbours tie more than one, but not in proportion: the logarithm of their weights' sum.
  std::size_t kept = 0;
  for (std::size_t i = 0; i < edges.size();) {
    SkeletonEdge edge = edges[i];
    for (++i; i < edges.size() && edges[i].a == edge.a && edges[i].b == edge.b; ++i)
      edge.weight += edges[i].weight;
    edge.weight = std::sqrt(edge.weight) / 4.0F;
    edges[kept++] = edge;
  }
  edges.resize(kept);

  LayoutProblem skeleton;
  skeleton.iterations = 250;
  skeleton.seed = problem.seed;
  skeleton.edge_length = problem.edge_length;
  const std::size_t half = edges.size();
  for (std::size_t i = 0; i < half; ++i) edges.push_back({edges[i].b, edges[i].a, edges[i].weight});
  std::sort(edges.begin(), edges.end(), [](const SkeletonEdge& x, const SkeletonEdge& y) {
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  });
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < chosen.size(); ++i) {
    skeleton.mass.push_back(problem.mass[chosen[i]]);
    for (; next < edges.size() && edges[next].a == i; ++next) {
      skeleton.graph.neighbour.push_back(edges[next].b);
      skeleton.graph.weight.push_back(edges[next].weight);
    }
    skeleton.graph.begin.push_back(static_cast<std::uint32_t>(skeleton.graph.neighbour.size()));
  }
  return skeleton;
}

// Where the placed neighbours of a node are, and which of them it is tied to most; none without any.
struct Anchor {
  std::uint32_t node = none;
  Position centre;
};

Anchor anchor_of(const SymmetricGraph& graph, std::uint32_t node, std::span<const Position> places,
                 const std::vector<bool>& placed) {
  Anchor anchor;
  double sum = 0.0;
  float strongest = 0.0F;
  for (std::uint32_t at = graph.begin[node]; at < graph.begin[node + 1]; ++at) {
    const std::uint32_t other = graph.neighbour[at];
    if (!placed[other]) continue;
    const double weight = graph.weight[at];
    sum += weight;
    anchor.centre.x += weight * places[other].x;
    anchor.centre.y += weight * places[other].y;
    if (anchor.node != none && graph.weight[at] <= strongest) continue;
    anchor.node = other;
    strongest = graph.weight[at];
  }
  if (sum > 0.0) anchor.centre = {.x = anchor.centre.x / sum, .y = anchor.centre.y / sum};
  return anchor;
}

// Deals out places around each node, one after the other on a sunflower's spiral (Vogel 1979). The turn by
// the golden angle is a multiplication, so that no library's sine shows in the result.
class Spirals {
 public:
  Spirals(std::size_t nodes, double spacing)
      : turn_(nodes, {.x = 1.0, .y = 0.0}), dealt_(nodes), spacing_(spacing) {}

  Position next(std::uint32_t around) {
    constexpr double cosine = -0.7373688780783197;  // of the golden angle, 137.5 degrees
    constexpr double sine = 0.6754902942615238;
    Position& turn = turn_[around];
    turn = {.x = turn.x * cosine - turn.y * sine, .y = turn.x * sine + turn.y * cosine};
    const double radius = spacing_ * std::sqrt(1.0 + ++dealt_[around]);
    return {.x = turn.x * radius, .y = turn.y * radius};
  }

 private:
  std::vector<Position> turn_;
  std::vector<std::uint32_t> dealt_;
  double spacing_;
};

// Most of the way stays with the anchor: drawn all the way to the centre of their neighbours, the nodes of a
// catalogue would meet in one heap.
double towards(double anchor, double centre) {
  constexpr double share = 0.25;
  return anchor + share * (centre - anchor);
}

}  // namespace

std::vector<Position> place_around_skeleton(const LayoutProblem& problem, std::span<const double> diameters) {
  const SymmetricGraph& graph = problem.graph;
  const std::uint32_t nodes = graph.node_count();
  const std::vector<std::uint32_t> chosen = choose_skeleton(graph);
  std::vector<std::uint32_t> number(nodes, none);
  for (std::uint32_t i = 0; i < chosen.size(); ++i) number[chosen[i]] = i;

  const std::vector<Position> skeleton = place_by_forces(skeleton_problem(problem, chosen, number));
  // The skeleton is drawn for its own nodes; it makes room for all.
  const double scale = std::sqrt(static_cast<double>(nodes) / static_cast<double>(chosen.size()));
  std::vector<Position> places(nodes);
  std::vector<bool> placed(nodes);
  for (std::uint32_t i = 0; i < chosen.size(); ++i) {
    places[chosen[i]] = {.x = skeleton[i].x * scale, .y = skeleton[i].y * scale};
    placed[chosen[i]] = true;
  }

  const double mean = std::accumulate(diameters.begin(), diameters.end(), 0.0) / static_cast<double>(nodes);
  Spirals spirals(nodes, mean * 0.7);
  for (bool progress = true; progress;) {
    progress = false;
    std::vector<std::uint32_t> reached;
    for (std::uint32_t node = 0; node < nodes; ++node) {
      if (placed[node]) continue;
      const Anchor anchor = anchor_of(graph, node, places, placed);
      if (anchor.node == none) continue;
      const Position at = places[anchor.node];
      const Position offset = spirals.next(anchor.node);
      places[node] = {.x = towards(at.x, anchor.centre.x) + offset.x,
                      .y = towards(at.y, anchor.centre.y) + offset.y};
      reached.push_back(node);
    }
    for (const std::uint32_t node : reached) placed[node] = true;
    progress = !reached.empty();
  }
  return places;
}

}  // namespace weft
