#pragma once

#include <string>
#include <string_view>

namespace weft {

/// The language of a text as ISO 639-1: by script (ar, ru, zh, ja), else by the share of its commonest
/// small words (en, fr, es, pt, de, it, nl). `declared` (see `language_code`) wins when it names a language,
/// but a text that is plainly in another counts as such: by its script, or where small words of the other are
/// a quarter of it (and five at least, if the declared language can be detected). English when nothing tells.
/// O(length).
std::string detect_language(std::string_view declared, std::string_view title, std::string_view abstract);

}  // namespace weft
