#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/names/name_context.hpp"
#include "extract/names/record_countries.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// A body that no vocabulary lists, but whose name in the text leaves little doubt.
struct UnlistedBody {
  std::uint32_t text = 0;  ///< index into `AnalysedRecord::texts`
  TokenSpan span;          ///< of the name
  std::string acronym;     ///< as defined behind the name, or empty
  std::string label = {};  ///< where it is not the name as written: "Ministry of Health (Kenya)"
  PlaceRef society = {};   ///< a Red Cross or Red Crescent society: its country, when that is told
};

/// A listed body in a text: unlisted ones may stand in a row with it.
struct ListedSpan {
  std::uint32_t text = 0;
  TokenSpan span;
};

/// Finds bodies by the form of their names, in tokens that are not masked: ministries of a state,
/// universities, national Red Cross and Red Crescent societies, names with a head ("Harrow Lane Trust",
/// "Fundación Páramo Abierto"), names a small word presents ("l'association Lampes du Fouladou"), names in
/// rows of listed bodies, and bodies the record defines with an acronym. Kinds of bodies ("a Parent Teacher
/// Association (PTA)") are none. Text order, without overlaps.
std::vector<UnlistedBody> find_unlisted_bodies(const AnalysedRecord& record,
                                               const std::vector<ListedSpan>& listed,
                                               RecordCountries& countries);

}  // namespace weft
