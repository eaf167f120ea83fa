#pragma once

#include <string>
#include <string_view>

#include "evaluate/gold.hpp"

namespace weft {

/// True when a person's name as found may stand for the labelled one: the same whole surname, and given names
/// of which the first agrees or is the other's initial ("De Courcy Wheeler, A." and "Anna De Courcy
/// Wheeler"). Each name is read in every way its order allows; roles and "et al." are dropped. On purpose a
/// reading of its own, not the extractor's, whose mistakes it is to find.
bool is_same_person(std::string_view found, const GoldItem& gold);

/// The form in which names of bodies and places are compared: `fold` without a leading article, with one
/// spelling for "organisation", "centre", "programme" and "labour".
std::string name_form(std::string_view name);

/// `name` without an acronym in brackets at its end.
std::string_view without_acronym(std::string_view name);

}  // namespace weft
