#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/names/organisation_index.hpp"
#include "extract/record.hpp"

namespace weft {

enum class AuthorSort : std::uint8_t { person, body };

/// One author out of a catalogue value. Views point into the value.
struct AuthorPart {
  AuthorSort sort = AuthorSort::person;
  std::string_view text;
  std::optional<std::uint32_t> listed;  ///< the body, when a vocabulary knows it
  std::string_view affiliation = {};    ///< persons: the body in brackets behind the name
  std::string_view identifier = {};     ///< written behind the name: an ORCID, an address of an authority
};

/// Reads a catalogue value that names one or several authors, persons and bodies mixed ("UNHCR and IOM",
/// "A. Smith; Ministry of Health", "Maria Holmblad (British Red Cross)"), in order. What the source says of
/// their sort holds: then nothing is guessed.
std::vector<AuthorPart> read_author_value(std::string_view value, const OrganisationIndex& index,
                                          AgentKind agent = AgentKind::unknown);

/// The same for values that hold only bodies (publishers). A listed body is known with the place where it
/// sits ("World Bank, Washington, D.C.", "Geneva: IOM") and as a part of another ("United Nations. High
/// Commissioner for Refugees").
std::vector<AuthorPart> read_body_value(std::string_view value, const OrganisationIndex& index);

}  // namespace weft
