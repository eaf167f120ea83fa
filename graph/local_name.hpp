#pragma once

#include <string>
#include <string_view>

#include "extract/statement.hpp"
#include "graph/graph_parts.hpp"

namespace weft {

/// `iri` as a valid ASCII IRI (RFC 3987): characters outside its grammar are percent-encoded.
std::string ascii_iri(std::string_view iri);

/// The IRI a node brings along: its `iri` property, or its key when that is an IRI. Empty for documents and
/// for all whose IRI is made from the key.
std::string_view own_iri(const KnowledgeGraph::Parts& parts, std::uint32_t node);

/// Last part of a node's IRI before any clash is resolved.
std::string plain_local_name(const KnowledgeGraph::Parts& parts, std::uint32_t node);

/// The same with what tells it apart from others: "-" and the first eight digits of the id.
std::string resolved_local_name(const KnowledgeGraph::Parts& parts, std::uint32_t node);
std::string resolved_iri(const KnowledgeGraph::Parts& parts, std::uint32_t node);

/// The end of the IRI that a node of this id and key has before any clash is resolved: "author/anna-smith";
/// with the first digits of the id where it is that of a variant (`variant_id`); a key that is an IRI itself.
std::string variant_name(Kind kind, std::string_view key, const NodeId& id);

/// Fills `node_clash`. Of several nodes of a kind with one local name, only the one whose key is that name
/// keeps it; of several nodes with one IRI, only the one whose IRI is made from its key, else the first.
/// O(n log n).
void resolve_name_clashes(KnowledgeGraph::Parts& parts);

}  // namespace weft
