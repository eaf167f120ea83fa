#pragma once

#include <string_view>

namespace weft {

/// Whether a label is made of small words only ("it", "who", "at all") of the language. English, French,
/// Spanish, Portuguese, German.
bool are_small_words(std::string_view label, std::string_view language);

/// Whether a label is one word that reports on any subject use ("report", "countries", "année"), in singular
/// or plural. The same languages.
bool is_common_word(std::string_view label, std::string_view language);

}  // namespace weft
