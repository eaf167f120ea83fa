#include "extract/documents/document_extractor.hpp"

#include "base/unicode.hpp"
#include "extract/documents/date.hpp"
#include "extract/documents/document_key.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "document/1";
constexpr std::string_view default_type = "report";

void link_collection(const AnalysedRecord& record, std::string_view name, Field field, std::size_t ordinal,
                     StatementSink& sink) {
  const std::string key = slug(name);
  if (key.empty()) return;
  const std::string label = single_line(name);
  const NodeId id = node_id(Kind::collection, key);
  sink.entity({.id = id, .kind = Kind::collection, .key = key, .label = label});
  Evidence evidence{.record = record.document, .field = field};
  evidence.ordinal = static_cast<std::uint16_t>(ordinal);
  evidence.end = static_cast<std::uint32_t>(name.size());
  evidence.surface = name;
  evidence.extractor = extractor_name;
  sink.link({.source = record.document, .target = id, .relation = Relation::in_collection}, evidence);
}

}  // namespace

void DocumentExtractor::add_date(const Record& record) {
  if (record.date.empty()) return;
  const auto date = parse_date(record.date);
  if (!date) {
    Place place = record.place;
    place.field = "year";
    warnings_.push_back({.code = "extract.date-unreadable",
                         .place = std::move(place),
                         .message = "no date can be read from \"" + single_line(record.date) + "\"",
                         .hint = "the document is kept without a year"});
    return;
  }
  year_ = std::to_string(date->year);
  date_ = date->iso;
  properties_.push_back({Property::year, year_});
  properties_.push_back({Property::date, date_});
}

// What the catalogue says, by a field of its own or by a category, is better than what the text does.
std::string_view DocumentExtractor::find_type(const AnalysedRecord& record) const {
  for (const RecordValue& declared : record.record->types) {
    if (const std::string_view type = types_->of_declared(declared.text); !type.empty()) return type;
  }
  for (const RecordValue& category : record.record->categories) {
    if (const std::string_view type = types_->of_name(category.text); !type.empty()) return type;
  }
  return types_->of_text(record);
}

void DocumentExtractor::add_type(const AnalysedRecord& record) {
  const std::string_view type = types_ == nullptr ? std::string_view() : find_type(record);
  if (!type.empty()) properties_.push_back({Property::document_type, type});
  subtype_ = type;
  // The catalogue's own word is better than ours where it names a type that the vocabulary lacks.
  if (type.empty() && !record.record->types.empty()) subtype_ = slug(record.record->types.front().text);
  if (subtype_.empty()) subtype_ = default_type;
}

void DocumentExtractor::link_collections(const AnalysedRecord& record, StatementSink& sink) {
  std::size_t ordinal = 0;
  for (const RecordValue& name : record.record->collections) {
    link_collection(record, name.text, Field::collection, ordinal++, sink);
  }
  ordinal = 0;
  for (const RecordValue& name : record.record->categories) {
    link_collection(record, name.text, Field::category, ordinal++, sink);
  }
}

void DocumentExtractor::extract(AnalysedRecord& analysed, StatementSink& sink) {
  const Record& record = *analysed.record;
  warnings_.clear();
  properties_.clear();
  const std::string key = document_key(record);
  label_ = single_line(record.title);
  properties_.push_back({Property::title, record.title, analysed.language});
  if (!record.abstract.empty())
    properties_.push_back({Property::abstract, record.abstract, analysed.language});
  add_date(record);
  if (!analysed.language.empty()) properties_.push_back({Property::language, analysed.language});
  if (!record.id.empty()) properties_.push_back({Property::identifier, record.id});
  doi_ = normalised_doi(record.doi);
  if (!doi_.empty()) {
    properties_.push_back({Property::doi, doi_});
  } else if (!record.doi.empty()) {
    properties_.push_back({Property::identifier, record.doi});
  }
  if (!record.url.empty()) properties_.push_back({Property::url, record.url});
  add_type(analysed);
  sink.entity({.id = analysed.document,
               .kind = Kind::document,
               .key = key,
               .label = label_,
               .subtype = subtype_,
               .properties = properties_});
  link_collections(analysed, sink);
}

}  // namespace weft
