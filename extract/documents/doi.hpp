#pragma once

#include <string>
#include <string_view>

namespace weft {

/// A DOI as identity and display want it: lower case, without resolver or `doi:` prefix. Empty when `text`
/// is none (a DOI begins with "10." and has a slash).
std::string normalised_doi(std::string_view text);

/// True for addresses of the DOI's resolver ("https://doi.org/...").
bool leads_to_doi(std::string_view address);

}  // namespace weft
