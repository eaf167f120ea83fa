#pragma once

#include <string_view>

namespace weft {

/// True for what catalogues write behind the name of a body to say where it sits: a country ("Kenya"), a city
/// in which many organisations have offices ("Geneva", "Washington, D.C." piece by piece), a state of the
/// USA.
bool is_seat(std::string_view text);

/// True for the name of a country in English, French or Spanish.
bool is_country_name(std::string_view text);

/// True for what stands behind the name of an international body to tell which of its offices is meant: a
/// seat, or a region ("West and Central Africa", "Regional Office for Asia").
bool is_area(std::string_view text);

}  // namespace weft
