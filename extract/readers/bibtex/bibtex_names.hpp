#pragma once

#include <string_view>

#include "extract/readers/mapping/flat_values.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

inline constexpr std::size_t most_bibtex_values = 100'000;

/// Appends the names of a list such as "Ada Brook and van der Berg, Jan and {Water Board} and others" to
/// `values`, each under `field`, as plain text: a name in braces is a body's ("body"), one with a comma a
/// person's ("person", as "van der Berg, Jan, Jr."); of the others the kind stays open. "others" is left out.
/// Also biblatex's "family=Brook, given=Ada, prefix=van". Sources: "Tame the BeaST" (Markey 2009), section
/// 11; biblatex manual, section 2.3.3.
/// No more than `most_bibtex_values` values are kept.
void add_bibtex_names(std::string_view field, std::string_view list, TextArena& arena, FlatRecord& values);

}  // namespace weft
