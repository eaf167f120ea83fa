#include "graph/layout_forces.hpp"

#include <algorithm>
#include <cmath>

#include "graph/parallel.hpp"
#include "graph/quadtree.hpp"

namespace weft {

namespace {

constexpr double opening = 1.0;
constexpr double near_by = 4.0;  // edge lengths
constexpr double step_factor = 0.92;
constexpr int steps_before_growing = 5;
constexpr double enough = 0.002;  // of the edge length: nodes move less than a viewer could see
constexpr double pull_to_centre = 0.02;
constexpr std::uint32_t nodes_per_block = 512;

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  double next() {  // [0, 1)
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
  }

 private:
  std::uint64_t state_;
};

class Simulation {
 public:
  explicit Simulation(const LayoutProblem& problem)
      : problem_(problem), graph_(problem.graph), nodes_(graph_.node_count()), force_(nodes_) {
    start();
  }

  std::vector<Position> run() {
    double step = problem_.edge_length;
    double energy = 0.0;
    int progress = 0;
    for (unsigned i = 0; i < problem_.iterations; ++i) {
      const double before = energy;
      energy = move(step);
      if (i > 0 && energy < before) {
        if (++progress >= steps_before_growing) {
          progress = 0;
          step /= step_factor;
        }
      } else if (i > 0) {
        progress = 0;
        step *= step_factor;
      }
      // Cooling brings the picture to rest by the last iteration in any case.
      step =
          std::min(step, problem_.edge_length * 2.0 * (1.0 - static_cast<double>(i) / problem_.iterations));
      if (step < enough * problem_.edge_length) break;
    }
    return std::move(place_);
  }

 private:
  // Neighbours start close together: each node, from the best connected on, spreads its own around itself.
  void start() {
    Random random(problem_.seed);
    place_.resize(nodes_);
    std::vector<bool> placed(nodes_);
    std::vector<std::uint32_t> queue;
    std::uint32_t hub = 0;
    for (std::uint32_t node = 0; node < nodes_; ++node) {
      if (graph_.degree(node) > graph_.degree(hub)) hub = node;
    }
    if (nodes_ > 0) {
      placed[hub] = true;
      queue.push_back(hub);
    }
    for (std::size_t i = 0; i < queue.size(); ++i) {
      const std::uint32_t node = queue[i];
      const double reach = problem_.edge_length * std::sqrt(1.0 + graph_.degree(node));
      for (std::uint32_t at = graph_.begin[node]; at < graph_.begin[node + 1]; ++at) {
        const std::uint32_t next = graph_.neighbour[at];
        if (placed[next]) continue;
        placed[next] = true;
        queue.push_back(next);
        place_[next] = {.x = place_[node].x + (random.next() - 0.5) * reach,
                        .y = place_[node].y + (random.next() - 0.5) * reach};
      }
    }
  }

  // One step; returns the energy before it.
  double move(double step) {
    tree_.build(place_, problem_.mass);
    for_each_block(nodes_, nodes_per_block, 0, [&] {
      return [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t node = first; node < last; ++node) force_[node] = force_on(node);
      };
    });
    double energy = 0.0;
    for (std::uint32_t node = 0; node < nodes_; ++node) {
      const Position& force = force_[node];
      const double squared = force.x * force.x + force.y * force.y;
      energy += squared;
      const double strength = std::sqrt(squared);
      if (strength == 0.0) continue;
      // Weak forces move a node less than a whole step, so that leaves do not swing around their place.
      const double length = std::min(step, strength / problem_.mass[node]);
      place_[node].x += force.x / strength * length;
      place_[node].y += force.y / strength * length;
    }
    return energy;
  }

  [[nodiscard]] Position force_on(std::uint32_t node) const {
    const double ideal = problem_.edge_length;
    // Falling faster far away, so that the dense middle of a large graph does not throw leaves far out.
    const Position push = tree_.push(place_[node], node, near_by * ideal, opening);
    const double repulsion = ideal * ideal * problem_.mass[node];
    Position force{.x = push.x * repulsion, .y = push.y * repulsion};
    for (std::uint32_t at = graph_.begin[node]; at < graph_.begin[node + 1]; ++at) {
      const Position& other = place_[graph_.neighbour[at]];
      const double x = other.x - place_[node].x;
      const double y = other.y - place_[node].y;
      const double pull = graph_.weight[at] * std::sqrt(x * x + y * y) / ideal;
      force.x += pull * x;
      force.y += pull * y;
    }
    force.x -= pull_to_centre * problem_.mass[node] * place_[node].x;
    force.y -= pull_to_centre * problem_.mass[node] * place_[node].y;
    return force;
  }

  const LayoutProblem& problem_;
  const SymmetricGraph& graph_;
  std::uint32_t nodes_;
  std::vector<Position> place_;
  std::vector<Position> force_;
  QuadTree tree_;
};

}  // namespace

std::vector<Position> place_by_forces(const LayoutProblem& problem) { return Simulation(problem).run(); }

}  // namespace weft
