#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/names/organisation_index.hpp"

namespace weft {

/// Authors as the catalogue gives them: persons become authors, bodies organisations, in one order. ORCID and
/// other identifiers become links to authorities. A body in brackets behind a person's name, and the
/// institution in an address that the record gives for the author, is that person's affiliation. Rules:
/// docs/names.md.
class AuthorExtractor : public Extractor {
 public:
  /// Borrows the index, which must be frozen.
  explicit AuthorExtractor(const OrganisationIndex& index) : index_(&index) {}
  void extract(AnalysedRecord& record, StatementSink& sink) override;

 private:
  void state_author(const AnalysedRecord& record, std::uint16_t ordinal, StatementSink& sink);
  void state_affiliation(const AnalysedRecord& record, std::uint16_t ordinal, StatementSink& sink);

  const OrganisationIndex* index_;
  std::uint16_t order_ = 0;                     // of the next author
  std::vector<std::optional<NodeId>> persons_;  // by value, where it names one person
};

}  // namespace weft
