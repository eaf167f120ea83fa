#pragma once

#include <string>
#include <string_view>

#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// A text in LaTeX as plain text in Unicode (NFC where accents are put together): accents and symbols become
/// characters, braces go, dashes and quotation marks are set, mathematics is kept readable ("CO$_2$" becomes
/// "CO₂"), white space is single but for empty lines. Unknown commands go, their arguments stay. A dollar
/// sign that begins no formula stays. Linear; nesting may be of any depth. Returns `text` itself when there
/// is nothing to do, else a text of `arena`.
std::string_view latex_text(std::string_view text, TextArena& arena);

/// The same for addresses and identifiers: only braces, escapes before special characters and \url go.
std::string_view latex_address(std::string_view text, TextArena& arena);
void append_latex_address(std::string& out, std::string_view text);

/// Where the brace at `open` is closed; the end of `text` if it is not.
std::size_t closing_brace(std::string_view text, std::size_t open);

}  // namespace weft
