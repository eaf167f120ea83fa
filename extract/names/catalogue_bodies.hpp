#pragma once

#include <string_view>

#include "extract/names/author_value.hpp"
#include "extract/names/organisation_index.hpp"
#include "extract/statement.hpp"

namespace weft {

/// Where a body stands in a catalogue field.
struct CataloguePlace {
  NodeId document;
  Field field = Field::none;
  std::uint16_t ordinal = 0;
  std::string_view value;  ///< the field's value; the part is a view into it
  std::string_view extractor;
};

/// Says that a body exists, with the form the catalogue gives as another label, and returns its node. None
/// when the text holds no letter or digit. An identifier that a vocabulary knows decides over the name;
/// others become links to authorities.
std::optional<NodeId> describe_body(const AuthorPart& part, std::string_view identifier,
                                    const OrganisationIndex& index, StatementSink& sink);

/// Links `source` to a node that a part of a catalogue value names.
void link_declared(const CataloguePlace& place, std::string_view part, const Link& link, StatementSink& sink);

}  // namespace weft
