#include "graph/layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis.hpp"
#include "graph/layout_forces.hpp"
#include "graph/layout_packing.hpp"
#include "graph/layout_skeleton.hpp"
#include "graph/quadtree.hpp"
#include "sample_statements.hpp"

namespace weft {
namespace {

KnowledgeGraph laid_out(std::uint64_t seed, std::uint32_t documents) {
  Dice dice(seed);
  KnowledgeGraph graph = freeze(made_catalogue(dice, documents));
  analyse(graph);
  lay_out(graph, {});
  return graph;
}

double distance(const Position& a, const Position& b) {
  return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

std::size_t overlaps(const KnowledgeGraph& graph) {
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    for (std::uint32_t j = 0; j < i; ++j) {
      const double radii = (node_size(graph, NodeRef(i)) + node_size(graph, NodeRef(j))) / 2;
      if (distance(graph.position(NodeRef(i)), graph.position(NodeRef(j))) < radii) ++count;
    }
  }
  return count;
}

TEST(Layout, NoNodesOverlapInGraphsThatPeopleLookAt) {
  for (const std::uint32_t documents : {1U, 10U, 60U, 150U}) {
    EXPECT_EQ(overlaps(laid_out(documents, documents)), 0U) << documents << " documents";
  }
}

// Groups of a hub and its leaves, the hubs in a ring, and behind each leaf one node that no hub knows.
LayoutProblem ring_of_stars(std::uint32_t hubs, std::uint32_t leaves) {
  std::vector<std::vector<std::uint32_t>> ties(hubs * (1 + 2 * leaves));
  const auto tie = [&](std::uint32_t a, std::uint32_t b) {
    ties[a].push_back(b);
    ties[b].push_back(a);
  };
  for (std::uint32_t hub = 0; hub < hubs; ++hub) {
    tie(hub, (hub + 1) % hubs);
    for (std::uint32_t i = 0; i < leaves; ++i) {
      const std::uint32_t leaf = hubs + (hub * leaves + i) * 2;
      tie(hub, leaf);
      tie(leaf, leaf + 1);
    }
  }
  LayoutProblem problem;
  problem.mass.assign(ties.size(), 1.0);
  for (auto& others : ties) {
    std::sort(others.begin(), others.end());
    problem.graph.neighbour.insert(problem.graph.neighbour.end(), others.begin(), others.end());
    problem.graph.begin.push_back(static_cast<std::uint32_t>(problem.graph.neighbour.size()));
  }
  problem.graph.weight.assign(problem.graph.neighbour.size(), 1.0F);
  return problem;
}

TEST(Layout, LargeGraphsKeepNodesBesideTheirHubs) {
  constexpr std::uint32_t hubs = 1500;
  constexpr std::uint32_t leaves = 4;
  const LayoutProblem problem = ring_of_stars(hubs, leaves);
  const std::vector<double> diameters(problem.graph.node_count(), 10.0);
  const std::vector<Position> places = place_around_skeleton(problem, diameters);
  ASSERT_EQ(places.size(), problem.graph.node_count());
  double own = 0.0;
  double opposite = 0.0;
  for (std::uint32_t hub = 0; hub < hubs; ++hub) {
    for (std::uint32_t i = 0; i < 2 * leaves; ++i) {
      const Position& node = places[hubs + hub * leaves * 2 + i];
      ASSERT_TRUE(std::isfinite(node.x) && std::isfinite(node.y));
      own += distance(node, places[hub]);
      opposite += distance(node, places[(hub + hubs / 2) % hubs]);
    }
  }
  EXPECT_LT(own, 0.1 * opposite);
}

TEST(Layout, LinkedNodesAreNearerThanOthers) {
  const KnowledgeGraph graph = laid_out(3, 60);
  double linked = 0.0;
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    linked +=
        distance(graph.position(graph.source(EdgeRef(edge))), graph.position(graph.target(EdgeRef(edge))));
  }
  double any = 0.0;
  const std::uint32_t nodes = graph.node_count();
  for (std::uint32_t i = 0; i < nodes; ++i) {
    for (std::uint32_t j = 0; j < i; ++j)
      any += distance(graph.position(NodeRef(i)), graph.position(NodeRef(j)));
  }
  EXPECT_LT(linked / graph.edge_count(), 0.7 * any / (nodes * (nodes - 1) / 2.0));
}

TEST(Layout, IsTheSameEveryTime) {
  const KnowledgeGraph first = laid_out(5, 40);
  const KnowledgeGraph second = laid_out(5, 40);
  for (std::uint32_t i = 0; i < first.node_count(); ++i) {
    EXPECT_EQ(first.position(NodeRef(i)).x, second.position(NodeRef(i)).x);
    EXPECT_EQ(first.position(NodeRef(i)).y, second.position(NodeRef(i)).y);
  }
}

TEST(Layout, PositionsAreHundredthsAndNoTwoAreEqual) {
  const KnowledgeGraph graph = laid_out(8, 100);
  std::vector<std::pair<double, double>> places;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    const Position place = graph.position(NodeRef(i));
    ASSERT_TRUE(std::isfinite(place.x) && std::isfinite(place.y));
    EXPECT_NEAR(place.x * 100, std::round(place.x * 100), 1e-6);
    places.emplace_back(place.x, place.y);
  }
  std::sort(places.begin(), places.end());
  EXPECT_EQ(std::adjacent_find(places.begin(), places.end()), places.end());
}

TEST(Layout, TakesEmptyGraphsStarsAndManyLonelyNodes) {
  KnowledgeGraph empty = freeze({});
  lay_out(empty, {});
  std::vector<Statement> all;
  for (int i = 0; i < 300; ++i) {
    const std::string key = "t" + std::to_string(i);
    all.push_back(entity(Kind::topic, key, key));
    if (i > 0 && i < 100) {
      all.push_back(link(node_id(Kind::topic, key), Relation::broader, node_id(Kind::topic, "t0")));
    }
  }
  KnowledgeGraph star = freeze(all);
  lay_out(star, {});
  EXPECT_EQ(overlaps(star), 0U);
}

TEST(Layout, SizesGrowWithLinksWithinLimits) {
  const KnowledgeGraph graph = laid_out(2, 100);
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    const double size = node_size(graph, NodeRef(i));
    EXPECT_GE(size, graph.kind(NodeRef(i)) == Kind::document ? 20.0 : 4.0);
    EXPECT_LE(size, 60.0);
  }
  const auto [first, last] = graph.nodes_of(Kind::topic);
  NodeRef least = first;
  NodeRef most = first;
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    if (graph.degree(NodeRef(i)) < graph.degree(least)) least = NodeRef(i);
    if (graph.degree(NodeRef(i)) > graph.degree(most)) most = NodeRef(i);
  }
  EXPECT_LT(node_size(graph, least), node_size(graph, most));
}

TEST(QuadTree, PushIsCloseToTheSumOverAllPoints) {
  Dice dice(1);
  std::vector<Position> points;
  std::vector<double> masses;
  for (int i = 0; i < 500; ++i) {
    points.push_back({.x = dice.below(1000) * 0.5, .y = dice.below(1000) * 0.25});
    masses.push_back(1.0 + dice.below(3));
  }
  points.push_back(points.front());  // two on one spot
  masses.push_back(1.0);
  QuadTree tree;
  tree.build(points, masses);
  for (std::uint32_t i = 0; i < points.size(); i += 7) {
    Position exact;
    for (std::uint32_t j = 0; j < points.size(); ++j) {
      if (i == j) continue;
      const double x = points[i].x - points[j].x;
      const double y = points[i].y - points[j].y;
      const double squared = std::max(x * x + y * y, 1e-4);
      const double force = masses[j] / (squared * (1.0 + std::sqrt(squared) / 50.0));
      exact.x += force * x;
      exact.y += force * y;
    }
    const Position all = tree.push(points[i], i, 50.0, 0.0);
    EXPECT_NEAR(all.x, exact.x, 1e-6 * (1.0 + std::abs(exact.x)));
    const Position near = tree.push(points[i], i, 50.0, 0.7);
    const double size = std::sqrt(exact.x * exact.x + exact.y * exact.y);
    EXPECT_LT(distance(near, exact), 0.1 * size + 0.5);
  }
}

TEST(LayoutPacking, BoxesDoNotOverlap) {
  std::vector<PackedBox> boxes;
  for (int i = 0; i < 60; ++i)
    boxes.push_back({.width = 300.0 / (1 + i), .height = 200.0 / (1 + i), .offset = {}});
  pack_boxes(boxes, 10.0);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const PackedBox& a = boxes[i];
      const PackedBox& b = boxes[j];
      const bool apart = a.offset.x >= b.offset.x + b.width || b.offset.x >= a.offset.x + a.width ||
                         a.offset.y >= b.offset.y + b.height || b.offset.y >= a.offset.y + a.height;
      EXPECT_TRUE(apart) << i << " and " << j;
    }
  }
}

TEST(LayoutPacking, TurnsTheLongSideToTheHorizontal) {
  std::vector<Position> points = {{0, 0}, {1, 10}, {-1, -10}, {2, 21}, {-2, -19}};
  turn_to_landscape(points);
  const auto [left, right] = std::minmax_element(
      points.begin(), points.end(), [](const Position& a, const Position& b) { return a.x < b.x; });
  const auto [low, high] = std::minmax_element(
      points.begin(), points.end(), [](const Position& a, const Position& b) { return a.y < b.y; });
  EXPECT_GT(right->x - left->x, 40.0);
  EXPECT_LT(high->y - low->y, 2.0);
}

}  // namespace
}  // namespace weft
