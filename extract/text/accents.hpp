#pragma once

#include <string_view>

namespace weft {

/// Whether a text may mean a label by words that are equal only without accents. "Traité" (treaty) is not
/// "traite" (trafficking), nor "papá" "papa"; but forms of one word may move their accent ("nación",
/// "naciones"), capitals may lack it ("ETAT", "Etat"), and some accents are matters of taste ("connaître",
/// "évènement", "idéia"). Words that differ in more than accents agree, but for the French é, which makes
/// another word ("traité", "traites").
///
/// `surface` are the words of the text, `whole_text` all of it: a text without any accent is taken to be
/// written without them. `label_accents` tells whether labels of the language are. Words of ASCII cost a look
/// only.
bool accents_agree(std::string_view surface, std::string_view label, std::string_view language,
                   std::string_view whole_text, bool label_accents);

/// True when a Latin letter with a diacritic stands in the text. One pass.
bool has_accents(std::string_view text);

}  // namespace weft
