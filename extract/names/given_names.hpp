#pragma once

#include <string_view>

namespace weft {

/// True for usual given names of many countries, given folded: they tell "Jane Goodall Church" from "Lakeside
/// Baptist Church". Names that are ordinary words of bodies' names are left out ("Hope", "Mercy", "Grace").
bool is_given_name(std::string_view folded);

}  // namespace weft
