#pragma once

#include <string>

#include "cli/json_text.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// A node's IRI as exported.
std::string iri_of(const KnowledgeGraph& graph, NodeRef node);

/// The members `id` (the source's identifier, else Weft's), `iri` and `title` of a document, into an object
/// that is open.
void add_identity(JsonText& json, const KnowledgeGraph& graph, NodeRef document);

}  // namespace weft
