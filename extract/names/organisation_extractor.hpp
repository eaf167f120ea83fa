#pragma once

#include <memory>

#include "extract/extractor.hpp"
#include "extract/names/organisation_index.hpp"
#include "extract/places/gazetteer.hpp"

namespace weft {

/// Bodies in a record: publishers and bodies without role as the catalogue gives them, and those the texts
/// name. Masks the tokens of their names, so that regions and topics leave them alone; run it first. Rules:
/// docs/names.md. Mentions of listed bodies have confidence 0.95, those of bodies that only the record
/// itself defines 0.6.
class OrganisationExtractor : public Extractor {
 public:
  /// Borrows the index, which must be frozen, and the gazetteer, which tells the country of a record: without
  /// it, names that every country has ("the Ministry of Health") are left out.
  explicit OrganisationExtractor(const OrganisationIndex& index, const Gazetteer* gazetteer = nullptr);
  OrganisationExtractor(OrganisationExtractor&&) noexcept;
  OrganisationExtractor& operator=(OrganisationExtractor&&) noexcept;
  ~OrganisationExtractor() override;

  void extract(AnalysedRecord& record, StatementSink& sink) override;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
