#include "exporters/numbers.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/text_format.hpp"

namespace weft {

namespace {

// The longest finite float in fixed notation has some 50 characters.
using Digits = std::array<char, 64>;

void append_chars(std::string& out, float value, std::chars_format format) {
  Digits digits{};
  char* const first = digits.data();
  const auto result = format == std::chars_format::general
                          ? std::to_chars(first, first + digits.size(), value)
                          : std::to_chars(first, first + digits.size(), value, format);
  const std::size_t start = out.size();
  out.append(first, result.ptr);
  if (out.find_first_of(".e", start) == std::string::npos) out += ".0";
}

float finite(float value) { return std::isfinite(value) ? value : 0.0F; }

}  // namespace

void append_float(std::string& out, float value) {
  append_chars(out, finite(value), std::chars_format::general);
}

void append_decimal(std::string& out, float value) {
  append_chars(out, finite(value), std::chars_format::fixed);
}

void append_rounded(std::string& out, float value) {
  Digits digits{};
  const auto result =
      std::to_chars(digits.data(), digits.data() + digits.size(), finite(value), std::chars_format::fixed, 2);
  out.append(digits.data(), result.ptr);
}

void append_coordinate(std::string& out, double value) {
  const double rounded = std::isfinite(value) ? std::round(value * 100.0) / 100.0 : 0.0;
  append_number(out, rounded == 0.0 ? 0.0 : rounded);  // no -0.0
}

}  // namespace weft
