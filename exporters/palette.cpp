#include "exporters/palette.hpp"

#include <array>

namespace weft {

const Colour& colour_of(Kind kind) {
  static constexpr std::array<Colour, kind_count> colours = {{
      {0x00, 0x72, 0xB2, "#0072B2"},  // documents: blue
      {0xE6, 0x9F, 0x00, "#E69F00"},  // authors: orange
      {0xD5, 0x5E, 0x00, "#D55E00"},  // organisations: vermilion
      {0x00, 0x9E, 0x73, "#009E73"},  // regions: bluish green
      {0xCC, 0x79, 0xA7, "#CC79A7"},  // topics: reddish purple
      {0xF0, 0xE4, 0x42, "#F0E442"},  // events: yellow
      {0x56, 0xB4, 0xE9, "#56B4E9"},  // collections: sky blue
  }};
  return colours.at(static_cast<std::size_t>(kind));
}

}  // namespace weft
