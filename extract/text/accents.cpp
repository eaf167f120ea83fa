#include "extract/text/accents.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.hpp"

namespace weft {

namespace {

// Takes the next run of letters and digits from `text`; empty at the end.
std::string_view take_word(std::string_view& text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t at = begin;
    if (is_word_character(next_code_point(text, at))) break;
    begin = at;
  }
  std::size_t end = begin;
  while (end < text.size()) {
    std::size_t at = end;
    if (!is_word_character(next_code_point(text, at))) break;
    end = at;
  }
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

bool has_small_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_lower_letter(next_code_point(word, at))) return true;
  }
  return false;
}

// Letters that two spellings of one word may differ in.
bool is_matter_of_taste(char32_t a, char32_t b, char32_t next, std::string_view language) {
  const auto either = [&](char32_t x, char32_t y) { return (a == x && b == y) || (a == y && b == x); };
  if (language == "fr")
    return either(U'\u00EE', U'i') || either(U'\u00FB', U'u') || either(U'\u00E9', U'\u00E8');
  if (language == "pt") {
    return either(U'\u00FC', U'u') || either(U'\u00F4', U'o') ||
           (next == U'i' && (either(U'\u00E9', U'e') || either(U'\u00F3', U'o')));
  }
  return false;
}

// Lower case, with the ligatures that are also written as two letters taken apart.
std::string comparable(std::string_view word) {
  std::string out;
  const std::string lower = lower_case(word);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t before = at;
    switch (next_code_point(lower, at)) {
      case U'\u00DF':
        out += "ss";
        break;
      case U'\u0153':
        out += "oe";
        break;
      case U'\u00E6':
        out += "ae";
        break;
      default:
        out.append(lower, before, at - before);
    }
  }
  return out;
}

constexpr char32_t latin_end = 0x250;

enum class Difference { none, accent_of_text, accent_of_label };

// The first accent in which the words differ.
Difference compare(std::string_view surface, std::string_view label, std::string_view language) {
  const bool same_letters = fold(surface) == fold(label);
  if (!same_letters && language != "fr") return Difference::none;
  if (!has_small_letter(surface)) return Difference::none;
  const std::string a = comparable(surface);
  const std::string b = comparable(label);
  std::size_t at = 0;
  std::size_t bt = 0;
  bool first = true;
  while (at < a.size() && bt < b.size()) {
    const char32_t x = next_code_point(a, at);
    const char32_t y = next_code_point(b, bt);
    std::size_t behind = at;
    const char32_t next = at < a.size() ? next_code_point(a, behind) : 0;
    const bool capital = std::exchange(first, false) && surface.front() >= 'A' && surface.front() <= 'Z';
    if (x == y || capital) continue;
    if (x >= latin_end || y >= latin_end) return Difference::none;  // other scripts leave marks out at will
    const bool other_word = (x == U'\u00E9' && y == U'e') || (x == U'e' && y == U'\u00E9');
    if (!same_letters) {
      return !other_word ? Difference::none
             : x == U'e' ? Difference::accent_of_label
                         : Difference::accent_of_text;
    }
    if (is_matter_of_taste(x, y, next, language)) continue;
    return x < 0x80 ? Difference::accent_of_label : Difference::accent_of_text;
  }
  return Difference::none;
}

}  // namespace

bool has_accents(std::string_view text) {
  // Latin letters with diacritics begin with these bytes.
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC3 && byte <= 0xC9;
  });
}

bool accents_agree(std::string_view surface, std::string_view label, std::string_view language,
                   std::string_view whole_text, bool label_accents) {
  if (surface == label || (is_ascii(surface) && is_ascii(label))) return true;
  for (;;) {
    const std::string_view a = take_word(surface);
    const std::string_view b = take_word(label);
    if (a.empty() || b.empty()) return true;
    if (a == b || (is_ascii(a) && is_ascii(b))) continue;
    switch (compare(a, b, language)) {
      case Difference::none:
        break;
      case Difference::accent_of_text:
        if (label_accents) return false;
        break;
      case Difference::accent_of_label:
        if (has_accents(whole_text)) return false;
        break;
    }
  }
}

}  // namespace weft
