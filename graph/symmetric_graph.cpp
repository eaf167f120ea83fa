#include "graph/symmetric_graph.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>
#include <numeric>
#include <tuple>

namespace weft {

SymmetricGraph symmetric_graph(const KnowledgeGraph& graph) {
  SymmetricGraph result;
  result.begin.reserve(std::size_t{graph.node_count()} + 1);
  result.neighbour.reserve(std::size_t{graph.edge_count()} * 2);
  result.weight.reserve(std::size_t{graph.edge_count()} * 2);
  std::vector<std::pair<std::uint32_t, float>> around;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    around.clear();
    const auto [first, last] = graph.out_edges(NodeRef(i));
    for (std::uint32_t edge = first.value(); edge < last.value(); ++edge) {
      around.emplace_back(graph.target(EdgeRef(edge)).value(), graph.weight(EdgeRef(edge)));
    }
    for (const EdgeRef edge : graph.in_edges(NodeRef(i))) {
      around.emplace_back(graph.source(edge).value(), graph.weight(edge));
    }
    std::sort(around.begin(), around.end());
    for (const auto& [neighbour, weight] : around) {
      if (neighbour == i) continue;
      if (result.neighbour.size() > result.begin.back() && result.neighbour.back() == neighbour) {
        result.weight.back() += weight;
        continue;
      }
      result.neighbour.push_back(neighbour);
      result.weight.push_back(weight);
    }
    result.begin.push_back(static_cast<std::uint32_t>(result.neighbour.size()));
  }
  return result;
}

std::vector<std::uint32_t> number_by_size(std::span<const std::uint32_t> group_of) {
  struct Group {
    std::uint32_t size = 0;
    std::uint32_t first = 0;
    std::uint32_t old = 0;
  };
  std::vector<Group> groups(group_of.size());
  for (std::uint32_t node = 0; node < group_of.size(); ++node) {
    Group& group = groups[group_of[node]];
    if (group.size++ == 0) group.first = node;
    group.old = group_of[node];
  }
  std::erase_if(groups, [](const Group& group) { return group.size == 0; });
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return std::tie(b.size, a.first) < std::tie(a.size, b.first);
  });
  std::vector<std::uint32_t> number(group_of.size());
  for (std::uint32_t i = 0; i < groups.size(); ++i) number[groups[i].old] = i;
  std::vector<std::uint32_t> result(group_of.size());
  for (std::size_t node = 0; node < result.size(); ++node) result[node] = number[group_of[node]];
  return result;
}

std::vector<std::uint32_t> connected_parts(const SymmetricGraph& graph) {
  const std::uint32_t nodes = graph.node_count();
  std::vector<std::uint32_t> rank(nodes);
  std::vector<std::uint32_t> parent(nodes);
  std::iota(parent.begin(), parent.end(), 0U);
  const boost::typed_identity_property_map<std::uint32_t> index;
  boost::disjoint_sets sets(boost::make_iterator_property_map(rank.begin(), index),
                            boost::make_iterator_property_map(parent.begin(), index));
  for (std::uint32_t node = 0; node < nodes; ++node) {
    for (std::uint32_t at = graph.begin[node]; at < graph.begin[node + 1]; ++at) {
      if (graph.neighbour[at] > node) sets.union_set(node, graph.neighbour[at]);
    }
  }
  std::vector<std::uint32_t> part(nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) part[node] = sets.find_set(node);
  return number_by_size(part);
}

}  // namespace weft
