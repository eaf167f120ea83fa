#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/resolution/document_facts.hpp"

namespace weft {

/// Pairs of documents that are worth comparing: with an identifier in common, the same words in the title
/// (but for numbers of editions), two of the rarest words of their titles, the same title before a colon, or
/// the same authors and year in another language. Blocks of more than `most_in_block` documents are cut by
/// year and authors, and then left: near-linear. Sorted, each once.
std::vector<std::pair<std::uint32_t, std::uint32_t>> document_pairs(const DocumentFacts& facts);

}  // namespace weft
