#pragma once

#include <cstddef>
#include <string>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// What the vocabularies lack for a graph's documents: those without topics, and phrases that many of them
/// use and nothing stands for. `top` limits both lists; JSON holds all documents. Ends with a line break.
std::string coverage_text(const KnowledgeGraph& graph, std::size_t top);
std::string coverage_json(const KnowledgeGraph& graph, std::size_t top);

}  // namespace weft
