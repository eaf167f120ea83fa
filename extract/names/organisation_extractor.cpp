#include "extract/names/organisation_extractor.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/names/author_value.hpp"
#include "extract/names/catalogue_bodies.hpp"
#include "extract/names/corporate_name.hpp"
#include "extract/names/mention_finder.hpp"
#include "extract/names/unlisted_bodies.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "organisation/1";

// How sure a mention is: by an unambiguous label, by a label that needed support, by its form alone.
constexpr float sure = 0.95F;
constexpr float supported = 0.85F;
constexpr float unlisted = 0.6F;

// A body named in the title counts for more.
constexpr float title_weight = 1.0F;
constexpr float text_weight = 0.6F;

void mask(AnalysedField& field, TokenSpan span) {
  for (std::uint32_t i = span.first; i < span.last; ++i) field.tokens[i].masked = true;
}

}  // namespace

struct OrganisationExtractor::Parts {
  Parts(const OrganisationIndex& borrowed, const Gazetteer* gazetteer)
      : index(&borrowed), finder(borrowed), countries(gazetteer) {
    for (std::uint32_t body = 0; body < index->size(); ++body) {
      if (index->classification(body) == "red-cross" && !index->country(body).empty()) {
        societies.emplace(index->country(body), body);
      }
    }
  }

  void note_authors(const Record& record);
  void say_declared(const AnalysedRecord& record, Field field, const std::vector<RecordValue>& values,
                    Relation relation, StatementSink& sink);
  void say_mentions(AnalysedRecord& record, StatementSink& sink);
  void say_unlisted(AnalysedRecord& record, StatementSink& sink);
  void hide_foreign(AnalysedRecord& record);
  bool say_misspelt(AnalysedRecord& record, const UnlistedBody& body, StatementSink& sink);
  bool say_society(AnalysedRecord& record, const UnlistedBody& body, StatementSink& sink);
  void say_acronym(AnalysedRecord& record, const UnlistedBody& body, NodeId id, StatementSink& sink);
  void mention(const AnalysedRecord& record, std::uint32_t text, TokenSpan span, NodeId body,
               float confidence, StatementSink& sink);

  const OrganisationIndex* index;
  MentionFinder finder;
  RecordCountries countries;
  std::map<std::string, std::uint32_t, std::less<>> societies;  // Red Cross and Red Crescent, by country
  std::vector<ListedSpan> listed;
  std::vector<std::uint32_t> declared;
};

void OrganisationExtractor::Parts::note_authors(const Record& record) {
  declared.clear();
  for (const RecordValue& value : record.authors) {
    for (const AuthorPart& part : read_author_value(value.text, *index, value.agent)) {
      if (part.listed) declared.push_back(*part.listed);
    }
  }
}

// Bodies that a field of the record names.
void OrganisationExtractor::Parts::say_declared(const AnalysedRecord& record, Field field,
                                                const std::vector<RecordValue>& values, Relation relation,
                                                StatementSink& sink) {
  CataloguePlace place{.document = record.document, .field = field, .value = {}, .extractor = extractor_name};
  for (const RecordValue& value : values) {
    place.value = value.text;
    const std::vector<AuthorPart> parts = read_body_value(value.text, *index);
    for (const AuthorPart& part : parts) {
      if (part.listed) declared.push_back(*part.listed);
      // One identifier does not tell which of several bodies it is of.
      const std::string_view identifier = parts.size() == 1 ? value.identifier : std::string_view();
      const std::optional<NodeId> body = describe_body(part, identifier, *index, sink);
      if (!body) continue;
      link_declared(place, part.text, {.source = record.document, .target = *body, .relation = relation},
                    sink);
    }
    ++place.ordinal;
  }
}

void OrganisationExtractor::Parts::mention(const AnalysedRecord& record, std::uint32_t text, TokenSpan span,
                                           NodeId body, float confidence, StatementSink& sink) {
  const AnalysedField& field = record.texts[text];
  Evidence evidence = text_evidence(record, field, span, extractor_name);
  evidence.confidence = confidence;
  sink.link({.source = record.document,
             .target = body,
             .relation = Relation::mentions,
             .weight = field.field == Field::title ? title_weight : text_weight},
            evidence);
}

void OrganisationExtractor::Parts::say_mentions(AnalysedRecord& record, StatementSink& sink) {
  finder.find(record, declared, countries);
  listed.clear();
  for (const BodyMention& found : finder.mentions()) {
    listed.push_back({.text = found.text, .span = found.span});
    index->describe(found.body, sink);
    mention(record, found.text, found.span, index->id(found.body), found.supported ? supported : sure, sink);
    mask(record.texts[found.text], found.span);
  }
}

// Names of other bodies that contain a listed one's: those that no rule knows hide their words all the same.
void OrganisationExtractor::Parts::hide_foreign(AnalysedRecord& record) {
  for (const ForeignName& name : finder.foreign_names()) mask(record.texts[name.text], name.span);
}

void OrganisationExtractor::Parts::say_unlisted(AnalysedRecord& record, StatementSink& sink) {
  for (const UnlistedBody& body : find_unlisted_bodies(record, listed, countries)) {
    if (say_society(record, body, sink) || say_misspelt(record, body, sink)) continue;
    const std::string_view surface = surface_of(record.texts[body.text], body.span);
    const std::string label = corporate_label(body.label.empty() ? surface : body.label);
    const std::string key = corporate_key(label);
    if (key.empty()) continue;
    const NodeId id = node_id(Kind::organisation, key);
    const PropertyValue acronym{.property = Property::acronym, .value = body.acronym};
    sink.entity({.id = id,
                 .kind = Kind::organisation,
                 .key = key,
                 .label = label,
                 .label_rank = LabelRank::text,
                 .properties = std::span(&acronym, body.acronym.empty() ? 0 : 1)});
    mention(record, body.text, body.span, id, unlisted, sink);
    mask(record.texts[body.text], body.span);
    if (!body.acronym.empty()) say_acronym(record, body, id, sink);
  }
}

// "International Organisation of Migration (IOM)": the acronym told which listed body is meant.
bool OrganisationExtractor::Parts::say_misspelt(AnalysedRecord& record, const UnlistedBody& body,
                                                StatementSink& sink) {
  if (body.acronym.empty()) return false;
  const auto meant = std::ranges::find_if(finder.mentions(), [&](const BodyMention& known) {
    return surface_of(record.texts[known.text], known.span) == body.acronym;
  });
  if (meant == finder.mentions().end()) return false;
  mention(record, body.text, body.span, index->id(meant->body), supported, sink);
  mask(record.texts[body.text], body.span);
  return true;
}

// A national society by a name that its entry lacks ("Congolese Red Cross" in a record on the DRC).
bool OrganisationExtractor::Parts::say_society(AnalysedRecord& record, const UnlistedBody& body,
                                               StatementSink& sink) {
  if (!body.society.valid()) return false;
  const auto listed_society = societies.find(countries.gazetteer()->place(body.society).code);
  if (listed_society == societies.end()) return false;
  index->describe(listed_society->second, sink);
  mention(record, body.text, body.span, index->id(listed_society->second), supported, sink);
  mask(record.texts[body.text], body.span);
  return true;
}

// Wherever the record uses an acronym it has defined, it names the body.
void OrganisationExtractor::Parts::say_acronym(AnalysedRecord& record, const UnlistedBody& body, NodeId id,
                                               StatementSink& sink) {
  for (std::uint32_t text = 0; text < record.texts.size(); ++text) {
    AnalysedField& field = record.texts[text];
    for (std::uint32_t i = 0; i < field.tokens.size(); ++i) {
      if (field.tokens[i].masked || surface_of(field, i) != body.acronym) continue;
      mention(record, text, {i, i + 1}, id, unlisted, sink);
      field.tokens[i].masked = true;
    }
  }
}

OrganisationExtractor::OrganisationExtractor(const OrganisationIndex& index, const Gazetteer* gazetteer)
    : parts_(std::make_unique<Parts>(index, gazetteer)) {}
OrganisationExtractor::OrganisationExtractor(OrganisationExtractor&&) noexcept = default;
OrganisationExtractor& OrganisationExtractor::operator=(OrganisationExtractor&&) noexcept = default;
OrganisationExtractor::~OrganisationExtractor() = default;

void OrganisationExtractor::extract(AnalysedRecord& record, StatementSink& sink) {
  parts_->countries.start(record);
  parts_->note_authors(*record.record);
  parts_->say_declared(record, Field::publisher, record.record->publishers, Relation::published_by, sink);
  parts_->say_declared(record, Field::organisation, record.record->organisations, Relation::mentions, sink);
  parts_->say_mentions(record, sink);
  parts_->say_unlisted(record, sink);
  parts_->hide_foreign(record);
}

}  // namespace weft
