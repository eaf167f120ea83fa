#pragma once

#include <string>
#include <vector>

#include "extract/names/name_reader.hpp"
#include "extract/names/record_countries.hpp"
#include "extract/names/unlisted_bodies.hpp"

namespace weft {

/// The ministries named at a head ("Ministry", "ministère", "Ministries"): each state has its own, so that
/// the name gets the state it names ("Ministry of Health of Chad", "Kenyan Ministry of Health") or else the
/// only country of the record: "Ministry of Health (Kenya)" for all of these. None when no state can be told.
/// Returns the position behind the names, or `head`.
std::uint32_t find_ministries(const NameReader& text, std::uint32_t head, RecordCountries& countries,
                              std::vector<UnlistedBody>& bodies);

}  // namespace weft
