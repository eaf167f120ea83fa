#pragma once

#include <string_view>

namespace weft {

/// Whether a word of a text is a word of a label letter by letter: dots do not count ("U.S" is "US"), and an
/// acronym may stand in the plural ("IDPs").
bool spells_exactly(std::string_view surface, std::string_view label, bool acronym);

}  // namespace weft
