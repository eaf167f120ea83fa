#pragma once

#include <cstdint>
#include <string_view>

#include "extract/places/place_table.hpp"
#include "extract/text/token.hpp"

namespace weft {

/// Tokens [first, last) hold a city's name that hints at no country: an instrument or meeting is named after
/// it
/// ("Kampala Convention", "Convention de Kampala", "the talks in Astana"), a body is ("Nairobi University"),
/// or it is where a publisher sits ("Geneva: WHO").
bool is_no_hint_city(const AnalysedField& field, std::uint32_t first, std::uint32_t last);

/// Tokens [first, last) hold a nationality that hints at no country: part of a proper name ("British Red
/// Cross"), a currency ("Swiss francs"), or a language ("in French", "Spanish version"). With
/// `NameUse::tongue` only a noun beside it says that the nation is meant.
bool is_no_hint_demonym(const AnalysedField& field, std::string_view language, std::uint32_t first,
                        std::uint32_t last, NameUse use);

}  // namespace weft
