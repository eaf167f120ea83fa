#include <string>

#include "base/ascii.hpp"
#include "extract/readers/bibtex/latex_commands.hpp"
#include "extract/readers/bibtex/latex_text.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

// What a backslash at `at` begins; returns where it ends.
std::size_t append_command(std::string& out, std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  if (end == at + 1) {
    if (end < text.size() && text[end] != '{' && text[end] != '}') out += text[end++];
    return end;
  }
  const LatexMeaning meaning = latex_command(text.substr(at + 1, end - at - 1));
  if (meaning.command == LatexCommand::symbol) out += meaning.text == "\u223C" ? "~" : meaning.text;
  return end < text.size() && text[end] == ' ' ? end + 1 : end;
}

}  // namespace

std::size_t closing_brace(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i;
  }
  return text.size();
}

void append_latex_address(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '\\') {
      i = append_command(out, text, i);
      continue;
    }
    // "$\sim$" is how some write a tilde.
    const bool formula =
        c == '$' && (text.substr(i + 1).starts_with('\\') || text.substr(0, i).ends_with("sim"));
    if (c != '{' && c != '}' && !formula) out += c;
    ++i;
  }
}

std::string_view latex_address(std::string_view text, TextArena& arena) {
  text = trimmed(text);
  if (text.find_first_of("\\{}") == std::string_view::npos) return text;
  std::string& out = arena.next();
  append_latex_address(out, text);
  return trimmed(out);
}

}  // namespace weft
