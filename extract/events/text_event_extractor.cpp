#include "extract/events/text_event_extractor.hpp"

#include <algorithm>
#include <string>

#include "base/unicode.hpp"
#include "extract/events/event_statements.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "event/2";
constexpr float title_factor = 0.95F;
constexpr float abstract_factor = 0.8F;
constexpr double early_part = 0.35;  // of an abstract: where it says what it is about

NodeId id_of(const TextEvent& event) { return node_id(Kind::event, event.key); }

std::ptrdiff_t mentions_for_itself(const TextEvent& event) {
  return std::ranges::count(event.mentions, false, &TextEvent::Mention::aside);
}

bool is_in_title(const AnalysedRecord& record, const TextEvent::Mention& mention) {
  return !mention.aside && record.texts[mention.text].field == Field::title;
}

// The event that an abstract is about: the one named most often, or the only one if it comes early.
const TextEvent* main_event(const AnalysedRecord& record, const std::vector<TextEvent>& events) {
  const TextEvent* most = nullptr;
  std::ptrdiff_t times = 0;
  bool tied = false;
  std::size_t named = 0;
  for (const TextEvent& event : events) {
    const std::ptrdiff_t own = mentions_for_itself(event);
    if (own > 0) ++named;
    if (own > times) {
      most = &event;
      times = own;
      tied = false;
    } else if (own == times) {
      tied = true;
    }
  }
  if (most == nullptr || tied) return nullptr;
  if (times > 1) return most;
  const TextEvent::Mention& first = *std::ranges::find(most->mentions, false, &TextEvent::Mention::aside);
  const double place =
      static_cast<double>(first.span.first) / static_cast<double>(record.texts[first.text].tokens.size());
  return named == 1 && place < early_part ? most : nullptr;
}

}  // namespace

void TextEventExtractor::describe(const AnalysedRecord& record, const TextEvent& event,
                                  StatementSink& sink) const {
  if (event.listed.valid()) return state_listed_event(*index_, event.listed, sink);
  const std::string year = std::to_string(event.years.first);
  std::vector<PropertyValue> properties;
  if (event.years.known()) properties.push_back({Property::year, year});
  std::vector<std::string> wordings;
  for (const TextEvent::Mention& mention : event.mentions) {
    if (!mention.in_full) continue;
    wordings.push_back(single_line(surface_of(record.texts[mention.text], mention.span)));
  }
  for (const std::string& wording : wordings) {
    properties.push_back({Property::alternative_label, wording, record.language});
  }
  const std::string subtype = event_subtype(hazard(event.hazard).glide);
  sink.entity({.id = id_of(event),
               .kind = Kind::event,
               .key = event.key,
               .label = event.label,
               .label_rank = LabelRank::text,
               .subtype = subtype,
               .properties = properties});
  if (!event.place.valid()) return;
  const TextEvent::Mention& mention = event.mentions.front();
  const AnalysedField& field = record.texts[mention.text];
  Evidence evidence = text_evidence(record, field, mention.span, extractor_name);
  evidence.confidence = mention.confidence;
  state_event_place(index_->gazetteer(), id_of(event), event.place, evidence, sink);
}

void TextEventExtractor::state(AnalysedRecord& record, const TextEvent& event, bool concerned,
                               StatementSink& sink) {
  describe(record, event, sink);
  AnalysedRecord::EventHint hint{.event = id_of(event),
                                 .key = event.key,
                                 .evidence = {},
                                 .hazard = hazard(event.hazard).topic,
                                 .hazard_code = std::string(hazard(event.hazard).glide),
                                 .year = event.years.first,
                                 .countries = {},
                                 .concerned = concerned};
  for (const TextEvent::Mention& mention : event.mentions) {
    const AnalysedField& field = record.texts[mention.text];
    Evidence evidence = text_evidence(record, field, mention.span, extractor_name);
    evidence.confidence = mention.confidence;
    Link link{.source = record.document, .target = id_of(event), .relation = Relation::mentions};
    sink.link(link, evidence);
    if (hint.evidence.surface.empty() || evidence.confidence > hint.evidence.confidence) {
      hint.evidence = evidence;
    }
    if (!concerned || mention.aside) continue;
    link.relation = Relation::concerns;
    evidence.confidence *= field.field == Field::title ? title_factor : abstract_factor;
    sink.link(link, evidence);
  }
  const auto add_country = [&](PlaceRef place) {
    const NamedPlace& named = index_->gazetteer().place(place);
    if (!named.iso3.empty()) hint.countries.push_back(named.iso3);
  };
  if (event.listed.valid()) {
    for (const PlaceRef place : index_->event(event.listed).places) add_country(place);
  } else if (event.place.valid()) {
    add_country(event.place);
  }
  record.events.push_back(std::move(hint));
}

void TextEventExtractor::extract(AnalysedRecord& record, StatementSink& sink) {
  const std::vector<TextEvent>& events = finder_.find(record);
  if (events.empty()) return;
  const bool declared = !record.events.empty();
  const bool any_in_title = std::ranges::any_of(events, [&](const TextEvent& event) {
    return std::ranges::any_of(event.mentions,
                               [&](const auto& mention) { return is_in_title(record, mention); });
  });
  const TextEvent* const main = declared || any_in_title ? nullptr : main_event(record, events);
  const std::size_t known = record.events.size();
  for (TextEvent event : events) {
    const bool in_title = std::ranges::any_of(
        event.mentions, [&](const auto& mention) { return is_in_title(record, mention); });
    const bool concerned = in_title || (main != nullptr && main->key == event.key);
    // The GLIDE number beside it says which event it is.
    for (std::size_t i = 0; i < known && !event.listed.valid(); ++i) {
      const AnalysedRecord::EventHint& numbered = record.events[i];
      if (numbered.hazard_code != hazard(event.hazard).glide || numbered.year != event.years.first) continue;
      const bool there = event.place.valid() &&
                         std::ranges::find(numbered.countries, index_->gazetteer().place(event.place).iso3) !=
                             numbered.countries.end();
      if (!there) continue;
      event.key = numbered.key;
    }
    state(record, event, concerned, sink);
  }
}

}  // namespace weft
