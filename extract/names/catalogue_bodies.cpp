#include "extract/names/catalogue_bodies.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "extract/names/agent_identifier.hpp"
#include "extract/names/corporate_name.hpp"

namespace weft {

namespace {

// The part of an address that names the authority: "https://ror.org/".
std::string_view authority_of(std::string_view iri) { return iri.substr(0, iri.find_last_of('/') + 1); }

bool has_other_number(const Entity& body, std::string_view iri) {
  return std::ranges::any_of(body.properties, [&](const PropertyValue& known) {
    return known.property == Property::same_as && authority_of(known.value) == authority_of(iri);
  });
}

void add_identifiers(const AgentIdentifiers& identifiers, std::vector<PropertyValue>& properties) {
  for (const std::string& iri : identifiers.iris) properties.push_back({Property::same_as, iri});
  for (const std::string_view other : identifiers.others) {
    properties.push_back({Property::identifier, other});
  }
}

void describe_listed(std::uint32_t listed, std::string_view raw, const AgentIdentifiers& identifiers,
                     const OrganisationIndex& index, StatementSink& sink) {
  index.describe(listed, sink);
  Entity body = index.entity(listed);
  std::vector<PropertyValue> added;
  if (!raw.empty() && raw != body.label) added.push_back({Property::alternative_label, raw});
  for (const std::string& iri : identifiers.iris) {
    // What the vocabulary says of the same authority holds.
    if (!has_other_number(body, iri)) added.push_back({Property::same_as, iri});
  }
  if (added.empty()) return;
  body.properties = added;
  body.subtype = {};
  sink.entity(body);
}

}  // namespace

std::optional<NodeId> describe_body(const AuthorPart& part, std::string_view identifier,
                                    const OrganisationIndex& index, StatementSink& sink) {
  const std::string raw = single_line(part.text);
  const AgentIdentifiers identifiers = read_agent_identifiers(identifier);
  std::optional<std::uint32_t> listed;
  for (const std::string& iri : identifiers.iris) {
    if (!listed) listed = index.find_iri(iri);
  }
  if (!listed) listed = part.listed;
  if (listed) {
    describe_listed(*listed, raw, identifiers, index, sink);
    return index.id(*listed);
  }
  const std::string label = corporate_label(part.text);
  const std::string key = corporate_key(label);
  if (key.empty()) return std::nullopt;
  std::vector<PropertyValue> properties;
  if (raw != label) properties.push_back({.property = Property::alternative_label, .value = raw});
  if (const std::string_view acronym = trailing_acronym(part.text); !acronym.empty()) {
    properties.push_back({.property = Property::acronym, .value = acronym});
  }
  add_identifiers(identifiers, properties);
  const NodeId id = node_id(Kind::organisation, key);
  sink.entity({.id = id, .kind = Kind::organisation, .key = key, .label = label, .properties = properties});
  return id;
}

void link_declared(const CataloguePlace& place, std::string_view part, const Link& link,
                   StatementSink& sink) {
  const auto begin = static_cast<std::uint32_t>(part.data() - place.value.data());
  sink.link(link, {.record = place.document,
                   .field = place.field,
                   .ordinal = place.ordinal,
                   .begin = begin,
                   .end = begin + static_cast<std::uint32_t>(part.size()),
                   .surface = part,
                   .extractor = place.extractor});
}

}  // namespace weft
