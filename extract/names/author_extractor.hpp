#pragma once

#include "extract/extractor.hpp"
#include "extract/names/organisation_index.hpp"

namespace weft {

/// Authors as the catalogue gives them: persons become authors, bodies organisations, in one order. A body
/// in brackets behind a person's name is that person's affiliation. Rules: docs/names.md.
class AuthorExtractor : public Extractor {
 public:
  /// Borrows the index, which must be frozen.
  explicit AuthorExtractor(const OrganisationIndex& index) : index_(&index) {}
  void extract(AnalysedRecord& record, StatementSink& sink) override;

 private:
  const OrganisationIndex* index_;
};

}  // namespace weft
