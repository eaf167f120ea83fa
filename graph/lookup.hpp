#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

struct LookupOptions {
  std::optional<Kind> kind;  ///< only nodes of this kind
  unsigned top = 5;
};

/// Nodes that `query` may mean, best first: IRI, id (hex or the source's identifier), key, label or
/// alternative label (folded), then labels that hold all words of the query. Exact hits come alone.
std::vector<NodeRef> find_nodes(const KnowledgeGraph& graph, std::string_view query,
                                const LookupOptions& options);

}  // namespace weft
