#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weft {

/// Where an entry of a BibTeX file begins and ends.
struct BibtexSpan {
  enum class State : std::uint8_t {
    none,    ///< no entry begins any more
    whole,   ///< closed
    broken,  ///< another entry, or the end of the input, comes before it is closed
    cut      ///< `bytes` end before it can be told
  };
  State state = State::none;
  std::size_t begin = 0;  ///< the `@`
  std::size_t body = 0;   ///< behind the opening bracket
  std::size_t end = 0;    ///< behind the closing one; of a broken entry: before the next entry
  std::string_view type;  ///< as written
};

/// Finds the first entry at or behind `from`, which lies outside of entries. An entry is `@`, a word and a
/// brace or parenthesis; it ends with the bracket that closes it. All else is comment, and so is a line that
/// begins with `%`. A line that begins with `@`, a word, a bracket, a key and a comma begins an entry
/// wherever it stands: what is open before it is broken. Grammar: "BibTeXing" (Patashnik 1988), section 2,
/// and bibtex.web, parts 151 to 261.
BibtexSpan find_bibtex_entry(std::string_view bytes, std::size_t from, bool at_end);

/// Where the first line that begins an entry begins, behind `from`; `npos` if none does.
std::size_t find_bibtex_line(std::string_view bytes, std::size_t from);

/// True when `word` is `lower` in any case.
bool is_word(std::string_view word, std::string_view lower);

/// Entries that are no records: @string, @preamble, @comment.
bool is_bibtex_command(std::string_view type);

/// True when an entry of a usual type begins a line of `first_bytes`.
bool looks_like_bibtex(std::string_view first_bytes);

}  // namespace weft
