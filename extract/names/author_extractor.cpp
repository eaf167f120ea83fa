#include "extract/names/author_extractor.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/unicode.hpp"
#include "extract/names/affiliation.hpp"
#include "extract/names/agent_identifier.hpp"
#include "extract/names/author_value.hpp"
#include "extract/names/catalogue_bodies.hpp"
#include "extract/names/person_name.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "author/1";

std::string sort_name(const PersonName& name) {
  std::string text = name.family;
  for (const std::string* part : {&name.given, &name.suffix}) {
    if (!part->empty()) text.append(", ").append(*part);
  }
  return text;
}

// Two identifiers under one name may be two persons.
std::string mark_of(std::vector<std::string> iris) {
  std::sort(iris.begin(), iris.end());
  std::string mark;
  for (const std::string& iri : iris) mark.append(iri).append("\n");
  return mark;
}

std::optional<NodeId> describe_person(std::string_view text, std::string_view identifier,
                                      StatementSink& sink) {
  const std::optional<PersonName> name = parse_person_name(text);
  if (!name) return std::nullopt;
  const std::string raw = single_line(text);
  const AgentIdentifiers identifiers = read_agent_identifiers(identifier);
  const std::string sorted = sort_name(*name);
  std::vector<PropertyValue> properties{{Property::sort_name, sorted}};
  if (raw != name->display) properties.push_back({Property::alternative_label, raw});
  for (const std::string& iri : identifiers.iris) properties.push_back({Property::same_as, iri});
  for (const std::string_view other : identifiers.others) {
    properties.push_back({Property::identifier, other});
  }
  const NodeId id = variant_id(Kind::author, name->key, mark_of(identifiers.iris));
  sink.entity(
      {.id = id, .kind = Kind::author, .key = name->key, .label = name->display, .properties = properties});
  return id;
}

}  // namespace

void AuthorExtractor::state_author(const AnalysedRecord& record, std::uint16_t ordinal, StatementSink& sink) {
  const RecordValue& value = record.record->authors[ordinal];
  CataloguePlace place{.document = record.document,
                       .field = Field::author,
                       .ordinal = ordinal,
                       .value = value.text,
                       .extractor = extractor_name};
  const std::vector<AuthorPart> parts = read_author_value(value.text, *index_, value.agent);
  // One identifier does not tell which of several authors it is of.
  const std::string_view declared = parts.size() == 1 ? value.identifier : std::string_view();
  for (const AuthorPart& part : parts) {
    const std::string_view identifier = declared.empty() ? part.identifier : declared;
    const bool person = part.sort == AuthorSort::person;
    const std::optional<NodeId> author = person ? describe_person(part.text, identifier, sink)
                                                : describe_body(part, identifier, *index_, sink);
    if (!author) continue;
    link_declared(
        place, part.text,
        {.source = record.document, .target = *author, .relation = Relation::created_by, .order = order_},
        sink);
    if (order_ < 0xFFFF) ++order_;
    if (person && parts.size() == 1) persons_.back() = author;
    if (part.affiliation.empty()) continue;
    const AuthorPart home{
        .sort = AuthorSort::body, .text = part.affiliation, .listed = index_->resolve(part.affiliation)};
    if (const auto body = describe_body(home, {}, *index_, sink)) {
      link_declared(place, part.affiliation,
                    {.source = *author, .target = *body, .relation = Relation::affiliated_with}, sink);
    }
  }
}

void AuthorExtractor::state_affiliation(const AnalysedRecord& record, std::uint16_t ordinal,
                                        StatementSink& sink) {
  const Affiliation& affiliation = record.record->affiliations[ordinal];
  if (affiliation.author >= persons_.size() || !persons_[affiliation.author]) return;
  const RecordValue& value = affiliation.body;
  const CataloguePlace place{.document = record.document,
                             .field = Field::affiliation,
                             .ordinal = ordinal,
                             .value = value.text,
                             .extractor = extractor_name};
  std::vector<AuthorPart> bodies = read_affiliation(value.text, *index_);
  // An identifier tells that there is one body, whatever else its name may be.
  if (bodies.empty() && !value.identifier.empty()) {
    bodies.push_back({.sort = AuthorSort::body, .text = value.text, .listed = {}});
  }
  const std::string_view identifier = bodies.size() == 1 ? value.identifier : std::string_view();
  for (const AuthorPart& part : bodies) {
    if (const auto body = describe_body(part, identifier, *index_, sink)) {
      link_declared(
          place, part.text,
          {.source = *persons_[affiliation.author], .target = *body, .relation = Relation::affiliated_with},
          sink);
    }
  }
}

void AuthorExtractor::extract(AnalysedRecord& record, StatementSink& sink) {
  constexpr std::size_t most = 0xFFFF;
  order_ = 0;
  persons_.clear();
  const std::size_t authors = std::min(record.record->authors.size(), most);
  for (std::size_t i = 0; i < authors; ++i) {
    persons_.emplace_back();
    state_author(record, static_cast<std::uint16_t>(i), sink);
  }
  const std::size_t affiliations = std::min(record.record->affiliations.size(), most);
  for (std::size_t i = 0; i < affiliations; ++i) {
    state_affiliation(record, static_cast<std::uint16_t>(i), sink);
  }
}

}  // namespace weft
