#include "evaluate/item_matcher.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "evaluate/gold_names.hpp"
#include "graph/document_findings.hpp"

namespace weft {

bool ItemMatcher::is(NodeRef node, std::string_view identifier) const {
  if (identifier.empty()) return false;
  if (graph_.key(node) == identifier || graph_.local_name(node) == identifier ||
      graph_.iri(node) == identifier) {
    return true;
  }
  const std::string code = ascii_lower(identifier);
  return std::ranges::any_of(graph_.properties(node), [&](const PropertyRow& row) {
    const bool is_code = row.property == Property::code || row.property == Property::notation ||
                         row.property == Property::identifier || row.property == Property::same_as;
    return is_code && ascii_lower(graph_.text(row.value)) == code;
  });
}

const std::vector<std::string>& ItemMatcher::names(NodeRef node) {
  const auto [at, is_new] = names_.try_emplace(node.value());
  if (!is_new) return at->second;
  at->second.push_back(name_form(graph_.label(node)));
  for (const PropertyRow& row : graph_.properties(node)) {
    const bool is_name = row.property == Property::preferred_label ||
                         row.property == Property::alternative_label || row.property == Property::acronym;
    if (is_name) at->second.push_back(name_form(graph_.text(row.value)));
  }
  return at->second;
}

bool ItemMatcher::is_called(NodeRef node, std::string_view name) {
  if (name.empty()) return false;
  const std::vector<std::string>& known = names(node);
  const auto is_known = [&](const std::string& form) {
    return !form.empty() && std::ranges::find(known, form) != known.end();
  };
  return is_known(name_form(name)) || is_known(name_form(without_acronym(name)));
}

bool ItemMatcher::is_body(EdgeRef edge, const GoldItem& item) {
  const NodeRef node = graph_.target(edge);
  if (matches(node, item.id) || matches(node, item.name)) return true;
  // What a record calls a body says no more than that: of the node only its name there counts against it.
  const std::string called = name_form(name_in_document(graph_, edge));
  const auto is_same = [&](const std::string& name) { return !name.empty() && name_form(name) == called; };
  return is_same(item.name) || std::ranges::any_of(item.surfaces, is_same);
}

bool ItemMatcher::matches(NodeRef node, std::string_view identifier_or_name) {
  return is(node, identifier_or_name) || is_called(node, identifier_or_name);
}

bool ItemMatcher::matches(GoldKind kind, EdgeRef edge, const GoldItem& item) {
  const NodeRef node = graph_.target(edge);
  switch (kind) {
    case GoldKind::authors:
      return (item.agent != AgentSort::person && is_body(edge, item)) ||
             (item.agent != AgentSort::body && is_same_person(graph_.label(node), item));
    case GoldKind::organisations:
      return is_body(edge, item);
    case GoldKind::countries:
      return item.id.empty() ? matches(node, item.name) : is(node, item.id);
    default:
      return matches(node, item.id) || matches(node, item.name);
  }
}

}  // namespace weft
