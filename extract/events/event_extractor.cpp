#include "extract/events/event_extractor.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/events/event_statements.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "event/2";
constexpr float text_confidence = 0.95F;

// An event as a record names it.
struct NamedEvent {
  std::vector<Glide> glides;  // the first decides the key
  std::string label;
  LabelRank rank = LabelRank::catalogue;
  std::string subtype;
  std::string_view identifier;  // of the source, where it is no GLIDE number
  ListedEventRef listed;        // the event that one of its numbers, or else its name, is of; or invalid

  [[nodiscard]] std::string key(const EventIndex& index) const {
    if (listed.valid()) return index.event(listed).key;
    return glides.empty() ? slug(label) : ascii_lower(glides.front().number);
  }
};

ListedEventRef find_listed(const EventIndex& index, const std::vector<Glide>& glides) {
  for (const Glide& glide : glides) {
    if (const ListedEventRef listed = index.find_glide(glide.number); listed.valid()) return listed;
  }
  return {};
}

std::vector<std::string> countries_of(std::span<const Glide> glides) {
  std::vector<std::string> countries;
  for (const Glide& glide : glides) {
    if (!glide.country().empty()) countries.emplace_back(glide.country());
  }
  return countries;
}

int year_of(const Glide& glide) {
  int year = 0;
  for (const char digit : glide.year()) year = year * 10 + (digit - '0');
  return year;
}

// The countries of its numbers.
void say_places(const EventIndex& index, const NamedEvent& event, const NodeId& id, StatementSink& sink) {
  const Evidence evidence{.record = id, .field = Field::vocabulary, .extractor = extractor_name};
  for (const Glide& glide : event.glides) {
    const PlaceRef place = index.gazetteer().find_code(glide.country());
    if (place.valid()) state_event_place(index.gazetteer(), id, place, evidence, sink);
  }
}

void say_event(const EventIndex& index, const NamedEvent& event, const std::string& key,
               StatementSink& sink) {
  std::vector<PropertyValue> properties;
  if (event.listed.valid()) {
    state_listed_event(index, event.listed, sink);
    for (const Glide& glide : event.glides) {
      const bool listed = index.find_glide(glide.number).valid();
      if (!listed) properties.push_back({Property::notation, glide.number});
    }
  } else if (!event.glides.empty()) {
    const Glide& glide = event.glides.front();
    properties.push_back({Property::code, glide.number});
    properties.push_back({Property::year, glide.year()});
    for (std::size_t i = 1; i < event.glides.size(); ++i) {
      properties.push_back({Property::notation, event.glides[i].number});
    }
  }
  if (!event.identifier.empty()) properties.push_back({Property::identifier, event.identifier});
  sink.entity({.id = node_id(Kind::event, key),
               .kind = Kind::event,
               .key = key,
               .label = event.label,
               .label_rank = event.rank,
               .subtype = event.subtype,
               .properties = properties});
  say_places(index, event, node_id(Kind::event, key), sink);
}

// "EQ-2010-000009-HTI; TS-2010-000010-HTI"
void read_glides(std::string_view value, std::vector<Glide>& glides) {
  if (auto glide = parse_glide(value)) {
    glides.push_back(std::move(*glide));
    return;
  }
  for (GlideMention& mention : find_glides(value)) glides.push_back(std::move(mention.glide));
}

// GLIDE's code of a hazard that a source names by code or in words.
std::string hazard_code(std::string_view hazard, const std::vector<Glide>& glides) {
  if (!glides.empty()) return std::string(glides.front().hazard());
  std::string code = ascii_upper(hazard);
  return hazard_name(code).empty() ? std::string() : code;
}

NamedEvent read_disaster(const EventIndex& index, const RecordValue& value) {
  NamedEvent event;
  read_glides(value.identifier, event.glides);
  if (event.glides.empty()) {
    event.identifier = value.identifier;
    read_glides(value.text, event.glides);
  }
  event.label = single_line(value.text);
  if (event.label.empty() || parse_glide(value.text)) {
    event.label = event.glides.empty() ? single_line(value.identifier) : event.glides.front().number;
    event.rank = LabelRank::text;
  }
  const std::string code = hazard_code(value.scheme, event.glides);
  event.subtype = slug(code.empty() ? value.scheme : hazard_name(code));
  event.listed = event.glides.empty() ? index.find_name(fold(event.label)) : find_listed(index, event.glides);
  return event;
}

}  // namespace

void EventExtractor::declare(AnalysedRecord& record, std::uint16_t ordinal, StatementSink& sink) {
  const RecordValue& value = record.record->disasters[ordinal];
  const NamedEvent event = read_disaster(*index_, value);
  const std::string key = event.key(*index_);
  if (key.empty()) return;
  const std::string_view surface = value.text.empty() ? value.identifier : value.text;
  const Evidence evidence{.record = record.document,
                          .field = Field::disaster,
                          .ordinal = ordinal,
                          .begin = 0,
                          .end = static_cast<std::uint32_t>(surface.size()),
                          .surface = surface,
                          .extractor = extractor_name};
  say_event(*index_, event, key, sink);
  sink.link({.source = record.document,
             .target = node_id(Kind::event, key),
             .relation = Relation::concerns,
             .order = ordinal},
            evidence);
  AnalysedRecord::EventHint hint{.event = node_id(Kind::event, key),
                                 .key = key,
                                 .evidence = evidence,
                                 .hazard = value.scheme,
                                 .hazard_code = hazard_code(value.scheme, event.glides),
                                 .year = event.glides.empty() ? 0 : year_of(event.glides.front()),
                                 .countries = countries_of(event.glides)};
  record.events.push_back(std::move(hint));
}

void EventExtractor::find(AnalysedRecord& record, StatementSink& sink) {
  mentions_.clear();
  for (std::size_t text = 0; text < record.texts.size(); ++text) {
    for (GlideMention& found : find_glides(record.texts[text].text)) {
      mentions_.push_back({.found = std::move(found), .text = text});
    }
  }
  const bool only_one = std::ranges::all_of(mentions_, [&](const Mention& mention) {
    return mention.found.glide.number == mentions_.front().found.glide.number;
  });
  const bool declared = !record.events.empty();
  for (const Mention& mention : mentions_) {
    AnalysedField& field = record.texts[mention.text];
    const auto& [glide, begin, end] = mention.found;
    for (Token& token : field.tokens) {
      if (token.begin < end && token.end > begin) token.masked = true;
    }
    const NamedEvent event{.glides = {glide},
                           .label = glide.number,
                           .rank = LabelRank::text,
                           .subtype = event_subtype(glide.hazard()),
                           .identifier = {},
                           .listed = index_->find_glide(glide.number)};
    const std::string key = event.key(*index_);
    say_event(*index_, event, key, sink);
    Evidence evidence = text_evidence(record, field, begin, end, extractor_name);
    evidence.confidence = text_confidence;
    Link link{.source = record.document, .target = node_id(Kind::event, key), .relation = Relation::mentions};
    sink.link(link, evidence);
    const bool concerned = field.field == Field::title || (!declared && only_one);
    record.events.push_back({.event = link.target,
                             .key = key,
                             .evidence = evidence,
                             .hazard = {},
                             .hazard_code = std::string(glide.hazard()),
                             .year = year_of(glide),
                             .countries = countries_of({&glide, 1}),
                             .concerned = concerned});
    if (!concerned) continue;
    link.relation = Relation::concerns;
    sink.link(link, evidence);
  }
}

void EventExtractor::extract(AnalysedRecord& record, StatementSink& sink) {
  record.events.clear();
  const std::size_t count = std::min<std::size_t>(record.record->disasters.size(), 0xFFFF);
  for (std::size_t i = 0; i < count; ++i) declare(record, static_cast<std::uint16_t>(i), sink);
  find(record, sink);
}

}  // namespace weft
