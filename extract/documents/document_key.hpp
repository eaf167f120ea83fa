#pragma once

#include <string>

#include "extract/record.hpp"

namespace weft {

/// The identity key of a record's document: `doi:` and its DOI (`document_doi`), else `id:` and the source's
/// identifier, else `url:` and its address, else the folded title with the year ("forced-to-report-2020").
/// Empty when the record has none of these.
std::string document_key(const Record& record);

}  // namespace weft
