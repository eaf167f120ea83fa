#pragma once

#include <cstdint>
#include <string_view>

namespace weft {

/// What a LaTeX command means for plain text.
enum class LatexCommand : std::uint8_t {
  unknown,      ///< left out; its arguments stay
  symbol,       ///< a text
  accent,       ///< a combining mark on the next letter
  no_argument,  ///< its first argument goes too: \cite{key}, \textcolor{red}{text}
  address,      ///< its argument is taken as it stands: \url{...}
  fraction,     ///< a slash stands between its arguments
  superscript,
  subscript
};

struct LatexMeaning {
  LatexCommand command = LatexCommand::unknown;
  std::string_view text = {};  ///< of symbols; of accents the mark
};

/// The meaning of a command of letters, without its backslash. Sources: "The Comprehensive LaTeX Symbol
/// List" (Pakin), "LaTeX2e: An unofficial reference manual", unicode-math's symbol table.
LatexMeaning latex_command(std::string_view name);

/// The combining mark of an accent such as \' or \"; empty for other characters.
std::string_view latex_accent(char name);

/// A character raised or lowered: "2" -> "²"; empty where Unicode has none.
std::string_view raised(char c);
std::string_view lowered(char c);

}  // namespace weft
