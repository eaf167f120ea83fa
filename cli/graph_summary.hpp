#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

struct GraphCounts {
  std::array<std::size_t, kind_count> nodes{};
  std::array<std::size_t, relation_count> edges{};
};
GraphCounts count(const KnowledgeGraph& graph);

struct RankedNode {
  NodeRef node;
  std::size_t documents = 0;  ///< linked to it, by whatever relation
};
/// The nodes of one kind that most documents are linked to; of equal ones the first by label. Links that only
/// the hierarchy implies (`Method::inferred`) do not count.
std::vector<RankedNode> most_linked(const KnowledgeGraph& graph, Kind kind, std::size_t top);

/// The heaviest `related_to` edges, of equal ones the first.
std::vector<EdgeRef> closest_pairs(const KnowledgeGraph& graph, std::size_t top);

/// "Title (2020)", or the label alone for what has no year.
std::string label_with_year(const KnowledgeGraph& graph, NodeRef node);

/// "authors", "regions", ... in lower case, for running text and as JSON keys.
std::string plural(Kind kind);

}  // namespace weft
