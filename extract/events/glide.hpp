#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// A GLIDE number, the Global Unique Disaster Identifier (glidenumber.net): hazard, year, serial number and
/// country, "EQ-2010-000009-HTI".
struct Glide {
  std::string number;  ///< in capitals, with six digits of serial number

  [[nodiscard]] std::string_view hazard() const { return std::string_view(number).substr(0, 2); }
  [[nodiscard]] std::string_view year() const { return std::string_view(number).substr(3, 4); }
  /// ISO 3166-1 alpha-3, or empty where the number leaves it out or stands for the world ("001").
  [[nodiscard]] std::string_view country() const {
    return number.size() > 15 && number[15] != '0' ? std::string_view(number).substr(15) : std::string_view();
  }
};

/// The GLIDE number that a field gives, in any case, with or without country, leading zeros and the word
/// "GLIDE" before it. None for anything else, and for hazards that GLIDE does not know.
std::optional<Glide> parse_glide(std::string_view text);

/// Where a complete GLIDE number stands in a text.
struct GlideMention {
  Glide glide;
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
};

/// All complete GLIDE numbers in a text, in order. Linear.
std::vector<GlideMention> find_glides(std::string_view text);

/// The English name of GLIDE's hazard of two letters, in lower case ("flash flood"); empty for unknown ones.
std::string_view hazard_name(std::string_view code);

}  // namespace weft
