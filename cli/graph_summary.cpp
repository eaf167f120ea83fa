#include "cli/graph_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace weft {

GraphCounts count(const KnowledgeGraph& graph) {
  GraphCounts counts;
  for (int kind = 0; kind < kind_count; ++kind) {
    const auto [first, last] = graph.nodes_of(static_cast<Kind>(kind));
    counts.nodes.at(static_cast<std::size_t>(kind)) = last.value() - first.value();
  }
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    ++counts.edges.at(static_cast<std::size_t>(graph.relation(EdgeRef(edge))));
  }
  return counts;
}

namespace {

// Incoming edges are sorted by source, so one document's edges stand together.
std::size_t linked_documents(const KnowledgeGraph& graph, NodeRef node) {
  std::size_t documents = 0;
  NodeRef last;
  for (const EdgeRef edge : graph.in_edges(node)) {
    const NodeRef source = graph.source(edge);
    if (source == last || graph.kind(source) != Kind::document) continue;
    if (graph.method(edge) == Method::inferred) continue;
    last = source;
    ++documents;
  }
  return documents;
}

}  // namespace

std::vector<RankedNode> most_linked(const KnowledgeGraph& graph, Kind kind, std::size_t top) {
  std::vector<RankedNode> ranked;
  const auto [first, last] = graph.nodes_of(kind);
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    const std::size_t documents = linked_documents(graph, NodeRef(i));
    if (documents > 0) ranked.push_back({NodeRef(i), documents});
  }
  top = std::min(top, ranked.size());
  const auto before = [&](const RankedNode& a, const RankedNode& b) {
    if (a.documents != b.documents) return a.documents > b.documents;
    return std::pair(graph.label(a.node), a.node) < std::pair(graph.label(b.node), b.node);
  };
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(top), ranked.end(), before);
  ranked.resize(top);
  return ranked;
}

std::vector<EdgeRef> closest_pairs(const KnowledgeGraph& graph, std::size_t top) {
  std::vector<EdgeRef> pairs;
  for (std::uint32_t i = 0; i < graph.edge_count(); ++i) {
    if (graph.relation(EdgeRef(i)) == Relation::related_to) pairs.emplace_back(i);
  }
  top = std::min(top, pairs.size());
  const auto before = [&](EdgeRef a, EdgeRef b) {
    const float left = graph.weight(a);
    const float right = graph.weight(b);
    return left != right ? left > right : a < b;
  };
  std::partial_sort(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(top), pairs.end(), before);
  pairs.resize(top);
  return pairs;
}

std::string label_with_year(const KnowledgeGraph& graph, NodeRef node) {
  const int year = graph.kind(node) == Kind::document ? graph.year(node) : 0;
  const std::string_view label = graph.label(node);
  return year == 0 ? std::string(label) : fmt::format("{} ({})", label, year);
}

std::string plural(Kind kind) { return std::string(iri_segment(kind)) + "s"; }

}  // namespace weft
