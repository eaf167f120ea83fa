#pragma once

#include <string_view>

namespace weft {

/// The ISO 3166-1 alpha-2 or M49 code of a country or large region in the MARC Code List for Geographic Areas
/// (field 043; "f-ke---", hyphens at the end may be missing). Empty for codes that have none there.
std::string_view country_of_marc_area(std::string_view code);

}  // namespace weft
