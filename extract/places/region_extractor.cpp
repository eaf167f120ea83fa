#include "extract/places/region_extractor.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/places/coverage.hpp"
#include "extract/places/subject_places.hpp"
#include "extract/text/analysed_record.hpp"
#include "extract/topics/subject_heading.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "region/1";

// The parts of `value` between the characters of `separators`, trimmed, without empty ones.
std::vector<std::string_view> split(std::string_view value, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find_first_of(separators), value.size());
    if (const std::string_view part = ascii_trimmed(value.substr(0, end)); !part.empty())
      parts.push_back(part);
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return parts;
}

// "Chad and Niger", "Tchad et Niger": the two sides, or nothing.
std::vector<std::string_view> split_at_and(std::string_view value) {
  for (const std::string_view word : {" and ", " & ", " et ", " y ", " e "}) {
    const std::size_t at = value.find(word);
    if (at == std::string_view::npos) continue;
    return {ascii_trimmed(value.substr(0, at)), ascii_trimmed(value.substr(at + word.size()))};
  }
  return {};
}

}  // namespace

RegionExtractor::RegionExtractor(const Gazetteer& gazetteer, const LabelMatcher& matcher)
    : gazetteer_(&gazetteer), finder_(gazetteer, matcher) {}

// The whole value if it names a place ("Kosovo/UNSCR 1244", "Korea, Republic of"), else its parts if each
// does. Semicolons and bars part what is not known too.
void RegionExtractor::read_text(std::string_view value, Field field, std::size_t ordinal) {
  const auto find = [&](std::string_view part) {
    const PlaceRef named = gazetteer_->find(part);
    return named.valid() ? named : gazetteer_->find_code(part);
  };
  const auto add = [&](PlaceRef place, std::string_view part) {
    declared_.push_back({.place = place,
                         .field = field,
                         .ordinal = ordinal,
                         .part = part,
                         .begin = static_cast<std::uint32_t>(part.data() - value.data())});
  };
  const auto add_all = [&](const std::vector<std::string_view>& parts) {
    if (parts.size() < 2) return false;
    std::vector<PlaceRef> places;
    for (const std::string_view part : parts) places.push_back(find(part));
    if (!std::ranges::all_of(places, &PlaceRef::valid)) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) add(places[i], parts[i]);
    return true;
  };
  std::vector<std::string_view> pieces = {ascii_trimmed(value)};
  if (!find(value).valid()) pieces = split(value, ";|\n");
  for (const std::string_view piece : pieces) {
    if (const PlaceRef place = find(piece); place.valid()) {
      add(place, piece);
      continue;
    }
    std::vector<std::string_view> listed = split(piece, ",/");
    if (add_all(listed) || add_all(split_at_and(piece))) continue;
    if (!listed.empty()) {
      const std::vector<std::string_view> last = split_at_and(listed.back());
      listed.pop_back();
      listed.insert(listed.end(), last.begin(), last.end());
      if (add_all(listed)) continue;
    }
    if (!slug(piece).empty()) add(PlaceRef(), piece);
  }
}

void RegionExtractor::read_values(const std::vector<RecordValue>& values, Field field) {
  std::size_t ordinal = 0;
  for (const RecordValue& value : values) {
    const PlaceRef coded = gazetteer_->find_code(value.identifier);
    const std::string_view text = value.text.empty() ? value.identifier : value.text;
    if (coded.valid()) {
      declared_.push_back({.place = coded, .field = field, .ordinal = ordinal, .part = text});
    } else {
      read_text(text, field, ordinal);
    }
    ++ordinal;
  }
}

void RegionExtractor::read_keywords(const std::vector<RecordValue>& keywords) {
  std::size_t ordinal = 0;
  for (const RecordValue& keyword : keywords) {
    for (const std::string_view part : heading_parts(keyword.text)) {
      const PlaceRef place = find_subject_place(*gazetteer_, part);
      if (!place.valid()) continue;
      declared_.push_back({.place = place,
                           .field = Field::topic,
                           .ordinal = ordinal,
                           .part = part,
                           .begin = static_cast<std::uint32_t>(part.data() - keyword.text.data())});
    }
    ++ordinal;
  }
}

void RegionExtractor::add_event_country(const AnalysedRecord::EventHint& event, std::string_view country) {
  constexpr float confidence = 0.8F;
  const PlaceRef place = gazetteer_->find_code(country);
  if (!place.valid()) return;
  declared_.push_back({.place = place,
                       .field = event.evidence.field,
                       .ordinal = event.evidence.ordinal,
                       .part = event.evidence.surface,
                       .begin = event.evidence.begin,
                       .method = Method::inferred,
                       .confidence = confidence});
}

void RegionExtractor::read_events(const AnalysedRecord& record) {
  if (std::ranges::any_of(declared_, [&](const Declared& declared) { return is_country(declared); })) return;
  for (const AnalysedRecord::EventHint& event : record.events) {
    if (!event.concerned) continue;
    for (const std::string& country : event.countries) add_event_country(event, country);
  }
}

void RegionExtractor::read_fields(const AnalysedRecord& record) {
  declared_.clear();
  declared_places_.clear();
  read_values(record.record->countries, Field::country);
  read_values(record.record->regions, Field::region);
  read_events(record);
  read_keywords(record.record->keywords);
  for (const Declared& declared : declared_) {
    if (!is_dropped(declared)) declared_places_.push_back(declared.place);
  }
}

bool RegionExtractor::is_country(const Declared& declared) const {
  return declared.place.valid() && gazetteer_->place(declared.place).kind == PlaceKind::country;
}

// "Worldwide" says that no place is meant; a country of the same record says which one is.
bool RegionExtractor::is_dropped(const Declared& declared) const {
  if (!declared.place.valid() || gazetteer_->place(declared.place).kind != PlaceKind::worldwide) return false;
  return std::ranges::any_of(declared_, [&](const Declared& other) { return is_country(other); });
}

// Gives the sink the place of a value and returns its key.
std::string RegionExtractor::describe(const Declared& declared, StatementSink& sink) const {
  const std::string raw = single_line(declared.part);
  if (!declared.place.valid()) {
    std::string key = slug(declared.part);
    sink.entity({.id = node_id(Kind::region, key),
                 .kind = Kind::region,
                 .key = key,
                 .label = raw,
                 .subtype = to_string(PlaceKind::region)});
    return key;
  }
  const NamedPlace& place = gazetteer_->place(declared.place);
  gazetteer_->describe(declared.place, sink);
  // The name of another place, or of an event, is no name of this one.
  const bool is_name = declared.method == Method::declared && declared.field != Field::topic;
  const PlaceRef named = is_name ? gazetteer_->find(raw) : PlaceRef();
  const bool other = named.valid() && named != declared.place;
  if (is_name && !other && !gazetteer_->knows_spelling(declared.place, raw)) {
    const PropertyValue kept{Property::alternative_label, raw};
    sink.entity({.id = node_id(Kind::region, place.key),
                 .kind = Kind::region,
                 .key = place.key,
                 .label = place.label,
                 .label_rank = LabelRank::authority,
                 .subtype = to_string(place.kind),
                 .properties = {&kept, 1}});
  }
  return place.key;
}

void RegionExtractor::link_declared(const AnalysedRecord& record, StatementSink& sink) {
  for (const Declared& declared : declared_) {
    if (is_dropped(declared)) continue;
    const std::string key = describe(declared, sink);
    Evidence evidence{.record = record.document, .field = declared.field};
    evidence.ordinal = static_cast<std::uint16_t>(declared.ordinal);
    evidence.begin = declared.begin;
    evidence.end = evidence.begin + static_cast<std::uint32_t>(declared.part.size());
    evidence.surface = declared.part;
    evidence.extractor = extractor_name;
    evidence.method = declared.method;
    evidence.confidence = declared.confidence;
    sink.link({.source = record.document, .target = node_id(Kind::region, key), .relation = Relation::covers},
              evidence);
  }
}

void RegionExtractor::link_mentions(AnalysedRecord& record, StatementSink& sink) {
  const TextCoverage coverage(*gazetteer_, record, mentions_, declared_places_);
  for (const PlaceMention& mention : mentions_) {
    AnalysedField& field = record.texts[mention.text];
    const NamedPlace& place = gazetteer_->place(mention.place);
    gazetteer_->describe(mention.place, sink);
    Evidence evidence = text_evidence(record, field, {mention.first, mention.last}, extractor_name);
    evidence.confidence = mention.confidence;
    Link link{.source = record.document, .target = node_id(Kind::region, place.key)};
    link.relation = Relation::mentions;
    sink.link(link, evidence);

    if (const std::optional<float> factor = coverage.factor(mention.place)) {
      link.relation = Relation::covers;
      evidence.confidence *= *factor;
      sink.link(link, evidence);
      covers_country_ = covers_country_ || place.kind == PlaceKind::country;
    }
    // A nationality stays a word that topics may use.
    if (mention.use == NameUse::demonym || mention.use == NameUse::tongue) continue;
    for (std::uint32_t token = mention.first; token < mention.last; ++token)
      field.tokens[token].masked = true;
  }
}

void RegionExtractor::extract(AnalysedRecord& record, StatementSink& sink) {
  read_fields(record);
  link_declared(record, sink);
  finder_.find(record, declared_places_, mentions_);
  covers_country_ = std::ranges::any_of(declared_, [&](const Declared& each) { return is_country(each); });
  link_mentions(record, sink);
  record.declared_places.clear();
  std::ranges::copy_if(declared_places_, std::back_inserter(record.declared_places), &PlaceRef::valid);
  record.places.clear();
  for (const PlaceMention& mention : mentions_) {
    record.places.push_back(
        {.text = mention.text, .first = mention.first, .last = mention.last, .place = mention.place});
  }
}

void RegionExtractor::cover_events(const AnalysedRecord& record, StatementSink& sink) {
  if (covers_country_) return;
  declared_.clear();
  for (const AnalysedRecord::EventHint& event : record.events) {
    if (event.concerned && event.evidence.method == Method::matched && event.countries.size() == 1) {
      add_event_country(event, event.countries.front());
    }
  }
  link_declared(record, sink);
}

}  // namespace weft
