#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// Appends the yFiles graphics of a node, as yEd reads them: shape, place (y grows downwards there), size,
/// colour and label. `label` is XML character data.
void append_yed_node(std::string& out, const KnowledgeGraph& graph, NodeRef node, std::string_view label);

/// Appends the yFiles graphics of an edge: a grey arrow, wider for heavier edges, with the relation's name.
void append_yed_edge(std::string& out, const KnowledgeGraph& graph, EdgeRef edge, std::string_view label);

}  // namespace weft
