#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/text/token.hpp"

namespace weft {

/// Cuts text into tokens without looking their words up: `word` and `stem` stay invalid. Replaces `tokens`.
///
/// A word is a run of letters, digits and marks of any script. Beyond that: a possessive "'s" is left out of
/// its word ("women's" = "women", "UN's" = "UN"), French and Italian elisions are words of their own
/// ("l'aide" = "l", "aide"), dotted abbreviations are one word ("U.S."), "&" is the word "and", Chinese and
/// Japanese characters stand alone, web and mail addresses are skipped. A sentence may start without a space
/// after the full stop. O(length), no allocation but the tokens.
void segment(std::string_view text, std::vector<Token>& tokens);

/// The form of one token's surface under which the lexicon keeps it: folded, dots and soft hyphens dropped.
std::string word_form(std::string_view surface);

}  // namespace weft
