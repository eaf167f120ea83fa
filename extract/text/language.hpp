#pragma once

#include <string>
#include <string_view>

namespace weft {

/// The language of a text as ISO 639-1: by script (ar, ru, zh, ja), else by the share of its commonest
/// small words (en, fr, es, pt, de). `declared` (a code such as "fr", "fra", "fr-FR", or a name such as
/// "French") wins when it names a known language. English when nothing tells. O(length).
std::string detect_language(std::string_view declared, std::string_view title, std::string_view abstract);

}  // namespace weft
