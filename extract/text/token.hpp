#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "extract/statement.hpp"

namespace weft {

struct WordTag {};
struct StemTag {};
/// A folded word, or the stem of one, as some label holds it; invalid when no label does.
using WordRef = Index<WordTag>;
using StemRef = Index<StemTag>;

/// One word of a text, as `segment` cuts it: runs of letters, digits and combining marks, without a
/// possessive
/// "'s"; a hyphen or slash parts two words and marks the second as `joined`.
struct Token {
  std::uint32_t begin = 0;  ///< bytes in the field's text
  std::uint32_t end = 0;
  WordRef word;
  StemRef stem;
  bool capitalised : 1 = false;  ///< first letter is upper case
  bool upper : 1 = false;        ///< two or more letters, all upper case
  bool digits : 1 = false;       ///< only digits
  bool joined : 1 = false;       ///< follows a hyphen or slash without space
  bool starts_sentence : 1 = false;
  bool breaks_phrase : 1 =
      false;                 ///< punctuation before it that no phrase crosses ( . ; : ( ) , and line ends)
  bool masked : 1 = false;   ///< belongs to a name that was recognised: no topic may use it
  bool negated : 1 = false;  ///< stands in the scope of a negation ("does not deal with ...")
};

struct AnalysedField {
  Field field = Field::none;
  std::uint16_t ordinal = 0;
  std::string_view text;
  std::vector<Token> tokens;
};

/// Tokens [first, last) of a field.
struct TokenSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The letters of a token of `text`.
inline std::string_view surface_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

/// The text of a span, which is not empty, from its first to its last letter.
inline std::string_view surface_of(const AnalysedField& field, TokenSpan span) {
  const std::uint32_t begin = field.tokens[span.first].begin;
  return field.text.substr(begin, field.tokens[span.last - 1].end - begin);
}

inline std::string_view surface_of(const AnalysedField& field, std::size_t token) {
  return surface_of(field.text, field.tokens[token]);
}

/// The punctuation and space between a token and the one before; empty for the first.
inline std::string_view gap_before(const AnalysedField& field, std::size_t token) {
  if (token == 0) return {};
  const std::uint32_t begin = field.tokens[token - 1].end;
  return field.text.substr(begin, field.tokens[token].begin - begin);
}

}  // namespace weft
