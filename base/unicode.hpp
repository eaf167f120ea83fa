#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weft {

/// Position of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong forms), or
/// `npos` when all is valid. One pass, with a fast path for ASCII.
std::size_t find_invalid_utf8(std::string_view text);

/// True when all bytes are ASCII.
bool is_ascii(std::string_view text);

/// One code point at `position` of valid UTF-8; moves `position` behind it.
char32_t next_code_point(std::string_view text, std::size_t& position);

/// Appends `code_point` as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// The comparison form of a text: NFKD without combining marks, case-folded, `&` read as "and", apostrophes
/// dropped ("women's" = "womens"), every other run of characters that are neither letters nor digits made
/// one space, trimmed. Letters that do not decompose are mapped (ø o, ł l, ß ss, æ ae, œ oe, đ d, þ th, ı i).
/// Other scripts keep their letters. Idempotent.
std::string fold(std::string_view text);

/// Like `fold`, with "-" for " ": the readable last part of an IRI, percent-encoded UTF-8 (upper-case hex)
/// outside ASCII. Empty when the text holds no letter or digit.
std::string slug(std::string_view text);

/// Text on one line: runs of white space (Unicode) become one space, trimmed; characters outside XML 1.0
/// are dropped.
std::string single_line(std::string_view text);

/// Lower case by Unicode's default mapping, the same in every locale, composed (NFC).
std::string lower_case(std::string_view text);

/// Normalisation form C: combining marks join the letter they follow ("e" and an acute accent become "é").
std::string composed(std::string_view text);

/// True when the code point is a letter or a digit in any script.
bool is_word_character(char32_t code_point);
bool is_upper(char32_t code_point);
bool is_lower_letter(char32_t code_point);

}  // namespace weft
