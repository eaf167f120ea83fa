#include "evaluate/topic_lookup.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace weft {

namespace {

std::string_view last_part(std::string_view iri) { return iri.substr(iri.find_last_of("/#") + 1); }

bool holds(const std::vector<KnownTopicRef>& list, KnownTopicRef topic) {
  return std::ranges::find(list, topic) != list.end();
}

void add_once(std::vector<KnownTopicRef>& list, KnownTopicRef topic) {
  if (!holds(list, topic)) list.push_back(topic);
}

}  // namespace

TopicLookup::TopicLookup(const KnowledgeGraph& graph, const std::vector<Vocabulary>& vocabularies) {
  add_graph(graph);
  for (const Vocabulary& vocabulary : vocabularies) add_vocabulary(vocabulary);
}

KnownTopicRef TopicLookup::add(std::string_view key, std::string_view name, std::string_view label) {
  const auto [at, is_new] =
      by_key_.try_emplace(std::string(key), KnownTopicRef(static_cast<std::uint32_t>(topics_.size())));
  if (is_new) {
    topics_.push_back({.name = std::string(name), .label = std::string(label), .broader = {}, .related = {}});
  }
  return at->second;
}

void TopicLookup::name_it(Names& names, std::string name, KnownTopicRef topic) {
  if (!name.empty()) add_once(names[std::move(name)], topic);
}

void TopicLookup::add_graph(const KnowledgeGraph& graph) {
  const auto [first, last] = graph.nodes_of(Kind::topic);
  first_node_ = first.value();
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    const NodeRef node(i);
    const std::string local = graph.local_name(node);
    const KnownTopicRef topic = add(graph.key(node), last_part(local), graph.label(node));
    by_node_.push_back(topic);
    name_it(by_identifier_, graph.iri(node), topic);
    name_it(by_identifier_, std::string(last_part(local)), topic);
    name_it(by_preferred_, fold(graph.label(node)), topic);
    for (const PropertyRow& row : graph.properties(node)) {
      const bool preferred = row.property == Property::preferred_label;
      const bool other = row.property == Property::alternative_label || row.property == Property::acronym;
      if (preferred || other)
        name_it(preferred ? by_preferred_ : by_other_, fold(graph.text(row.value)), topic);
    }
  }
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    Topic& topic = topics_[of(NodeRef(i)).value()];
    for (const Relation relation : {Relation::broader, Relation::related}) {
      const auto [begin, end] = graph.out_edges(NodeRef(i), relation);
      for (std::uint32_t edge = begin.value(); edge < end.value(); ++edge) {
        const NodeRef target = graph.target(EdgeRef(edge));
        if (graph.kind(target) != Kind::topic) continue;
        add_once(relation == Relation::broader ? topic.broader : topic.related, of(target));
      }
    }
  }
}

void TopicLookup::add_vocabulary(const Vocabulary& vocabulary) {
  std::vector<KnownTopicRef> added;
  for (const Concept& each : vocabulary.concepts()) {
    const KnownTopicRef topic = add(each.key, last_part(each.key), each.label);
    added.push_back(topic);
    name_it(by_identifier_, std::string(each.iri), topic);
    name_it(by_identifier_, std::string(last_part(each.iri)), topic);
    for (const ConceptLabel& label : each.labels) {
      // What stands in running text is no name.
      if (label.false_friend || label.ambiguous || label.kind == LabelKind::wording) continue;
      name_it(label.kind == LabelKind::preferred ? by_preferred_ : by_other_, fold(label.text), topic);
    }
  }
  for (std::size_t i = 0; i < added.size(); ++i) {
    const Concept& each = vocabulary.concepts()[i];
    for (const std::uint32_t above : each.broader) add_once(topics_[added[i].value()].broader, added[above]);
    for (const std::uint32_t beside : each.related)
      add_once(topics_[added[i].value()].related, added[beside]);
  }
}

std::vector<KnownTopicRef> TopicLookup::find(std::string_view identifier_or_name) const {
  const std::string text(identifier_or_name);
  if (const auto at = by_key_.find(text); at != by_key_.end()) return {at->second};
  if (const auto at = by_identifier_.find(text); at != by_identifier_.end()) return at->second;
  const std::string folded = fold(text);
  if (const auto at = by_preferred_.find(folded); at != by_preferred_.end()) return at->second;
  const auto at = by_other_.find(folded);
  return at == by_other_.end() ? std::vector<KnownTopicRef>() : at->second;
}

bool TopicLookup::is_above(KnownTopicRef above, KnownTopicRef below) const {
  // Graph files may hold a ring: visit once.
  std::vector<KnownTopicRef> visited = topics_[below.value()].broader;
  for (std::size_t next = 0; next < visited.size(); ++next) {
    if (visited[next] == above) return true;
    for (const KnownTopicRef further : topics_[visited[next].value()].broader) add_once(visited, further);
  }
  return false;
}

bool TopicLookup::are_neighbours(KnownTopicRef a, KnownTopicRef b) const {
  const Topic& first = topics_[a.value()];
  const Topic& second = topics_[b.value()];
  return holds(first.broader, b) || holds(second.broader, a) || holds(first.related, b) ||
         holds(second.related, a);
}

}  // namespace weft
