#pragma once

#include <cstdint>
#include <string_view>

#include "extract/statement.hpp"

namespace weft {

struct Colour {
  std::uint8_t red;
  std::uint8_t green;
  std::uint8_t blue;
  std::string_view hex;  ///< "#0072B2"
};

/// The colour of a kind of node in all drawings: Okabe and Ito's palette (Color Universal Design, 2008),
/// which people with any form of colour blindness tell apart.
const Colour& colour_of(Kind kind);

}  // namespace weft
