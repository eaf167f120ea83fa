#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/names/name_context.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// A body that no vocabulary lists, but whose name in the text leaves little doubt.
struct UnlistedBody {
  std::uint32_t text = 0;  ///< index into `AnalysedRecord::texts`
  TokenSpan span;          ///< of the name
  std::string acronym;     ///< as defined behind the name, or empty
};

/// Finds universities, national Red Cross and Red Crescent societies, ministries of a named state, and bodies
/// defined with an acronym ("the National Drought Management Authority (NDMA)"), in tokens that are not
/// masked. Deliberately few: kinds of bodies ("a Parent Teacher Association (PTA)") are not bodies. Text
/// order.
std::vector<UnlistedBody> find_unlisted_bodies(const AnalysedRecord& record);

}  // namespace weft
