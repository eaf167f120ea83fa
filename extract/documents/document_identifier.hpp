#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/record.hpp"

namespace weft {

/// The DOI of a record: that of its own field, else the one its address leads to (https://doi.org/...), else
/// the first among its further identifiers. Empty when it has none.
std::string document_doi(const Record& record);

/// One of the further identifiers of a document or collection, understood.
struct NumberInScheme {
  enum class Sort { number, doi, issn, address, text };
  Sort sort = Sort::text;
  /// number, issn: with the scheme in front ("isbn:9789251067628", "pmid:23456789"); doi: normalised;
  /// address: the IRI; text: as the source gives it, with the scheme in front if it names one.
  std::string value;
};

/// Reads an identifier with its scheme, if the source gives one: ISBN (of ten digits too; check digit), ISSN
/// (check digit), PMID, PMCID, arXiv (without version), handle, URN, LCCN, OCLC and report numbers, as
/// numbers, with the name of the scheme in front, or as addresses of their resolvers. Empty for an empty
/// text.
NumberInScheme read_number(std::string_view text, std::string_view scheme);

}  // namespace weft
