#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// Other forms in which a place's name stands in a running text of that language, without the name itself:
/// the cases of Russian and Ukrainian ("в Судане"), the letters that Arabic writes as one word with it
/// ("بالسودان"), the German genitive. Empty for other languages. Made by rule: some are no words, which no
/// text holds.
std::vector<std::string> name_forms(std::string_view name, std::string_view language);

/// All forms of a word for the people or things of a country, itself included: plural and feminine by rule,
/// from the singular (the masculine one in French, Spanish and Portuguese; in German an adjective in "-isch"
/// or a noun). Folded, except in English, where capitals count.
std::vector<std::string> demonym_forms(std::string_view word, std::string_view language);

}  // namespace weft
