#pragma once

#include "extract/text/analysed_record.hpp"

namespace weft {

/// Fills `record.definitions` with the acronyms that its texts explain, "Long Form (LF)" and "LF (Long
/// Form)", in text order; the first definition of an acronym holds. A plural "s" of the acronym is left out.
/// The letters of the acronym must occur in the long form in order, the first at the start of its first word
/// (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
/// 2003). Needs tokens; O(tokens).
void find_definitions(AnalysedRecord& record);

}  // namespace weft
