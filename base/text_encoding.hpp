#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/byte_source.hpp"

namespace weft {

/// `source` as UTF-8: one that begins with the byte order mark of UTF-16 is converted as it is read, unpaired
/// surrogates become U+FFFD; any other is given as it is. Memory does not grow with the input.
std::unique_ptr<ByteSource> utf8_source(std::unique_ptr<ByteSource> source);

/// The character of a byte from 0x80 to 0x9F in windows-1252 (WHATWG Encoding Standard); 0 where there is
/// none.
char32_t windows_1252_character(unsigned char byte);

/// Appends text in windows-1252 as UTF-8.
void append_windows_1252(std::string& out, std::string_view text);

/// What the bytes of a text outside ASCII look like. The text ends where it does: a sequence that is cut
/// there is none of UTF-8.
struct EncodingCensus {
  std::size_t utf8 = 0;  ///< sequences of UTF-8
  std::size_t windows_1252 =
      0;                   ///< bytes, not of UTF-8, that are letters beside letters, or usual punctuation
  std::size_t others = 0;  ///< bytes that are neither
};
EncodingCensus take_encoding_census(std::string_view text);

}  // namespace weft
