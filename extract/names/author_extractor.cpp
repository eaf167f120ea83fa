#include "extract/names/author_extractor.hpp"

#include <array>
#include <optional>
#include <string>

#include "base/unicode.hpp"
#include "extract/names/author_value.hpp"
#include "extract/names/catalogue_bodies.hpp"
#include "extract/names/person_name.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "author/1";

std::optional<NodeId> describe_person(std::string_view text, StatementSink& sink) {
  const std::optional<PersonName> name = parse_person_name(text);
  if (!name) return std::nullopt;
  const std::string raw = single_line(text);
  const std::array properties = {PropertyValue{.property = Property::alternative_label, .value = raw}};
  const NodeId id = node_id(Kind::author, name->key);
  sink.entity({.id = id,
               .kind = Kind::author,
               .key = name->key,
               .label = name->display,
               .properties = std::span(properties).first(raw != name->display ? 1 : 0)});
  return id;
}

}  // namespace

void AuthorExtractor::extract(AnalysedRecord& record, StatementSink& sink) {
  std::uint16_t order = 0;
  CataloguePlace place{
      .document = record.document, .field = Field::author, .value = {}, .extractor = extractor_name};
  for (const RecordValue& value : record.record->authors) {
    place.value = value.text;
    for (const AuthorPart& part : read_author_value(value.text, *index_)) {
      const bool person = part.sort == AuthorSort::person;
      const std::optional<NodeId> author =
          person ? describe_person(part.text, sink) : describe_body(part, *index_, sink);
      if (!author) continue;
      link_declared(
          place, part.text,
          {.source = record.document, .target = *author, .relation = Relation::created_by, .order = order},
          sink);
      if (order < 0xFFFF) ++order;
      if (part.affiliation.empty()) continue;
      const AuthorPart home{
          .sort = AuthorSort::body, .text = part.affiliation, .listed = index_->resolve(part.affiliation)};
      if (const auto body = describe_body(home, *index_, sink)) {
        link_declared(place, part.affiliation,
                      {.source = *author, .target = *body, .relation = Relation::affiliated_with}, sink);
      }
    }
    ++place.ordinal;
  }
}

}  // namespace weft
