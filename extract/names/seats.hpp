#pragma once

#include <string_view>

namespace weft {

/// True for what catalogues write behind the name of a body to say where it sits: a country ("Kenya"), a city
/// in which many organisations have offices ("Geneva", "Washington, D.C." piece by piece), a state of the
/// USA.
bool is_seat(std::string_view text);

}  // namespace weft
