#pragma once

#include <cstddef>
#include <string_view>

namespace weft {

/// Where a word may also be written as two, apart or with a hyphen: behind "re" in "reintegration", behind
/// "land" in "landmines"; 0 where it is one word only. `word` is lower case; English, and prefixes shared by
/// the Romance languages. O(length).
std::size_t compound_joint(std::string_view word, std::string_view language);

}  // namespace weft
