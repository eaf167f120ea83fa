#include "base/unicode.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <cstring>

// ICU's UTF-8 macros narrow on purpose; their code expands here and would warn.
#pragma GCC diagnostic ignored "-Wconversion"

namespace weft {

namespace {

// How many bytes at the start are ASCII; looks at eight at a time, so that the rest may still begin with
// some.
std::size_t skip_ascii(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t bytes = 0; text.size() - at >= sizeof bytes; at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes & 0x8080808080808080U) != 0) break;
  }
  return at;
}

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_ascii_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool is_ascii_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_visible_ascii(char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; }

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07;
}

// Collects folded characters, with single spaces between words.
class FoldedText {
 public:
  explicit FoldedText(std::size_t expected) { text_.reserve(expected); }
  void gap() { gap_ = !text_.empty(); }
  void add(std::string_view letters) {
    if (gap_) text_ += ' ';
    gap_ = false;
    text_ += letters;
  }
  void add(char32_t letter) {
    add(std::string_view{});
    append_utf8(text_, letter);
  }
  void add_word(std::string_view word) {
    gap();
    add(word);
    gap();
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool gap_ = false;
};

// Letters that no normalisation form decomposes.
std::string_view spelled_out(char32_t c) {
  switch (c) {
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'ß':
      return "ss";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'đ':
    case U'ð':
      return "d";
    case U'þ':
      return "th";
    case U'ı':
      return "i";
    default:
      return {};
  }
}

// What an ASCII character folds to; ' ' parts words, '\0' is dropped, '&' is written out.
constexpr std::array<char, 128> folded_ascii = [] {
  std::array<char, 128> table{};
  for (int c = 0; c < 128; ++c) {
    const auto i = static_cast<std::size_t>(c);
    const auto letter = static_cast<char>(c);
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&';
    table[i] = upper ? static_cast<char>(c + 32) : kept ? letter : c == '\'' ? '\0' : ' ';
  }
  return table;
}();

std::string fold_ascii(std::string_view text) {
  constexpr std::string_view ampersand = "and";
  std::string out(text.size(), '\0');  // no character but '&' becomes longer
  std::size_t size = 0;
  bool gap = false;
  for (const char c : text) {
    const char folded = folded_ascii[static_cast<unsigned char>(c)];
    if (folded == ' ') {
      gap = size > 0;
      continue;
    }
    if (folded == '\0') continue;
    if (folded == '&') {
      out.resize(out.size() + ampersand.size() + 1);
      gap = size > 0;
    }
    if (gap) out[size++] = ' ';
    gap = folded == '&';
    size += (folded == '&' ? ampersand : std::string_view(&folded, 1)).copy(out.data() + size, 3);
  }
  out.resize(size);
  return out;
}

std::string fold_unicode(std::string_view text) {
  FoldedText out(text.size());
  static const icu::Normalizer2* const normalizer = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(status);
  }();
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString folded =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  folded = normalizer->normalize(folded, status);
  folded.foldCase();
  folded = normalizer->normalize(folded, status);
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(folded.char32At(i));
    if (u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK || is_apostrophe(c)) continue;
    if (const std::string_view letters = spelled_out(c); !letters.empty()) {
      out.add(letters);
    } else if (c == U'&') {
      out.add_word("and");
    } else if (is_word_character(c)) {
      out.add(c);
    } else {
      out.gap();
    }
  }
  return out.take();
}

std::string composed_utf8(const icu::UnicodeString& text) {
  static const icu::Normalizer2* const normalizer = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  normalizer->normalize(text, status).toUTF8String(out);
  return out;
}

}  // namespace

bool is_ascii(std::string_view text) {
  for (const char c : text.substr(skip_ascii(text))) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

std::size_t find_invalid_utf8(std::string_view text) {
  const char* const bytes = text.data();
  const auto size = static_cast<std::int32_t>(text.size());
  std::int32_t i = 0;
  while (i < size) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      i += 1 + static_cast<std::int32_t>(skip_ascii(text.substr(static_cast<std::size_t>(i) + 1)));
      continue;
    }
    const std::int32_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
  auto i = static_cast<std::int32_t>(position);
  UChar32 c = 0;
  U8_NEXT(text.data(), i, static_cast<std::int32_t>(text.size()), c);
  position = static_cast<std::size_t>(i);
  return static_cast<char32_t>(c < 0 ? 0xFFFD : c);
}

void append_utf8(std::string& out, char32_t code_point) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(code_point));
  out.append(bytes.data(), static_cast<std::size_t>(length));
}

std::string lower_case(std::string_view text) {
  icu::UnicodeString lower =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  return composed_utf8(lower.toLower(icu::Locale::getRoot()));
}

std::string composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return composed_utf8(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}));
}

bool is_word_character(char32_t code_point) {
  if (code_point < 0x80) {
    return is_ascii_lower(code_point) || is_ascii_upper(code_point) || is_ascii_digit(code_point);
  }
  const auto c = static_cast<UChar32>(code_point);
  const auto type = u_charType(c);
  return u_isalnum(c) != 0 || type == U_COMBINING_SPACING_MARK || type == U_NON_SPACING_MARK;
}

bool is_upper(char32_t code_point) {
  if (code_point < 0x80) return is_ascii_upper(code_point);
  return u_isUUppercase(static_cast<UChar32>(code_point)) != 0;
}

bool is_lower_letter(char32_t code_point) {
  if (code_point < 0x80) return code_point >= U'a' && code_point <= U'z';
  return u_isULowercase(static_cast<UChar32>(code_point)) != 0;
}

std::string fold(std::string_view text) { return is_ascii(text) ? fold_ascii(text) : fold_unicode(text); }

std::string slug(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : fold(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') {
      out += '-';
    } else if (byte < 0x80) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 0xF];
    }
  }
  return out;
}

std::string single_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    while (i < text.size() && is_visible_ascii(text[i])) ++i;
    if (i == start) {
      const char32_t c = next_code_point(text, i);
      if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
        gap = !out.empty();
        continue;
      }
      if (c < 0x20 || c == 0xFFFE || c == 0xFFFF) continue;
    }
    if (gap) out += ' ';
    gap = false;
    out.append(text.substr(start, i - start));
  }
  return out;
}

}  // namespace weft
