#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/resolution/ledger.hpp"

namespace weft {

/// The name of the ledger in the output directory.
inline constexpr std::string_view merges_file_name = "merges.tsv";

/// The ledger as a table that spreadsheets open: tab-separated, one heading line, values with quotation marks
/// quoted as in CSV, what a spreadsheet would take for a formula behind an apostrophe. `graph` tells the IRIs
/// of what was merged. Format: docs/resolution.md.
std::string merges_text(const Ledger& ledger, const KnowledgeGraph& graph);

/// The user's lines of such a table, confirmed and rejected ones, with their line numbers; what the rules
/// wrote is left out. Columns are found by their headings, in any order; others are ignored. Throws `Error`
/// with file, line and field for a missing column, an unknown decision, kind or relation, and names that are
/// none of the kind.
std::vector<LedgerLine> read_merges(const std::string& path);

/// The same of a text; `file` is its name in messages.
std::vector<LedgerLine> parse_merges(std::string_view text, const std::string& file);

}  // namespace weft
