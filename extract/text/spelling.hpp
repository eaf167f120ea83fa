#pragma once

#include <string>
#include <string_view>

namespace weft {

/// Rewrites a lower-case word to the one spelling that both labels and texts are stemmed from: British and
/// American forms of English, irregular plurals, Spanish words whose accent was left out. The result need
/// not be a word; it only has to be the same for all variants. In place, O(length).
void normalise_spelling(std::string& word, std::string_view language);

/// The same for stems, folded: German umlauts spelled with an e ("fluechtling"), Russian vowels that come and
/// go ("беженец", "беженцы"). In place, O(length).
void normalise_stem(std::string& stem, std::string_view language);

/// The stem of a word that Snowball would merge with an unrelated one ("organ" with "organise", "mining" with
/// "mine", "niña" with "niño"), or empty for all others. `word` is lower case.
std::string_view protected_stem(std::string_view word, std::string_view language);

}  // namespace weft
