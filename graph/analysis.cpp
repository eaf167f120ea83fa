#include "graph/analysis.hpp"

#include <boost/graph/page_rank.hpp>
#include <boost/property_map/property_map.hpp>
#include <cmath>
#include <numeric>

#include "graph/communities.hpp"
#include "graph/symmetric_graph.hpp"

namespace weft {

namespace {

constexpr double damping = 0.85;
constexpr int max_iterations = 100;
constexpr double tolerance = 1e-10;  // mean change per node, of a mean rank of 1

// Boost asks before each step whether to stop.
class Converged {
 public:
  template <typename RankMap, typename Graph>
  bool operator()(const RankMap& rank, const Graph& graph) {
    double change = 0.0;
    before_.resize(num_vertices(graph));
    for (std::uint32_t node = 0; node < before_.size(); ++node) {
      change += std::abs(get(rank, node) - before_[node]);
      before_[node] = get(rank, node);
    }
    return ++iterations_ > max_iterations || change < tolerance * static_cast<double>(before_.size());
  }

 private:
  std::vector<double> before_;
  int iterations_ = 0;
};

// Boost's ranks start at 1/n, add 1 - d per node and lose what nodes without edges would pass on: divided
// by their sum they are the shares of a surfer who starts afresh on a random node.
std::vector<double> page_ranks(const SymmetricGraph& symmetric) {
  const std::uint32_t nodes = symmetric.node_count();
  if (nodes == 0) return {};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  edges.reserve(symmetric.neighbour.size());
  for (std::uint32_t node = 0; node < nodes; ++node) {
    for (std::uint32_t at = symmetric.begin[node]; at < symmetric.begin[node + 1]; ++at) {
      edges.emplace_back(node, symmetric.neighbour[at]);
    }
  }
  const KnowledgeGraph::Adjacency graph(boost::edges_are_sorted, edges.begin(), edges.end(), nodes);
  std::vector<double> rank(nodes);
  std::vector<double> next(nodes);
  const auto index = get(boost::vertex_index, graph);
  boost::graph::page_rank(graph, boost::make_iterator_property_map(rank.begin(), index), Converged(), damping,
                          nodes, boost::make_iterator_property_map(next.begin(), index));
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (double& value : rank) value /= sum;
  return rank;
}

}  // namespace

void analyse(KnowledgeGraph& graph) {
  const SymmetricGraph symmetric = symmetric_graph(graph);
  graph.set_pagerank(page_ranks(symmetric));
  graph.set_components(connected_parts(symmetric));
  graph.set_communities(find_communities(symmetric));
}

}  // namespace weft
