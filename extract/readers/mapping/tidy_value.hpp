#pragma once

#include <string_view>

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// A value up to where the rule ends it (`until`), without white space and the rule's characters (`trim`) at
/// both ends, replaced where it says so (`values`).
std::string_view tidy_value(std::string_view text, const FieldRule& rule, TextArena& arena);

}  // namespace weft
