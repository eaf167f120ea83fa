#include "extract/names/name_words.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"

namespace weft {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

// The no-break space is the only space beyond ASCII that names in catalogues hold in practice.
constexpr std::string_view no_break_space = "\xC2\xA0";

std::size_t space_at(std::string_view text, std::size_t i) {
  if (is_space(text[i])) return 1;
  return text.substr(i).starts_with(no_break_space) ? no_break_space.size() : 0;
}

// Scripts without case lie in these blocks: Semitic and Indic scripts up to Tibetan and Burmese, Hangul,
// Ethiopic, Khmer, CJK.
bool is_uncased_letter(char32_t c) {
  return is_word_character(c) && !(c >= U'0' && c <= U'9') &&
         ((c >= 0x0590 && c < 0x10A0) || (c >= 0x1100 && c < 0x13A0) || (c >= 0x1780 && c < 0x1C80) ||
          (c >= 0x2E80 && c < 0xA640) || (c >= 0xA960 && c < 0xFB00) || (c >= 0xFB1D && c < 0xFF00) ||
          c >= 0x20000);
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && space_at(text, 0) > 0) text.remove_prefix(space_at(text, 0));
  while (!text.empty()) {
    if (is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(no_break_space.size());
    } else {
      break;
    }
  }
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  constexpr std::size_t usual = 6;  // words
  std::vector<std::string_view> words;
  words.reserve(usual);
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t gap = i < text.size() ? space_at(text, i) : 1;
    if (gap == 0) {
      ++i;
      continue;
    }
    if (i > begin) words.push_back(text.substr(begin, i - begin));
    i += gap;
    begin = i;
  }
  return words;
}

std::vector<std::string_view> split_at(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (const std::string_view piece = trim(text.substr(begin, end - begin)); !piece.empty()) {
      pieces.push_back(piece);
    }
    begin = end + 1;
  }
  return pieces;
}

WordShape word_shape(std::string_view word) {
  WordShape shape;
  for (std::size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    const char32_t c = byte < 0x80 ? (++i, byte) : next_code_point(word, i);
    if (c >= U'0' && c <= U'9') {
      ++shape.digits;
    } else if (is_word_character(c)) {
      const bool upper = is_upper(c);
      if (shape.letters == 0 && shape.digits == 0) shape.starts_upper = upper;
      shape.uncased = shape.uncased || (c >= 0x80 && is_uncased_letter(c));
      shape.upper += upper ? 1 : 0;
      ++shape.letters;
    }
  }
  return shape;
}

bool is_initials(std::string_view word) {
  int letters = 0;
  int run = 0;
  bool stops = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (c == U'.' || c == U'-') {
      stops = stops || c == U'.';
      run = 0;
    } else if (is_upper(c)) {
      ++letters;
      if (++run > 1) return false;
    } else {
      return false;
    }
  }
  return letters > 0 && letters <= 4 && (stops || letters == 1);
}

bool is_particle(std::string_view folded) {
  static constexpr auto particles = std::to_array<std::string_view>(
      {"abu", "af",  "al", "ben",  "bin", "bint", "da", "das", "de",  "del", "della", "den", "der",
       "des", "di",  "do", "dos",  "du",  "e",    "el", "ibn", "la",  "las", "le",    "les", "lo",
       "los", "mac", "op", "ould", "san", "st",   "te", "ten", "ter", "van", "von",   "y",   "zu"});
  return std::ranges::binary_search(particles, folded);
}

}  // namespace weft
