#pragma once

#include <optional>
#include <string>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// The one node that `query` names: an IRI, an id, a label or part of one. Throws `UsageError` when none is
/// meant (`cli.node-unknown`), or several are (`cli.node-ambiguous`, with a list of them).
NodeRef find_one(const KnowledgeGraph& graph, const std::string& query, std::optional<Kind> kind);

}  // namespace weft
