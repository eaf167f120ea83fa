#include "graph/fragment.hpp"

#include <algorithm>
#include <cmath>

#include "graph/fragment_rows.hpp"
#include "graph/freeze.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/resolution/resolution.hpp"

namespace weft {

struct Fragment::Parts : FragmentRows {};

namespace {

void keep_node(const StringPool& strings, NodeRow& node, const NodeRow& offered) {
  node.kind = node.known ? std::min(node.kind, offered.kind) : offered.kind;
  node.known = true;
  keep_smaller(strings, node.key, offered.key);
  keep_subtype(strings, node, offered.subtype, offered.subtype_rank);
}

float sane_weight(float weight) {
  constexpr float least = 1e-6F;
  constexpr float most = 1e6F;
  return weight > least ? std::min(weight, most) : least;
}

float sane_confidence(float confidence) { return confidence > 0.0F ? std::min(confidence, 1.0F) : 0.0F; }

}  // namespace

Fragment::Fragment() : parts_(std::make_unique<Parts>()) {}
Fragment::Fragment(Fragment&&) noexcept = default;
Fragment& Fragment::operator=(Fragment&&) noexcept = default;
Fragment::~Fragment() = default;

void Fragment::entity(const Entity& entity) {
  FragmentRows& rows = *parts_;
  const std::uint32_t node = rows.node(entity.id);
  keep_node(rows.strings, rows.nodes[node],
            {.id = entity.id,
             .key = rows.strings.intern(entity.key),
             .subtype = rows.strings.intern(entity.subtype),
             .kind = entity.kind,
             .subtype_rank = entity.label_rank});
  if (!entity.label.empty()) {
    rows.properties.insert({.node = node,
                            .value = rows.strings.intern(entity.label),
                            .language = StringRef(0),
                            .code = FragmentProperty::label_code,
                            .rank = entity.label_rank});
  }
  for (const PropertyValue& property : entity.properties) {
    if (property.value.empty()) continue;
    rows.properties.insert({.node = node,
                            .value = rows.strings.intern(property.value),
                            .language = rows.strings.intern(property.language),
                            .code = static_cast<std::uint8_t>(property.property)});
  }
}

void Fragment::link(const Link& link, const Evidence& evidence) {
  FragmentRows& rows = *parts_;
  rows.add_link({.source = rows.node(link.source),
                 .target = rows.node(link.target),
                 .record = rows.node(evidence.record),
                 .begin = evidence.begin,
                 .end = std::max(evidence.begin, evidence.end),
                 .surface = rows.strings.intern(evidence.surface),
                 .extractor = rows.strings.intern(evidence.extractor),
                 .weight = sane_weight(link.weight),
                 .confidence = sane_confidence(evidence.confidence),
                 .ordinal = evidence.ordinal,
                 .order = link.order,
                 .relation = link.relation,
                 .field = evidence.field,
                 .method = evidence.method});
}

bool Fragment::wants_description(const Hash128& name) { return parts_->descriptions.insert(name).is_new; }

void Fragment::merge(const Fragment& other) {
  if (&other == this) return;
  FragmentRows& rows = *parts_;
  const FragmentRows& added = *other.parts_;

  std::vector<StringRef> strings(added.strings.size());
  for (std::uint32_t i = 0; i < strings.size(); ++i) {
    strings[i] = rows.strings.intern(added.strings.view(StringRef(i)));
  }
  std::vector<std::uint32_t> nodes(added.nodes.size());
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    NodeRow node = added.nodes[i];
    nodes[i] = rows.node(node.id);
    if (!node.known) continue;
    node.key = strings[node.key.value()];
    node.subtype = strings[node.subtype.value()];
    keep_node(rows.strings, rows.nodes[nodes[i]], node);
  }
  for (FragmentProperty row : added.properties.rows()) {
    row.node = nodes[row.node];
    row.value = strings[row.value.value()];
    row.language = strings[row.language.value()];
    rows.properties.insert(row);
  }
  rows.links.reserve(rows.links.size() + added.links.size());
  for (LinkRow row : added.links) {
    row.source = nodes[row.source];
    row.target = nodes[row.target];
    row.record = nodes[row.record];
    row.surface = strings[row.surface.value()];
    row.extractor = strings[row.extractor.value()];
    rows.add_link(row);
  }
}

std::size_t Fragment::node_count() const {
  return static_cast<std::size_t>(std::count_if(parts_->nodes.begin(), parts_->nodes.end(),
                                                [](const NodeRow& node) { return node.known; }));
}

std::size_t Fragment::statement_count() const { return parts_->links.size(); }

Ledger Fragment::resolve(const ResolutionOptions& options) { return resolve_rows(*parts_, options); }

KnowledgeGraph Fragment::freeze(GraphInfo info) && {
  const std::unique_ptr<Parts> rows = std::move(parts_);
  return freeze_rows(*rows, std::move(info));
}

}  // namespace weft
