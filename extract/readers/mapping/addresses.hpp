#pragma once

#include <string_view>

namespace weft {

/// The first DOI in a text ("doi: 10.1000/182.", "https://doi.org/10.1000/182"), without a resolver, prefix
/// or punctuation behind it; empty if there is none. Form: DOI Handbook, section 2.2; a registrant's code has
/// four to nine digits.
std::string_view doi_in(std::string_view text);

/// The first http or https address in a text, without punctuation behind it; empty if there is none.
std::string_view url_in(std::string_view text);

}  // namespace weft
