#include "extract/topics/keyword_topic.hpp"

#include <vector>

#include "base/unicode.hpp"
#include "extract/topics/concept_iri.hpp"

namespace weft {

namespace {

// "http://id.loc.gov/authorities/subjects" -> "id-loc-gov-authorities-subjects"
std::string scheme_slug(std::string_view scheme) {
  return slug(is_http_iri(scheme) ? iri_comparison_key(scheme) : std::string(scheme));
}

std::string key_of(const RecordValue& keyword, const std::string& label, const std::string& iri) {
  if (!iri.empty()) return iri;
  const std::string scheme = scheme_slug(keyword.scheme);
  const std::string name = slug(scheme.empty() || keyword.identifier.empty() ? label : keyword.identifier);
  if (name.empty()) return {};
  return scheme.empty() ? "keyword-" + name : "keyword-" + scheme + "-" + name;
}

}  // namespace

NodeId say_keyword_topic(const RecordValue& keyword, const std::string& label, StatementSink& sink) {
  const std::string iri = concept_iri(keyword.identifier, keyword.scheme);
  const std::string key = key_of(keyword, label, iri);
  if (key.empty() || label.empty()) return {};
  std::vector<PropertyValue> properties;
  const bool coded = !keyword.identifier.empty() && !is_http_iri(keyword.identifier);
  if (coded && label != keyword.identifier) properties.push_back({Property::notation, keyword.identifier});
  if (!keyword.scheme.empty()) properties.push_back({Property::in_scheme, keyword.scheme});
  if (!iri.empty()) properties.push_back({Property::iri, iri});
  const NodeId id = node_id(Kind::topic, key);
  sink.entity({.id = id,
               .kind = Kind::topic,
               .key = key,
               .label = label,
               .label_rank = label == keyword.identifier ? LabelRank::text : LabelRank::catalogue,
               .properties = properties});
  return id;
}

}  // namespace weft
