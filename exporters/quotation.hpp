#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// Appends one short quotation for a piece of evidence: the surface with some words around it, cut from the
/// stored title or abstract at word boundaries, an ellipsis where text was left out; the surface alone where
/// the field is not stored. May hold line breaks that the field holds.
void append_quotation(std::string& out, const KnowledgeGraph& graph, const EvidenceRow& evidence);

/// Appends bytes [begin, end) of a text with some words around them, likewise.
void append_passage(std::string& out, std::string_view text, std::size_t begin, std::size_t end);

/// Appends why two documents are related: "Human trafficking 0.31; Armed conflict 0.12", strongest first, at
/// most eight.
void append_reasons(std::string& out, const KnowledgeGraph& graph, std::span<const ReasonRow> reasons);

}  // namespace weft
