#include "graph/document_findings.hpp"

#include <algorithm>

namespace weft {

namespace {

// A city or a nationality hints at a country with less; the text has not named it.
constexpr float least_confidence = 0.65F;

class Collector {
 public:
  Collector(const KnowledgeGraph& graph, NodeRef document) : graph_(graph), document_(document) {}

  [[nodiscard]] std::vector<EdgeRef> edges(Relation relation) const {
    const auto [first, last] = graph_.out_edges(document_, relation);
    std::vector<EdgeRef> found;
    for (std::uint32_t i = first.value(); i < last.value(); ++i) found.emplace_back(i);
    return found;
  }

  // Adds the edges to targets that `wanted` takes and that are not there yet.
  template <typename Wanted>
  void add(std::vector<EdgeRef>& to, const std::vector<EdgeRef>& from, Wanted wanted) const {
    for (const EdgeRef edge : from) {
      const NodeRef target = graph_.target(edge);
      const bool there =
          std::ranges::any_of(to, [&](EdgeRef other) { return graph_.target(other) == target; });
      if (!there && wanted(target)) to.push_back(edge);
    }
  }

 private:
  const KnowledgeGraph& graph_;
  NodeRef document_;
};

}  // namespace

std::string_view name_in_document(const KnowledgeGraph& graph, EdgeRef edge) {
  const NodeRef node = graph.target(edge);
  const std::string_view label = graph.label(node);
  if (graph.kind(node) != Kind::organisation || !label.ends_with(')')) return label;
  std::string_view form;
  for (const EvidenceRow& row : graph.evidence(edge)) {
    const std::string_view surface = graph.text(row.surface);
    if (surface.size() > form.size()) form = surface;
  }
  return form.empty() ? label : form;
}

DocumentFindings document_findings(const KnowledgeGraph& graph, NodeRef document, InferredTopics inferred) {
  const Collector collect(graph, document);
  const auto is_body = [&](NodeRef node) { return graph.kind(node) == Kind::organisation; };
  const auto is_event = [&](NodeRef node) { return graph.kind(node) == Kind::event; };
  const auto is_country = [&](NodeRef node) {
    return graph.kind(node) == Kind::region && graph.subtype(node) == "country";
  };
  const auto is_region = [&](NodeRef node) {
    return graph.kind(node) == Kind::region && graph.subtype(node) != "country";
  };
  const std::vector<EdgeRef> covered = collect.edges(Relation::covers);
  const std::vector<EdgeRef> mentioned = collect.edges(Relation::mentions);

  DocumentFindings found;
  found.creators = collect.edges(Relation::created_by);
  std::ranges::stable_sort(found.creators, {}, [&](EdgeRef edge) { return graph.order(edge); });
  collect.add(found.organisations, found.creators, is_body);
  collect.add(found.organisations, collect.edges(Relation::published_by), is_body);
  collect.add(found.organisations, mentioned, is_body);
  collect.add(found.countries, covered, is_country);
  std::vector<EdgeRef> named = mentioned;
  std::erase_if(named, [&](EdgeRef edge) { return graph.confidence(edge) < least_confidence; });
  collect.add(found.countries, named, is_country);
  collect.add(found.regions, covered, is_region);
  collect.add(found.events, collect.edges(Relation::concerns), is_event);
  collect.add(found.events, mentioned, is_event);
  found.topics = collect.edges(Relation::about_topic);
  if (inferred == InferredTopics::leave_out) {
    std::erase_if(found.topics, [&](EdgeRef edge) { return graph.method(edge) == Method::inferred; });
  }
  std::ranges::stable_sort(found.topics, std::ranges::greater{},
                           [&](EdgeRef edge) { return graph.weight(edge); });
  return found;
}

}  // namespace weft
