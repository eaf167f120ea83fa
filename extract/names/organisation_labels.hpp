#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// The labels under which texts may name a body, made from those its vocabulary lists: articles taken off,
/// British and American spellings, "UN", "US" and "UK" beside the long form; acronyms exact in case and, when
/// short, bound to their language. Sorted, without repeats; `MatcherLabel::entry` is left 0.
std::vector<MatcherLabel> organisation_labels(const Concept& body);

/// The form under which the name of a body is looked up: equal for all spellings that mean one name.
/// Letters and digits only; empty when there are none.
std::string organisation_name_key(std::string_view name);

/// True for a label that is written rather than spoken as a word: mostly capitals ("IOM", "AfDB", "UN-OCHA").
bool looks_like_acronym(std::string_view label);

}  // namespace weft
