#include "graph/freeze.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>

#include "base/unicode.hpp"
#include "graph/freeze_strings.hpp"
#include "graph/graph_parts.hpp"
#include "graph/grouping.hpp"
#include "graph/local_name.hpp"

namespace weft {

namespace {

constexpr std::uint32_t unknown_node = 0xFFFFFFFF;

std::uint32_t checked_count(std::size_t count) {
  if (count >= unknown_node) throw std::length_error("a graph column holds 2^32 rows");
  return static_cast<std::uint32_t>(count);
}

// Where the values of a property differ between records, only one is kept.
bool is_single_valued(Property property) {
  switch (property) {
    case Property::title:
    case Property::abstract:
    case Property::description:
    case Property::year:
    case Property::date:
    case Property::language:
    case Property::iri:
      return true;
    default:
      return false;
  }
}

class Freezer {
 public:
  Freezer(FragmentRows& rows, KnowledgeGraph::Parts& graph)
      : rows_(rows), graph_(graph), strings_(rows.strings) {}

  void run() {
    number_nodes();
    number_links();
    freeze_nodes();
    freeze_edges();
    strings_.finish(graph_);
    index_incoming(graph_);
    resolve_name_clashes(graph_);
  }

 private:
  [[nodiscard]] std::string_view text(StringRef ref) const { return rows_.strings.view(ref); }

  void number_nodes() {
    for (std::uint32_t i = 0; i < rows_.nodes.size(); ++i) {
      if (rows_.nodes[i].known && rows_.merged.node(i) == i) order_.push_back(i);
    }
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(rows_.nodes[a].kind, rows_.final_id(a)) <
             std::tie(rows_.nodes[b].kind, rows_.final_id(b));
    });
    final_.assign(rows_.nodes.size(), unknown_node);
    for (std::uint32_t i = 0; i < order_.size(); ++i) final_[order_[i]] = i;
    for (std::uint32_t i = 0; i < final_.size(); ++i) final_[i] = final_[rows_.merged.node(i)];
  }

  // Ends become final numbers; records stay local, as they need not be nodes of the graph.
  void number_links() {
    for (LinkRow& link : rows_.links) {
      link.source = final_[link.source];
      link.target = final_[link.target];
      if (link.source == unknown_node || link.target == unknown_node) {
        throw std::logic_error("a link's end was never given as an entity");
      }
    }
    // What led from one variant to another leads nowhere.
    if (!rows_.merged.into.empty())
      std::erase_if(rows_.links, [](const LinkRow& link) { return link.source == link.target; });
  }

  void freeze_nodes() {
    const std::size_t count = order_.size();
    std::vector<NodeId> ids;
    std::vector<StringRef> keys, labels, subtypes;
    std::vector<std::uint32_t> property_begin{0};
    std::vector<PropertyRow> properties;
    for (auto* column : {&keys, &labels, &subtypes}) column->reserve(count);
    ids.reserve(count);
    property_begin.reserve(count + 1);

    const auto& rows = rows_.properties.rows();
    Grouping by_node = group_rows(checked_count(rows.size()), checked_count(count),
                                  [&](std::uint32_t row) { return final_[rows[row].node]; });
    for (std::uint32_t node = 0; node < count; ++node) {
      const NodeRow& row = rows_.nodes[order_[node]];
      ++graph_.kind_begin[static_cast<std::size_t>(row.kind) + 1];
      ids.push_back(rows_.final_id(order_[node]));
      keys.push_back(strings_.use(row.key));
      subtypes.push_back(strings_.use(row.subtype));
      const std::span<std::uint32_t> group{by_node.order.data() + by_node.begin[node],
                                           by_node.begin[node + 1] - by_node.begin[node]};
      const StringRef label = choose_label(order_[node], group);
      labels.push_back(strings_.use(label));
      add_properties(order_[node], label, group, properties);
      property_begin.push_back(checked_count(properties.size()));
    }
    std::partial_sum(graph_.kind_begin.begin(), graph_.kind_begin.end(), graph_.kind_begin.begin());
    graph_.node_id = std::move(ids);
    graph_.node_key = std::move(keys);
    graph_.node_label = std::move(labels);
    graph_.node_subtype = std::move(subtypes);
    graph_.property_begin = std::move(property_begin);
    graph_.property = std::move(properties);
  }

  // The best-ranked label, of equals the one that sorts first; a node without one is called by its key.
  StringRef choose_label(std::uint32_t local, std::span<const std::uint32_t> group) {
    const NodeRow& node = rows_.nodes[local];
    const FragmentProperty* best = nullptr;
    if (const auto chosen = rows_.merged.label.find(local); chosen != rows_.merged.label.end())
      return one_line(chosen->second);
    for (const std::uint32_t index : group) {
      const FragmentProperty& row = rows_.properties.rows()[index];
      if (row.code != FragmentProperty::label_code) continue;
      if (best == nullptr || row.rank < best->rank ||
          (row.rank == best->rank && text(row.value) < text(best->value))) {
        best = &row;
      }
    }
    const StringRef label = one_line(best != nullptr ? best->value : node.key);
    return text(label).empty() ? rows_.strings.intern(node.id.hex()) : label;
  }

  StringRef one_line(StringRef ref) {
    const std::string_view line = text(ref);
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    if (std::none_of(line.begin(), line.end(), is_control)) return ref;
    return rows_.strings.intern(single_line(line));
  }

  // Labels that were proposed and not chosen stay as alternative labels (a document's are its titles, unless
  // it is several records).
  void add_properties(std::uint32_t local, StringRef label, std::span<std::uint32_t> group,
                      std::vector<PropertyRow>& properties) {
    const Kind kind = rows_.nodes[local].kind;
    const bool several = rows_.merged.label.contains(local);
    scratch_.clear();
    for (const std::uint32_t index : group) {
      const FragmentProperty& row = rows_.properties.rows()[index];
      const bool proposed = row.code == FragmentProperty::label_code;
      if (proposed && kind == Kind::document && !several) continue;
      const Property property = proposed ? Property::alternative_label : static_cast<Property>(row.code);
      if (property == Property::alternative_label && row.value == label) continue;
      scratch_.push_back({.property = property, .value = row.value, .language = row.language});
    }
    std::sort(scratch_.begin(), scratch_.end(),
              [&](const PropertyRow& a, const PropertyRow& b) { return before(a, b); });
    const PropertyRow* last = nullptr;
    for (const PropertyRow& row : scratch_) {
      const bool repeats = last != nullptr && last->property == row.property &&
                           last->language == row.language &&
                           (last->value == row.value || is_single_valued(row.property));
      if (repeats) continue;
      last = &row;
      properties.push_back({.property = row.property,
                            .value = strings_.use(row.value),
                            .language = strings_.use(row.language)});
    }
  }

  // By property, language, value; of single values the one to keep (the longest, then smallest) first.
  [[nodiscard]] bool before(const PropertyRow& a, const PropertyRow& b) const {
    if (a.property != b.property) return a.property < b.property;
    if (a.language != b.language) return text(a.language) < text(b.language);
    const std::string_view x = text(a.value);
    const std::string_view y = text(b.value);
    if (is_single_valued(a.property) && x.size() != y.size()) return x.size() > y.size();
    return x < y;
  }

  void freeze_edges();
  void add_edge(std::span<std::uint32_t> group);
  std::uint32_t distinct_evidence(std::span<std::uint32_t> group);
  [[nodiscard]] int compare_evidence(const LinkRow& a, const LinkRow& b) const;

  struct Edges {
    std::vector<std::uint32_t> out_begin{0}, support, evidence_begin{0}, reason_begin{0};
    std::vector<NodeRef> source, target;
    std::vector<Relation> relation;
    std::vector<float> weight, confidence;
    std::vector<Method> method;
    std::vector<std::uint16_t> order;
    std::vector<EvidenceRow> evidence;
  };

  FragmentRows& rows_;
  KnowledgeGraph::Parts& graph_;
  FrozenStrings strings_;
  std::vector<std::uint32_t> order_;  // local number of each final node
  std::vector<std::uint32_t> final_;  // final number of each local node
  std::vector<PropertyRow> scratch_;
  std::vector<const LinkRow*> kept_;
  Edges edges_;
};

void Freezer::freeze_edges() {
  const std::vector<LinkRow>& links = rows_.links;
  const std::uint32_t nodes = checked_count(order_.size());
  Grouping by_source =
      group_rows(checked_count(links.size()), nodes, [&](std::uint32_t row) { return links[row].source; });
  for (std::uint32_t node = 0; node < nodes; ++node) {
    const auto begin = by_source.order.begin() + by_source.begin[node];
    const auto end = by_source.order.begin() + by_source.begin[node + 1];
    std::sort(begin, end, [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(links[a].relation, links[a].target) < std::tie(links[b].relation, links[b].target);
    });
    for (auto first = begin; first != end;) {
      const LinkRow& link = links[*first];
      const auto last = std::find_if(first, end, [&](std::uint32_t row) {
        return links[row].relation != link.relation || links[row].target != link.target;
      });
      add_edge({&*first, static_cast<std::size_t>(last - first)});
      first = last;
    }
    edges_.out_begin.push_back(checked_count(edges_.target.size()));
  }
  edges_.reason_begin.resize(edges_.target.size() + 1);
  graph_.out_begin = std::move(edges_.out_begin);
  graph_.edge_source = std::move(edges_.source);
  graph_.edge_target = std::move(edges_.target);
  graph_.edge_relation = std::move(edges_.relation);
  graph_.edge_weight = std::move(edges_.weight);
  graph_.edge_confidence = std::move(edges_.confidence);
  graph_.edge_method = std::move(edges_.method);
  graph_.edge_support = std::move(edges_.support);
  graph_.edge_order = std::move(edges_.order);
  graph_.evidence_begin = std::move(edges_.evidence_begin);
  graph_.evidence = std::move(edges_.evidence);
  graph_.reason_begin = std::move(edges_.reason_begin);
}

void Freezer::add_edge(std::span<std::uint32_t> group) {
  const LinkRow& first = rows_.links[group.front()];
  float weight = first.weight;
  float confidence = first.confidence;
  Method method = first.method;
  std::uint16_t order = first.order;
  for (const std::uint32_t index : group) {
    const LinkRow& row = rows_.links[index];
    weight = std::max(weight, row.weight);
    confidence = std::max(confidence, row.confidence);
    method = std::min(method, row.method);
    order = std::min(order, row.order);
  }
  edges_.source.push_back(NodeRef(first.source));
  edges_.target.push_back(NodeRef(first.target));
  edges_.relation.push_back(first.relation);
  edges_.weight.push_back(weight);
  edges_.confidence.push_back(confidence);
  edges_.method.push_back(method);
  edges_.order.push_back(order);
  edges_.support.push_back(distinct_evidence(group));
  for (const LinkRow* row : kept_) {
    const std::uint32_t record = final_[row->record];
    const bool is_document = record < graph_.kind_begin[1];
    edges_.evidence.push_back({.record = is_document ? NodeRef(record) : NodeRef(),
                               .surface = strings_.use(row->surface),
                               .extractor = strings_.use(row->extractor),
                               .begin = row->begin,
                               .end = row->end,
                               .confidence = row->confidence,
                               .ordinal = row->ordinal,
                               .field = row->field,
                               .method = row->method});
  }
  edges_.evidence_begin.push_back(checked_count(edges_.evidence.size()));
}

// Fills `kept_` with the best evidence of each place, best first, and returns how many places there are.
std::uint32_t Freezer::distinct_evidence(std::span<std::uint32_t> group) {
  kept_.clear();
  for (const std::uint32_t index : group) kept_.push_back(&rows_.links[index]);
  const auto compare_places = [&](const LinkRow& a, const LinkRow& b) {
    // Two records stay two also where their documents have become one.
    const auto key = [&](const LinkRow& row) {
      const NodeId& id = rows_.nodes[row.record].id;
      return std::make_tuple(final_[row.record], id.high, id.low, row.field, row.ordinal, row.begin, row.end);
    };
    const auto left = key(a);
    const auto right = key(b);
    return left < right ? -1 : right < left ? 1 : 0;
  };
  std::sort(kept_.begin(), kept_.end(), [&](const LinkRow* a, const LinkRow* b) {
    const int places = compare_places(*a, *b);
    return places != 0 ? places < 0 : compare_evidence(*a, *b) < 0;
  });
  kept_.erase(std::unique(kept_.begin(), kept_.end(),
                          [&](const LinkRow* a, const LinkRow* b) { return compare_places(*a, *b) == 0; }),
              kept_.end());
  const std::uint32_t support = checked_count(kept_.size());
  std::stable_sort(kept_.begin(), kept_.end(), [](const LinkRow* a, const LinkRow* b) {
    return std::tie(a->method, a->field, a->ordinal, a->begin, a->end) <
           std::tie(b->method, b->field, b->ordinal, b->begin, b->end);
  });
  if (kept_.size() > KnowledgeGraph::max_evidence) kept_.resize(KnowledgeGraph::max_evidence);
  return support;
}

// Two statements about one place: the stronger first, then by text.
int Freezer::compare_evidence(const LinkRow& a, const LinkRow& b) const {
  if (a.method != b.method) return a.method < b.method ? -1 : 1;
  if (a.confidence != b.confidence) return a.confidence > b.confidence ? -1 : 1;
  if (a.extractor != b.extractor) return text(a.extractor).compare(text(b.extractor));
  return a.surface == b.surface ? 0 : text(a.surface).compare(text(b.surface));
}

}  // namespace

KnowledgeGraph freeze_rows(FragmentRows& rows, GraphInfo info) {
  auto graph = std::make_unique<KnowledgeGraph::Parts>();
  graph->info = std::move(info);
  Freezer(rows, *graph).run();
  return KnowledgeGraph(std::move(graph));
}

}  // namespace weft
