#include "graph/knowledge_graph.hpp"

#include <algorithm>
#include <charconv>

#include "graph/graph_parts.hpp"
#include "graph/grouping.hpp"
#include "graph/local_name.hpp"

namespace weft {

KnowledgeGraph::KnowledgeGraph(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph::~KnowledgeGraph() = default;

Kind KnowledgeGraph::Parts::kind(std::uint32_t node) const {
  const auto next = std::upper_bound(kind_begin.begin(), kind_begin.end(), node);
  return static_cast<Kind>(next - kind_begin.begin() - 1);
}

void index_incoming(KnowledgeGraph::Parts& parts) {
  Grouping by_target = group_rows(static_cast<std::uint32_t>(parts.edge_target.size()),
                                  static_cast<std::uint32_t>(parts.node_id.size()),
                                  [&](std::uint32_t edge) { return parts.edge_target[edge].value(); });
  std::vector<EdgeRef> edges(by_target.order.size());
  std::transform(by_target.order.begin(), by_target.order.end(), edges.begin(),
                 [](std::uint32_t edge) { return EdgeRef(edge); });
  parts.in_begin = std::move(by_target.begin);
  parts.in_edge = std::move(edges);
}

const GraphInfo& KnowledgeGraph::info() const { return parts_->info; }
void KnowledgeGraph::set_title(std::string title) { parts_->info.title = std::move(title); }
std::uint32_t KnowledgeGraph::node_count() const {
  return static_cast<std::uint32_t>(parts_->node_id.size());
}
std::uint32_t KnowledgeGraph::edge_count() const {
  return static_cast<std::uint32_t>(parts_->edge_target.size());
}

std::pair<NodeRef, NodeRef> KnowledgeGraph::nodes_of(Kind kind) const {
  const auto position = static_cast<std::size_t>(kind);
  return {NodeRef(parts_->kind_begin[position]), NodeRef(parts_->kind_begin[position + 1])};
}

NodeId KnowledgeGraph::id(NodeRef node) const { return parts_->node_id[node.value()]; }
Kind KnowledgeGraph::kind(NodeRef node) const { return parts_->kind(node.value()); }
std::string_view KnowledgeGraph::key(NodeRef node) const {
  return parts_->text(parts_->node_key[node.value()]);
}
std::string_view KnowledgeGraph::label(NodeRef node) const {
  return parts_->text(parts_->node_label[node.value()]);
}
std::string_view KnowledgeGraph::subtype(NodeRef node) const {
  return parts_->text(parts_->node_subtype[node.value()]);
}

std::span<const PropertyRow> KnowledgeGraph::properties(NodeRef node) const {
  return parts_->properties(node.value());
}

std::string_view KnowledgeGraph::property(NodeRef node, Property property) const {
  const std::span<const PropertyRow> rows = properties(node);
  const auto row = std::lower_bound(rows.begin(), rows.end(), property,
                                    [](const PropertyRow& a, Property b) { return a.property < b; });
  return row != rows.end() && row->property == property ? text(row->value) : std::string_view();
}

int KnowledgeGraph::year(NodeRef node) const {
  const std::string_view digits = property(node, Property::year);
  int year = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
  return error == std::errc() && end == digits.data() + digits.size() ? year : 0;
}

std::string KnowledgeGraph::local_name(NodeRef node) const {
  return resolved_local_name(*parts_, node.value());
}
std::string KnowledgeGraph::iri(NodeRef node) const { return resolved_iri(*parts_, node.value()); }

std::optional<NodeRef> KnowledgeGraph::find(NodeId id) const {
  const auto ids = parts_->node_id.begin();
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    const auto last = ids + parts_->kind_begin[kind + 1];
    const auto found = std::lower_bound(ids + parts_->kind_begin[kind], last, id);
    if (found != last && *found == id) return NodeRef(static_cast<std::uint32_t>(found - ids));
  }
  return std::nullopt;
}

NodeRef KnowledgeGraph::source(EdgeRef edge) const { return parts_->edge_source[edge.value()]; }
NodeRef KnowledgeGraph::target(EdgeRef edge) const { return parts_->edge_target[edge.value()]; }
Relation KnowledgeGraph::relation(EdgeRef edge) const { return parts_->edge_relation[edge.value()]; }
float KnowledgeGraph::weight(EdgeRef edge) const { return parts_->edge_weight[edge.value()]; }
float KnowledgeGraph::confidence(EdgeRef edge) const { return parts_->edge_confidence[edge.value()]; }
Method KnowledgeGraph::method(EdgeRef edge) const { return parts_->edge_method[edge.value()]; }
std::uint32_t KnowledgeGraph::support(EdgeRef edge) const { return parts_->edge_support[edge.value()]; }
std::uint16_t KnowledgeGraph::order(EdgeRef edge) const { return parts_->edge_order[edge.value()]; }

std::span<const EvidenceRow> KnowledgeGraph::evidence(EdgeRef edge) const {
  const std::uint32_t begin = parts_->evidence_begin[edge.value()];
  return parts_->evidence.span().subspan(begin, parts_->evidence_begin[edge.value() + 1] - begin);
}

std::span<const ReasonRow> KnowledgeGraph::reasons(EdgeRef edge) const {
  const std::uint32_t begin = parts_->reason_begin[edge.value()];
  return parts_->reason.span().subspan(begin, parts_->reason_begin[edge.value() + 1] - begin);
}

std::pair<EdgeRef, EdgeRef> KnowledgeGraph::out_edges(NodeRef node) const {
  return {EdgeRef(parts_->out_begin[node.value()]), EdgeRef(parts_->out_begin[node.value() + 1])};
}

std::pair<EdgeRef, EdgeRef> KnowledgeGraph::out_edges(NodeRef node, Relation relation) const {
  const auto relations = parts_->edge_relation.begin();
  const auto [first, last] = std::equal_range(relations + parts_->out_begin[node.value()],
                                              relations + parts_->out_begin[node.value() + 1], relation);
  return {EdgeRef(static_cast<std::uint32_t>(first - relations)),
          EdgeRef(static_cast<std::uint32_t>(last - relations))};
}

std::span<const EdgeRef> KnowledgeGraph::in_edges(NodeRef node) const {
  const std::uint32_t begin = parts_->in_begin[node.value()];
  return parts_->in_edge.span().subspan(begin, parts_->in_begin[node.value() + 1] - begin);
}

const KnowledgeGraph::Adjacency& KnowledgeGraph::adjacency() const {
  std::call_once(parts_->adjacency->once, [&] {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(edge_count());
    for (std::uint32_t edge = 0; edge < pairs.size(); ++edge) {
      pairs[edge] = {parts_->edge_source[edge].value(), parts_->edge_target[edge].value()};
    }
    parts_->adjacency->graph = Adjacency(boost::edges_are_sorted, pairs.begin(), pairs.end(), node_count());
  });
  return parts_->adjacency->graph;
}

std::string_view KnowledgeGraph::text(StringRef ref) const { return parts_->text(ref); }

std::uint32_t KnowledgeGraph::degree(NodeRef node) const {
  const std::uint32_t i = node.value();
  return parts_->out_begin[i + 1] - parts_->out_begin[i] + parts_->in_begin[i + 1] - parts_->in_begin[i];
}

namespace {

template <typename T>
T value_or_zero(const Column<T>& column, NodeRef node) {
  return column.empty() ? T{} : column[node.value()];
}

template <typename T>
Column<T> checked_column(std::vector<T> values, std::uint32_t nodes) {
  if (values.size() != nodes) throw std::invalid_argument("one value per node is needed");
  return values;
}

}  // namespace

double KnowledgeGraph::pagerank(NodeRef node) const { return value_or_zero(parts_->pagerank, node); }
std::uint32_t KnowledgeGraph::component(NodeRef node) const { return value_or_zero(parts_->component, node); }
std::uint32_t KnowledgeGraph::community(NodeRef node) const { return value_or_zero(parts_->community, node); }
Position KnowledgeGraph::position(NodeRef node) const { return value_or_zero(parts_->position, node); }

void KnowledgeGraph::set_pagerank(std::vector<double> values) {
  parts_->pagerank = checked_column(std::move(values), node_count());
}
void KnowledgeGraph::set_components(std::vector<std::uint32_t> values) {
  parts_->component = checked_column(std::move(values), node_count());
}
void KnowledgeGraph::set_communities(std::vector<std::uint32_t> values) {
  parts_->community = checked_column(std::move(values), node_count());
}
void KnowledgeGraph::set_positions(std::vector<Position> values) {
  parts_->position = checked_column(std::move(values), node_count());
}

}  // namespace weft
