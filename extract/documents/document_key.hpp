#pragma once

#include <string>
#include <string_view>

#include "extract/record.hpp"

namespace weft {

/// A DOI as identity and display want it: lower case, without resolver or `doi:` prefix. Empty when `text`
/// is none (a DOI begins with "10." and has a slash).
std::string normalised_doi(std::string_view text);

/// The identity key of a record's document: `doi:` and its DOI, else `id:` and the source's identifier, else
/// `url:` and its address, else the folded title with the year ("forced-to-report-2020"). Empty when the
/// record has none of these.
std::string document_key(const Record& record);

}  // namespace weft
