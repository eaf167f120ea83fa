#pragma once

#include <string>

#include "extract/record.hpp"
#include "extract/statement.hpp"

namespace weft {

/// The identity key of a record's document: `doi:` and its DOI (`document_doi`), else `id:` and the source's
/// identifier, else `url:` and its address, else the folded title with the year ("forced-to-report-2020").
/// Empty when the record has none of these.
std::string document_key(const Record& record);

/// The id of a record's document: of its key and, but for a DOI, of what may tell it from other records under
/// that key (title, date, authors, publishers, countries, address), as two catalogues count from one and many
/// reports have one title. Which of them are one is decided when all is read.
NodeId document_id(const Record& record);

}  // namespace weft
