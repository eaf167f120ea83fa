#pragma once

#include <string_view>

#include "extract/places/gazetteer.hpp"

namespace weft {

/// The place that a part of a subject heading names: by name ("Sudan", "Africa, Sub-Saharan", "DRC"), with
/// what a library adds in brackets ("Georgia (Republic)"), or by the country in brackets behind a smaller
/// place ("Nairobi (Kenya)"). Codes and other words are none.
PlaceRef find_subject_place(const Gazetteer& gazetteer, std::string_view part);

}  // namespace weft
