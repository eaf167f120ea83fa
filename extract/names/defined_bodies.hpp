#pragma once

#include <optional>

#include "extract/names/record_countries.hpp"
#include "extract/names/unlisted_bodies.hpp"

namespace weft {

/// The body that the long form of a definition names, when its words are those of one body: "the National
/// Drought Management Authority (NDMA)", "Association nigérienne des juristes (ANJ)"; not "a Parent Teacher
/// Association (PTA)". The offices of heads of state and government get the record's country.
std::optional<UnlistedBody> defined_body(const AnalysedRecord& record,
                                         const AnalysedRecord::Definition& definition,
                                         RecordCountries& countries);

}  // namespace weft
