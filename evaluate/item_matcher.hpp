#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evaluate/gold.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Tells whether what a document is linked to is what a label means. Borrows the graph; one thread at a time,
/// since it keeps the names it has read.
class ItemMatcher {
 public:
  explicit ItemMatcher(const KnowledgeGraph& graph) : graph_(graph) {}

  /// Organisations: by identifier, or any name of the node is the item's, or what the document calls it
  /// (`name_in_document`) the item's name or one of its surfaces.
  /// Countries: by code; without one, by name. Regions: by identifier or name. Authors: persons by
  /// `is_same_person`, bodies like organisations.
  [[nodiscard]] bool matches(GoldKind kind, EdgeRef edge, const GoldItem& item);

  /// Whether an identifier or a name alone, as in lists of what must not be found, means the node.
  [[nodiscard]] bool matches(NodeRef node, std::string_view identifier_or_name);

 private:
  [[nodiscard]] bool is(NodeRef node, std::string_view identifier) const;
  [[nodiscard]] bool is_called(NodeRef node, std::string_view name);
  [[nodiscard]] bool is_body(EdgeRef edge, const GoldItem& item);
  const std::vector<std::string>& names(NodeRef node);

  const KnowledgeGraph& graph_;
  std::unordered_map<std::uint32_t, std::vector<std::string>> names_;  // `name_form` of all labels
};

}  // namespace weft
