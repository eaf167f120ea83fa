#include "cli/shared_evidence.hpp"

#include <algorithm>
#include <vector>

#include "base/unicode.hpp"
#include "exporters/quotation.hpp"

namespace weft {

namespace {

bool leads_upwards(Relation relation) {
  return relation == Relation::broader || relation == Relation::within || relation == Relation::part_of;
}

// Hierarchies of thesauri meet again further up, and damaged graph files may hold a ring: visit once.
bool lies_under(const KnowledgeGraph& graph, NodeRef node, NodeRef above) {
  std::vector<NodeRef> visited = {node};
  for (std::size_t next = 0; next < visited.size(); ++next) {
    if (visited[next] == above) return true;
    const auto [first, last] = graph.out_edges(visited[next]);
    for (std::uint32_t i = first.value(); i < last.value(); ++i) {
      const NodeRef target = graph.target(EdgeRef(i));
      if (!leads_upwards(graph.relation(EdgeRef(i)))) continue;
      if (std::ranges::find(visited, target) == visited.end()) visited.push_back(target);
    }
  }
  return false;
}

bool has_evidence(const KnowledgeGraph& graph, EdgeRef edge) {
  const auto evidence = graph.evidence(edge);
  return !evidence.empty() && graph.method(edge) != Method::inferred;
}

// Of several links the one with the most weight speaks best; a link to the node itself before any below it.
EdgeRef best_link(const KnowledgeGraph& graph, NodeRef document, NodeRef node) {
  EdgeRef best;
  EdgeRef best_below;
  const auto [first, last] = graph.out_edges(document);
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    const EdgeRef edge(i);
    const NodeRef target = graph.target(edge);
    if (graph.kind(target) != graph.kind(node) || !has_evidence(graph, edge)) continue;
    EdgeRef& candidate = target == node ? best : best_below;
    if (candidate.valid() && graph.weight(candidate) >= graph.weight(edge)) continue;
    if (target == node || lies_under(graph, target, node)) candidate = edge;
  }
  return best.valid() ? best : best_below;
}

}  // namespace

std::string quote_link(const KnowledgeGraph& graph, NodeRef document, NodeRef node) {
  const EdgeRef edge = best_link(graph, document, node);
  if (!edge.valid()) return {};
  std::string quotation;
  append_quotation(quotation, graph, graph.evidence(edge).front());
  return single_line(quotation);
}

}  // namespace weft
