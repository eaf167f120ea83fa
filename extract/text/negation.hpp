#pragma once

#include "extract/text/analysed_record.hpp"

namespace weft {

/// Marks the tokens that a record says it is not about, in `record.language` (see `negation_cues`; other
/// languages are left alone): after "does not deal with", before "is beyond its scope", "is left aside" and
/// the like, to the end of the clause. A clause ends with the sentence, at a semicolon or colon, or at a word
/// such as "but". "Not only" negates nothing. O(tokens).
void mark_negations(AnalysedRecord& record);

}  // namespace weft
