#include "extract/names/catalogue_bodies.hpp"

#include <array>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "extract/names/corporate_name.hpp"

namespace weft {

std::optional<NodeId> describe_body(const AuthorPart& part, const OrganisationIndex& index,
                                    StatementSink& sink) {
  const std::string raw = single_line(part.text);
  if (part.listed) {
    index.describe(*part.listed, sink);
    const std::array properties = {PropertyValue{.property = Property::alternative_label, .value = raw}};
    const NodeId id = index.id(*part.listed);
    if (raw != index.label(*part.listed)) {
      sink.entity({.id = id,
                   .kind = Kind::organisation,
                   .key = index.key(*part.listed),
                   .label = index.label(*part.listed),
                   .label_rank = LabelRank::authority,
                   .properties = properties});
    }
    return id;
  }
  const std::string label = corporate_label(part.text);
  const std::string key = corporate_key(label);
  if (key.empty()) return std::nullopt;
  std::vector<PropertyValue> properties;
  if (raw != label) properties.push_back({.property = Property::alternative_label, .value = raw});
  if (const std::string_view acronym = trailing_acronym(part.text); !acronym.empty()) {
    properties.push_back({.property = Property::acronym, .value = acronym});
  }
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
