#include "base/text_format.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace weft {

namespace {
template <typename Number>
void append_chars(std::string& out, Number value) {
  std::array<char, 32> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  out.append(buffer.data(), result.ptr);
}
}  // namespace

void append_number(std::string& out, std::int64_t value) { append_chars(out, value); }

void append_number(std::string& out, std::uint64_t value) { append_chars(out, value); }

void append_number(std::string& out, double value) {
  if (!std::isfinite(value)) throw std::domain_error("number is not finite");
  const std::size_t start = out.size();
  append_chars(out, value);
  if (out.find_first_of(".e", start) == std::string::npos) out += ".0";
}

void append_json_string(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, kept, i - kept);
    kept = i + 1;
    switch (byte) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += digits[byte >> 4];
        out += digits[byte & 0xF];
    }
  }
  out.append(text, kept, text.size() - kept);
  out += '"';
}

}  // namespace weft
