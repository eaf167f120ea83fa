#pragma once

#include <string>
#include <string_view>

namespace weft {

/// The language that a catalogue declares, as ISO 639-1, or as ISO 639-3 where that has no code of two
/// letters: from codes of ISO 639-1, 639-2 (both kinds) and 639-3, language tags ("en_US"), addresses that
/// end in a code, and names in English, French, Spanish, Portuguese, German or the language itself (ICU's),
/// those of LaTeX ("ngerman") included. Of several languages the first. Empty when nothing is understood, and
/// for codes that name none ("und", "mul").
std::string language_code(std::string_view declared);

}  // namespace weft
