#include "extract/documents/document_extractor.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/language_codes.hpp"
#include "base/unicode.hpp"
#include "extract/documents/date.hpp"
#include "extract/documents/document_key.hpp"
#include "extract/documents/doi.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "document/1";
constexpr std::string_view default_type = "report";

// What a source gives as number of a journal or series.
void add_numbers(const RecordValue& collection, std::vector<std::string>& kept,
                 std::vector<PropertyValue>& properties) {
  std::string_view rest = collection.identifier;
  std::vector<NumberInScheme> numbers;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(";,|"), rest.size());
    numbers.push_back(read_number(rest.substr(0, end), collection.scheme));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    // Few sources say that the number of a journal is an ISSN.
    NumberInScheme& number = numbers.back();
    const bool plain = number.sort == NumberInScheme::Sort::text && collection.scheme.empty();
    if (!plain) continue;
    if (NumberInScheme issn = read_number(number.value, "issn"); issn.sort == NumberInScheme::Sort::issn) {
      number = std::move(issn);
    }
  }
  kept.clear();
  kept.reserve(numbers.size());
  for (NumberInScheme& number : numbers) {
    if (number.value.empty()) continue;
    kept.push_back(std::move(number.value));
    const bool address = number.sort == NumberInScheme::Sort::address;
    const bool doi = number.sort == NumberInScheme::Sort::doi;
    properties.push_back({address ? Property::same_as
                          : doi   ? Property::doi
                                  : Property::other_identifier,
                          kept.back()});
  }
}

void link_collection(const AnalysedRecord& record, const RecordValue& collection, Field field,
                     std::size_t ordinal, std::span<const std::string> issns, StatementSink& sink) {
  const std::string_view name = collection.text.empty() ? collection.identifier : collection.text;
  const std::string key = slug(name);
  if (key.empty()) return;
  const std::string label = single_line(name);
  std::vector<std::string> kept;
  std::vector<PropertyValue> properties;
  add_numbers(collection, kept, properties);
  for (const std::string& issn : issns) properties.push_back({Property::other_identifier, issn});
  const NodeId id = node_id(Kind::collection, key);
  sink.entity({.id = id, .kind = Kind::collection, .key = key, .label = label, .properties = properties});
  Evidence evidence{.record = record.document, .field = field};
  evidence.ordinal = static_cast<std::uint16_t>(ordinal);
  evidence.end = static_cast<std::uint32_t>(name.size());
  evidence.surface = name;
  evidence.extractor = extractor_name;
  sink.link({.source = record.document, .target = id, .relation = Relation::in_collection}, evidence);
}

// What cataloguers write where there is no date, folded and sorted.
constexpr auto no_dates = std::to_array<std::string_view>(
    {"forthcoming", "in press", "n a", "n d", "na", "nd", "no date", "o d", "o j", "s a", "s d", "s f",
     "sans date", "sd", "sf", "sin fecha", "undated", "unknown"});

}  // namespace

void DocumentExtractor::add_date(const Record& record) {
  if (record.date.empty()) return;
  const auto date = parse_date(record.date);
  if (!date && std::ranges::binary_search(no_dates, std::string_view(fold(record.date)))) return;
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

// The text may be in another language than the document.
void DocumentExtractor::add_language(const AnalysedRecord& record) {
  language_ = language_code(record.record->language);
  if (language_.empty()) language_ = record.language;
  if (!language_.empty()) properties_.push_back({Property::language, language_});
}

void DocumentExtractor::add_identifiers(const Record& record) {
  if (!record.id.empty()) properties_.push_back({Property::identifier, record.id});
  doi_ = document_doi(record);
  if (!doi_.empty()) properties_.push_back({Property::doi, doi_});
  if (!record.doi.empty() && normalised_doi(record.doi).empty()) {
    properties_.push_back({Property::identifier, record.doi});
  }
  numbers_.clear();
  numbers_.reserve(record.identifiers.size());
  issns_.clear();
  for (const RecordValue& identifier : record.identifiers) {
    const std::string_view text = identifier.text.empty() ? identifier.identifier : identifier.text;
    add_number(read_number(text, identifier.scheme), record);
  }
}

void DocumentExtractor::add_number(NumberInScheme number, const Record& record) {
  if (number.value.empty() || number.value == record.id) return;
  const bool of_collection = number.sort == NumberInScheme::Sort::issn && !record.collections.empty();
  if (of_collection) {
    issns_.push_back(std::move(number.value));
    return;
  }
  Property property = Property::other_identifier;
  if (number.sort == NumberInScheme::Sort::doi) property = Property::doi;
  if (number.sort == NumberInScheme::Sort::address) property = Property::url;
  numbers_.push_back(std::move(number.value));
  properties_.push_back({property, numbers_.back()});
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
  // An ISSN among the record's numbers is that of the journal it stands in.
  std::span<const std::string> issns = issns_;
  for (const RecordValue& collection : record.record->collections) {
    link_collection(record, collection, Field::collection, ordinal++, issns, sink);
    issns = {};
  }
  ordinal = 0;
  for (const RecordValue& category : record.record->categories) {
    link_collection(record, category, Field::category, ordinal++, {}, sink);
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
  add_language(analysed);
  add_identifiers(record);
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
