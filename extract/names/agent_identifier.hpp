#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// What a source's identifiers of a person or body come to.
struct AgentIdentifiers {
  std::vector<std::string> iris;         ///< in authority files, in the form their publishers use
  std::vector<std::string_view> others;  ///< not understood, or with a wrong check digit: kept as text
};

/// Reads one or several identifiers (parted by semicolons, bars or spaces before "http"): ORCID, ISNI, ROR,
/// VIAF, Wikidata, GND and Library of Congress numbers as addresses, codes or with their name in front; other
/// http addresses as they are. ORCID and ISNI need their check digit (ISO 7064 MOD 11-2), ROR its two (MOD
/// 97-10).
AgentIdentifiers read_agent_identifiers(std::string_view text);

/// True for sixteen digits, the last perhaps "X", with the check digit of ISO 7064 MOD 11-2.
bool has_orcid_checksum(std::string_view digits);

/// True for the last part of a ROR address: "0", six characters and two check digits.
bool is_ror(std::string_view code);

}  // namespace weft
