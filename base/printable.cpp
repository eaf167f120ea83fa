#include "base/printable.hpp"

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Unicode's property Bidi_Control.
bool is_bidirectional(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string shown(std::string_view text, bool keeps_layout) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t begin = position;
    const char32_t c = next_code_point(text, position);  // U+FFFD for what is not UTF-8
    if (is_bidirectional(c)) continue;
    if (c == 0xFFFD || (is_steering(c) && !(keeps_layout && (c == '\n' || c == '\t')))) {
      out += replacement;
    } else {
      out += text.substr(begin, position - begin);
    }
  }
  return out;
}

}  // namespace

std::string valid_utf8(std::string_view bytes) {
  std::string text;
  for (;;) {
    const std::size_t bad = find_invalid_utf8(bytes);
    if (bad == std::string_view::npos) return text.append(bytes);
    text.append(bytes.substr(0, bad)).append(replacement);
    bytes.remove_prefix(bad + 1);
  }
}

bool is_steering(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || is_bidirectional(c);
}

std::string printable(std::string_view text) { return shown(text, true); }

std::string printable_name(std::string_view text) { return shown(text, false); }

}  // namespace weft
