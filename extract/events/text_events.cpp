#include "extract/events/text_events.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/unicode.hpp"
#include "extract/documents/date.hpp"

namespace weft {

namespace {

// How sure a way of naming is.
constexpr float by_name = 0.95F;  // a listed event's own name
constexpr float by_place_and_year = 0.9F;
constexpr float by_record = 0.85F;      // the record names it in full elsewhere
constexpr float by_year_here = 0.75F;   // hazard and year, the place from the record
constexpr float by_record_year = 0.6F;  // the year from the record's own date
constexpr float without_year = 0.5F;
constexpr float aside_factor = 0.5F;

// A report names an event for some years after it.
constexpr int years_after = 2;
// A record that names more is a list, not a text.
constexpr std::size_t most_events = 64;

bool same_hazard(HazardRef a, HazardRef b) { return hazard(a).key == hazard(b).key; }

bool is_negated(const AnalysedField& field, TokenSpan span) {
  const auto begin = field.tokens.begin();
  return std::any_of(begin + span.first, begin + span.last, [](const Token& token) { return token.negated; });
}

// "Maria Lopez", "Ana Maria"; a capital that begins a sentence is none of a name.
bool is_in_longer_name(const AnalysedField& field, std::uint32_t at) {
  const auto is_name = [](const Token& token) { return token.capitalised && !token.starts_sentence; };
  if (at > 0 && !field.tokens[at].breaks_phrase && is_name(field.tokens[at - 1])) return true;
  const std::uint32_t next = at + 1;
  return next < field.tokens.size() && !field.tokens[next].breaks_phrase && is_name(field.tokens[next]);
}

}  // namespace

void TextEventFinder::add(const AnalysedRecord& record, TextEvent event,
                          const AnalysedRecord::EventName& name, const EventReading& reading,
                          float confidence) {
  const bool aside = reading.compared || is_negated(record.texts[name.text], reading.span);
  const TextEvent::Mention mention{.text = name.text,
                                   .span = reading.span,
                                   .confidence = aside ? confidence * aside_factor : confidence,
                                   .in_full = confidence >= by_place_and_year,
                                   .aside = aside};
  const auto known = std::ranges::find(events_, event.key, &TextEvent::key);
  if (known != events_.end()) {
    known->mentions.push_back(mention);
    if (known->storm.empty()) known->storm = std::move(event.storm);
    return;
  }
  if (events_.size() >= most_events) return;
  event.mentions.push_back(mention);
  events_.push_back(std::move(event));
}

// Hazard, place and year may name an event that is not listed.
bool TextEventFinder::may_name(HazardRef what, const EventReading& reading) const {
  const bool one_year = reading.years.first == reading.years.last;
  return hazard(what).open && !reading.loose && (one_year || hazard(what).lasting);
}

void TextEventFinder::read(const AnalysedRecord& record, const AnalysedRecord::EventName& name) {
  const EventIndex::Meaning& meaning = index_->meaning(index_->matcher().label(name.label));
  const EventReading reading = read_event(*index_, record, name.text, {name.first, name.last});
  if (meaning.event.valid()) {
    read_label(record, name, reading, meaning.event);
  } else if (name.name != 0) {
    read_storm(record, name, reading, meaning.hazard);
  } else {
    read_hazard(record, name, reading, meaning.hazard);
  }
}

void TextEventFinder::read_label(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                                 const EventReading& reading, ListedEventRef listed) {
  const ListedEvent& event = index_->event(listed);
  const bool recurs = hazard(event.hazard).open;
  if (reading.years.known() && event.years.known()) {
    // "the 2013 Sichuan earthquake" is another one.
    const bool other = !event.years.meets(reading.years);
    const bool before = reading.years.last < event.years.first;
    if (other && recurs) {
      if (index_->matcher().label(name.label).ambiguous) return;
      inside_.clear();
      index_->matcher().find_inside(record.texts[name.text], record.language,
                                    {.first = name.first, .last = name.last, .label = name.label}, inside_);
      for (const LabelMatch& match : inside_) {
        const EventIndex::Meaning& inner = index_->meaning(index_->matcher().label(match.label));
        AnalysedRecord::EventName part = name;
        part.first = match.first;
        part.last = match.last;
        part.label = match.label;
        if (!inner.event.valid()) read(record, part);
      }
      return;
    }
    if (other && before && hazard(event.hazard).lasting) return;
    if (!other) return add(record, listed_event(*index_, listed), name, reading, by_name);
  }
  if (index_->matcher().label(name.label).ambiguous) {
    open_.push_back({.name = name, .reading = reading, .hazard = event.hazard, .listed = listed});
    return;
  }
  add(record, listed_event(*index_, listed), name, reading, by_name);
}

void TextEventFinder::read_storm(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                                 const EventReading& reading, HazardRef what) {
  const AnalysedField& field = record.texts[name.text];
  std::string own(surface_of(field, name.name));
  auto listed = index_->find_storm(fold(own));
  if (!listed && name.last > name.name + 1)
    listed = index_->find_storm(fold(surface_of(field, name.last - 1)));
  if (listed) {
    const EventYears& years = index_->event(listed->event).years;
    // A name is retired after its storm: with an earlier year it was another one's.
    const bool fits = listed->given_again ? reading.years.known() && years.meets(reading.years)
                                          : !reading.years.known() || reading.years.last >= years.first;
    if (fits) {
      TextEvent event = listed_event(*index_, listed->event);
      event.storm = std::move(own);
      return add(record, std::move(event), name, reading, by_name);
    }
  }
  if (reading.years.known()) {
    TextEvent event = storm_event(what, std::move(own), reading.years.first);
    event.place = reading.place;
    return add(record, std::move(event), name, reading, by_place_and_year);
  }
  open_.push_back({.name = name,
                   .reading = reading,
                   .hazard = what,
                   .listed = listed ? listed->event : ListedEventRef()});
}

void TextEventFinder::read_hazard(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                                  const EventReading& reading, HazardRef what) {
  if (reading.general) return;
  // "The hurricane hit Honduras in 2020" means the one with a name, where the record names one.
  const bool may_have_name =
      hazard(what).named &&
      std::ranges::any_of(record.event_names, [&](const auto& other) { return other.name != 0; });
  if (reading.years.known() && reading.place.valid() && !may_have_name) {
    return read_place_and_year(record, name, reading, what);
  }
  const bool unknown_place = reading.unknown_place.first != reading.unknown_place.last;
  if (reading.years.known() && unknown_place && may_name(what, reading)) {
    TextEvent event =
        placed_event(what, surface_of(record.texts[name.text], reading.unknown_place), reading.years);
    return add(record, std::move(event), name, reading, by_place_and_year);
  }
  if (reading.years.known() || reading.place.valid()) {
    open_.push_back({.name = name, .reading = reading, .hazard = what, .listed = {}});
  }
}

// The listed event that they fit, else one of its own.
void TextEventFinder::read_place_and_year(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                                          const EventReading& reading, HazardRef what) {
  if (const auto listed = only_listed(*index_, what, reading.place, reading.years); listed.valid()) {
    return add(record, listed_event(*index_, listed), name, reading, by_name);
  }
  if (!may_name(what, reading) || is_too_large(index_->gazetteer().place(reading.place))) return;
  add(record, placed_event(*index_, what, reading.place, reading.years), name, reading, by_place_and_year);
}

// "The 2010 earthquake" where the record has named the Haiti earthquake of 2010.
bool TextEventFinder::settle_by_record(const AnalysedRecord& record, const Open& open) {
  const TextEvent* only = nullptr;
  bool several = false;
  for (const TextEvent& event : events_) {
    const bool same = event.listed.valid() ? index_->event(event.listed).was(open.hazard)
                                           : same_hazard(event.hazard, open.hazard);
    if (!same || (open.listed.valid() && event.listed != open.listed)) continue;
    if (open.reading.years.known() && !event.years.meets(open.reading.years)) continue;
    const bool there = event.place == open.reading.place ||
                       (event.listed.valid() && index_->event(event.listed).happened_in(open.reading.place));
    // A storm passes through more countries than are listed.
    if (open.reading.place.valid() && !there && event.storm.empty()) continue;
    several = only != nullptr;
    only = &event;
  }
  if (only == nullptr) return false;
  // Of several named storms it may be each.
  if (several) return !only->storm.empty();
  add(record, *only, open.name, open.reading, by_record);
  return true;
}

void TextEventFinder::settle_by_context(const AnalysedRecord& record, const Open& open) {
  const EventReading& reading = open.reading;
  if (reading.years.known() && reading.place.valid()) {
    return read_place_and_year(record, open.name, reading, open.hazard);
  }
  if (reading.years.known()) {
    if (const auto listed = only_listed_here(*index_, record, open.hazard, reading.years); listed.valid()) {
      return add(record, listed_event(*index_, listed), open.name, reading, by_year_here);
    }
    const PlaceRef country = only_country(index_->gazetteer(), record);
    if (!country.valid() || reading.compared || !may_name(open.hazard, reading)) return;
    return add(record, placed_event(*index_, open.hazard, country, reading.years), open.name, reading,
               by_year_here);
  }
  if (record_year_ == 0) return;
  const EventYears lately{.first = record_year_ - years_after, .last = record_year_};
  if (const auto listed = only_listed(*index_, open.hazard, reading.place, lately); listed.valid()) {
    add(record, listed_event(*index_, listed), open.name, reading, by_record_year);
  }
}

// A name that several events bear, in a record of the years of one of them; a place's name says nothing.
void TextEventFinder::settle_label(const AnalysedRecord& record, const Open& open) {
  const bool fits = open.name.last - open.name.first > 1 && record_year_ != 0 &&
                    index_->event(open.listed).years.meets({record_year_ - years_after, record_year_});
  const bool contested = std::ranges::any_of(open_, [&](const Open& other) {
    return other.listed.valid() && other.listed != open.listed && other.name.text == open.name.text &&
           other.name.first == open.name.first &&
           index_->event(other.listed).years.meets({record_year_ - years_after, record_year_});
  });
  if (fits && !contested)
    add(record, listed_event(*index_, open.listed), open.name, open.reading, by_record_year);
}

// A storm named without its year: the one that the record names with it, else one of the record's own year.
void TextEventFinder::settle_storm(const AnalysedRecord& record, const Open& open) {
  const std::string own(surface_of(record.texts[open.name.text], open.name.name));
  const auto known = std::ranges::find_if(events_, [&](const TextEvent& event) {
    return !event.storm.empty() && fold(event.storm) == fold(own);
  });
  if (known != events_.end()) return add(record, TextEvent(*known), open.name, open.reading, by_record);
  if (open.listed.valid()) {
    const EventYears& years = index_->event(open.listed).years;
    if (years.meets({record_year_ - 1, record_year_})) {
      TextEvent event = listed_event(*index_, open.listed);
      event.storm = own;
      return add(record, std::move(event), open.name, open.reading, by_record_year);
    }
  }
  add(record, storm_event(open.hazard, own, record_year_), open.name, open.reading,
      record_year_ != 0 ? by_record_year : without_year);
}

// "Idai" alone, once the record has spoken of cyclone Idai.
void TextEventFinder::find_bare_storms(const AnalysedRecord& record) {
  const std::size_t known = events_.size();
  for (std::size_t i = 0; i < known; ++i) {
    if (events_[i].storm.empty()) continue;
    const TextEvent storm = events_[i];
    for (std::size_t text = 0; text < record.texts.size(); ++text) {
      const AnalysedField& field = record.texts[text];
      for (std::uint32_t at = 0; at < field.tokens.size(); ++at) {
        const Token& token = field.tokens[at];
        const TokenSpan span{at, at + 1};
        if (token.masked || !token.capitalised || surface_of(field, at) != storm.storm) continue;
        if (is_in_longer_name(field, at)) continue;
        EventReading reading;
        reading.span = span;
        add(record, storm, {.text = text, .first = at, .last = at + 1, .label = 0, .name = at}, reading,
            by_record);
      }
    }
  }
}

const std::vector<TextEvent>& TextEventFinder::find(const AnalysedRecord& record) {
  events_.clear();
  open_.clear();
  if (record.event_names.empty()) return events_;
  const auto date = parse_date(record.record->date);
  record_year_ = date ? date->year : 0;
  for (const AnalysedRecord::EventName& name : record.event_names) read(record, name);
  for (const Open& open : open_) {
    if (open.name.name != 0) {
      settle_storm(record, open);
    } else if (settle_by_record(record, open)) {
      continue;
    } else if (open.listed.valid()) {
      settle_label(record, open);
    } else {
      settle_by_context(record, open);
    }
  }
  find_bare_storms(record);
  for (TextEvent& event : events_) {
    std::ranges::sort(event.mentions, {}, [](const auto& m) { return std::tuple(m.text, m.span.first); });
  }
  std::ranges::sort(events_, {}, &TextEvent::key);
  return events_;
}

}  // namespace weft
