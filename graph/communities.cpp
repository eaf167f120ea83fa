#include "graph/communities.hpp"

#include <algorithm>
#include <numeric>

namespace weft {

namespace {

constexpr int max_levels = 32;
constexpr int max_sweeps = 64;
constexpr double least_gain = 1e-9;

// A graph whose nodes are groups of the level below; `own` is twice the weight inside each.
struct Level {
  std::vector<std::uint32_t> begin{0};
  std::vector<std::uint32_t> neighbour;
  std::vector<double> weight;
  std::vector<double> own;
  std::vector<double> total;  // weighted degree, `own` included
  double sum = 0.0;           // of `total`

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(own.size()); }

  void sum_up() {
    total = own;
    for (std::uint32_t node = 0; node < size(); ++node) {
      for (std::uint32_t at = begin[node]; at < begin[node + 1]; ++at) total[node] += weight[at];
    }
    sum = std::accumulate(total.begin(), total.end(), 0.0);
  }
};

Level first_level(const SymmetricGraph& graph) {
  Level level;
  level.begin = graph.begin;
  level.neighbour = graph.neighbour;
  level.weight.assign(graph.weight.begin(), graph.weight.end());
  level.own.assign(graph.node_count(), 0.0);
  level.sum_up();
  return level;
}

// Weights from one node or group to the groups around it; only touched groups are reset.
class WeightsByGroup {
 public:
  explicit WeightsByGroup(std::uint32_t groups) : weight_(groups), seen_(groups) {}

  void add(std::uint32_t group, double weight) {
    if (!seen_[group]) touched_.push_back(group);
    seen_[group] = true;
    weight_[group] += weight;
  }
  [[nodiscard]] double operator[](std::uint32_t group) const { return weight_[group]; }
  // In ascending order.
  const std::vector<std::uint32_t>& groups() {
    std::sort(touched_.begin(), touched_.end());
    return touched_;
  }
  void clear() {
    for (const std::uint32_t group : touched_) {
      weight_[group] = 0.0;
      seen_[group] = false;
    }
    touched_.clear();
  }

 private:
  std::vector<double> weight_;
  std::vector<bool> seen_;
  std::vector<std::uint32_t> touched_;
};

// Moves nodes to the neighbouring group that gains most, until none moves. True if any did.
bool move_nodes(const Level& level, std::vector<std::uint32_t>& group_of) {
  group_of.resize(level.size());
  std::iota(group_of.begin(), group_of.end(), 0U);
  std::vector<double> group_total = level.total;
  WeightsByGroup around(level.size());
  bool moved_ever = false;
  for (int sweep = 0; sweep < max_sweeps; ++sweep) {
    bool moved = false;
    for (std::uint32_t node = 0; node < level.size(); ++node) {
      const std::uint32_t old = group_of[node];
      for (std::uint32_t at = level.begin[node]; at < level.begin[node + 1]; ++at) {
        around.add(group_of[level.neighbour[at]], level.weight[at]);
      }
      group_total[old] -= level.total[node];
      const auto gain = [&](std::uint32_t group) {
        return around[group] - group_total[group] * level.total[node] / level.sum;
      };
      std::uint32_t best = old;
      double best_gain = gain(old) + least_gain * level.total[node];
      for (const std::uint32_t group : around.groups()) {
        if (gain(group) > best_gain) {
          best = group;
          best_gain = gain(group);
        }
      }
      group_total[best] += level.total[node];
      group_of[node] = best;
      moved = moved || best != old;
      around.clear();
    }
    if (!moved) break;
    moved_ever = true;
  }
  return moved_ever;
}

// Makes each group one node; renumbers `group_of` densely in order of first member.
Level next_level(const Level& level, std::vector<std::uint32_t>& group_of) {
  constexpr std::uint32_t unnumbered = 0xFFFFFFFF;
  std::vector<std::uint32_t> number(level.size(), unnumbered);
  std::uint32_t groups = 0;
  for (std::uint32_t& group : group_of) {
    if (number[group] == unnumbered) number[group] = groups++;
    group = number[group];
  }
  std::vector<std::vector<std::uint32_t>> members(groups);
  for (std::uint32_t node = 0; node < level.size(); ++node) members[group_of[node]].push_back(node);

  Level next;
  next.own.assign(groups, 0.0);
  WeightsByGroup around(groups);
  for (std::uint32_t group = 0; group < groups; ++group) {
    for (const std::uint32_t node : members[group]) {
      next.own[group] += level.own[node];
      for (std::uint32_t at = level.begin[node]; at < level.begin[node + 1]; ++at) {
        around.add(group_of[level.neighbour[at]], level.weight[at]);
      }
    }
    for (const std::uint32_t other : around.groups()) {
      if (other == group) {
        next.own[group] += around[other];
      } else {
        next.neighbour.push_back(other);
        next.weight.push_back(around[other]);
      }
    }
    next.begin.push_back(static_cast<std::uint32_t>(next.neighbour.size()));
    around.clear();
  }
  next.sum_up();
  return next;
}

}  // namespace

std::vector<std::uint32_t> find_communities(const SymmetricGraph& graph) {
  std::vector<std::uint32_t> result(graph.node_count());
  std::iota(result.begin(), result.end(), 0U);
  Level level = first_level(graph);
  std::vector<std::uint32_t> group_of;
  for (int depth = 0; depth < max_levels && level.sum > 0.0; ++depth) {
    if (!move_nodes(level, group_of)) break;
    level = next_level(level, group_of);
    for (std::uint32_t& group : result) group = group_of[group];
  }
  return number_by_size(result);
}

double modularity(const SymmetricGraph& graph, const std::vector<std::uint32_t>& group_of) {
  const Level level = first_level(graph);
  std::vector<double> total(level.size());
  double inside = 0.0;
  for (std::uint32_t node = 0; node < level.size(); ++node) {
    total[group_of[node]] += level.total[node];
    for (std::uint32_t at = level.begin[node]; at < level.begin[node + 1]; ++at) {
      if (group_of[level.neighbour[at]] == group_of[node]) inside += level.weight[at];
    }
  }
  if (level.sum == 0.0) return 0.0;
  double expected = 0.0;
  for (const double sum : total) expected += sum / level.sum * (sum / level.sum);
  return inside / level.sum - expected;
}

}  // namespace weft
