#pragma once

#include <string>
#include <vector>

#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// The user's vocabularies, in the order of `paths`. Throws `Error` for files that cannot be read (see
/// `Vocabulary::load`).
std::vector<Vocabulary> load_vocabularies(const std::vector<std::string>& paths);

}  // namespace weft
