#include "extract/events/text_events.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/unicode.hpp"
#include "extract/documents/date.hpp"

namespace weft {

namespace {

// How sure a way of naming is.
constexpr float by_name = 0.95F;          // a listed event's own name
constexpr float by_place_and_year = 0.9F;
constexpr float by_record = 0.85F;        // the record names it in full elsewhere
constexpr float by_year_here = 0.75F;     // hazard and year, the place from the record
constexpr float by_record_year = 0.6F;    // the year from the record's own date
constexpr float without_year = 0.5F;
constexpr float aside_factor = 0.5F;

// A report names an event for some years after it.
constexpr int years_after = 2;
// A record that names more is a list, not a text.
constexpr std::size_t most_events = 64;

bool same_hazard(HazardRef a, HazardRef b) { return hazard(a).key == hazard(b).key; }

// The world and its continents hold too much to tell one event from another.
bool is_too_large(const NamedPlace& place) {
  constexpr auto continents = std::to_array<std::string_view>({"001", "002", "009", "019", "142", "150"});
  return place.kind == PlaceKind::worldwide || std::ranges::find(continents, place.m49) != continents.end();
}

// The only country of the places, or an invalid one.
template <typename Places, typename Get>
PlaceRef only_country(const Gazetteer& gazetteer, const Places& places, Get get) {
  PlaceRef only;
  for (const auto& each : places) {
    const PlaceRef place = get(each);
    if (gazetteer.place(place).kind != PlaceKind::country || place == only) continue;
    if (only.valid()) return {};
    only = place;
  }
  return only;
}

PlaceRef country_of(const Gazetteer& gazetteer, const AnalysedRecord& record) {
  const auto declared = only_country(gazetteer, record.declared_places, [](PlaceRef place) { return place; });
  if (declared.valid() || !record.declared_places.empty()) return declared;
  return only_country(gazetteer, record.places, [](const auto& name) { return name.place; });
}

bool is_negated(const AnalysedField& field, TokenSpan span) {
  const auto begin = field.tokens.begin();
  return std::any_of(begin + span.first, begin + span.last, [](const Token& token) { return token.negated; });
}

}  // namespace

TextEvent TextEventFinder::listed_event(ListedEventRef ref) const {
  const ListedEvent& listed = index_->event(ref);
  TextEvent event;
  event.key = listed.key;
  event.label = listed.source->label;
  event.listed = ref;
  event.hazard = listed.hazard;
  event.years = listed.years;
  return event;
}

TextEvent TextEventFinder::placed_event(HazardRef what, PlaceRef place, const EventYears& years) const {
  const NamedPlace& where = index_->gazetteer().place(place);
  const std::string year = std::to_string(years.first);
  TextEvent event;
  event.key = slug(where.label) + "-" + std::string(hazard(what).key) + "-" + year;
  event.label = where.label + " " + std::string(hazard(what).noun) + ", " + year;
  event.hazard = what;
  event.place = place;
  event.years = years;
  return event;
}

TextEvent TextEventFinder::unlisted_storm(HazardRef what, std::string name, int year) const {
  TextEvent event;
  event.hazard = what;
  event.key = std::string(hazard(what).key) + "-" + slug(name);
  event.label = std::string(hazard(what).noun) + " " + name;
  event.storm = std::move(name);
  if (year == 0) return event;
  event.years = {.first = year, .last = year};
  event.key += "-" + std::to_string(year);
  event.label += ", " + std::to_string(year);
  return event;
}

void TextEventFinder::add(const AnalysedRecord& record, TextEvent event, const AnalysedRecord::EventName& name,
                          const EventReading& reading, float confidence) {
  const bool aside = reading.compared || is_negated(record.texts[name.text], reading.span);
  const TextEvent::Mention mention{.text = name.text,
                                   .span = reading.span,
                                   .confidence = aside ? confidence * aside_factor : confidence,
                                   .aside = aside};
  const auto known = std::ranges::find(events_, event.key, &TextEvent::key);
  if (known != events_.end()) {
    known->mentions.push_back(mention);
    if (known->storm.empty()) known->storm = std::move(event.storm);
    return;
  }
  if (events_.size() >= most_events) return;
  event.id = node_id(Kind::event, event.key);
  event.mentions.push_back(mention);
  events_.push_back(std::move(event));
}

ListedEventRef TextEventFinder::only_listed(HazardRef what, PlaceRef place, const EventYears& years) const {
  ListedEventRef only;
  for (const ListedEventRef ref : index_->find_at(what, place)) {
    if (!index_->event(ref).years.meets(years)) continue;
    if (only.valid()) return {};
    only = ref;
  }
  return only;
}

// Of the events of those years the only one that happened where the record is about.
ListedEventRef TextEventFinder::only_listed_here(const AnalysedRecord& record, HazardRef what,
                                                 const EventYears& years) const {
  ListedEventRef only;
  for (const ListedEventRef ref : index_->find_at(what, PlaceRef())) {
    const ListedEvent& event = index_->event(ref);
    if (!event.years.meets(years)) continue;
    const bool here =
        std::ranges::any_of(record.declared_places, [&](PlaceRef at) { return event.happened_in(at); }) ||
        std::ranges::any_of(record.places, [&](const auto& name) { return event.happened_in(name.place); });
    if (!here) continue;
    if (only.valid()) return {};
    only = ref;
  }
  return only;
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
      inside_.clear();
      index_->matcher().find_inside(
          record.texts[name.text], record.language,
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
    if (!other) return add(record, listed_event(listed), name, reading, by_name);
  }
  if (index_->matcher().label(name.label).ambiguous) {
    open_.push_back({.name = name, .reading = reading, .hazard = event.hazard, .listed = listed});
    return;
  }
  add(record, listed_event(listed), name, reading, by_name);
}

void TextEventFinder::read_storm(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                                 const EventReading& reading, HazardRef what) {
  const AnalysedField& field = record.texts[name.text];
  std::string own(surface_of(field, name.name));
  auto listed = index_->find_storm(fold(own));
  if (!listed && name.last > name.name + 1) listed = index_->find_storm(fold(surface_of(field, name.last - 1)));
  if (listed) {
    const EventYears& years = index_->event(listed->event).years;
    // A name is retired after its storm: with an earlier year it was another one's.
    const bool fits = listed->given_again ? reading.years.known() && years.meets(reading.years)
                                          : !reading.years.known() || reading.years.last >= years.first;
    if (fits) {
      TextEvent event = listed_event(listed->event);
      event.storm = std::move(own);
      return add(record, std::move(event), name, reading, by_name);
    }
  }
  if (reading.years.known()) {
    TextEvent event = unlisted_storm(what, std::move(own), reading.years.first);
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
  if (reading.years.known() && reading.place.valid()) {
    if (const auto listed = only_listed(what, reading.place, reading.years); listed.valid()) {
      return add(record, listed_event(listed), name, reading, by_name);
    }
    if (!may_name(what, reading) || is_too_large(index_->gazetteer().place(reading.place))) return;
    return add(record, placed_event(what, reading.place, reading.years), name, reading, by_place_and_year);
  }
  const bool unknown_place = reading.unknown_place.first != reading.unknown_place.last;
  if (reading.years.known() && unknown_place && may_name(what, reading)) {
    const std::string where(surface_of(record.texts[name.text], reading.unknown_place));
    const std::string year = std::to_string(reading.years.first);
    TextEvent event;
    event.hazard = what;
    event.years = reading.years;
    event.key = slug(where) + "-" + std::string(hazard(what).key) + "-" + year;
    event.label = where + " " + std::string(hazard(what).noun) + ", " + year;
    return add(record, std::move(event), name, reading, by_place_and_year);
  }
  if (reading.years.known() || reading.place.valid()) {
    open_.push_back({.name = name, .reading = reading, .hazard = what, .listed = {}});
  }
}

// "The 2010 earthquake" where the record has named the Haiti earthquake of 2010.
bool TextEventFinder::settle_by_record(const AnalysedRecord& record, const Open& open) {
  const TextEvent* only = nullptr;
  for (const TextEvent& event : events_) {
    const bool same = event.listed.valid() ? index_->event(event.listed).was(open.hazard)
                                           : same_hazard(event.hazard, open.hazard);
    if (!same || (open.listed.valid() && event.listed != open.listed)) continue;
    if (open.reading.years.known() && !event.years.meets(open.reading.years)) continue;
    const bool there = event.place == open.reading.place ||
                       (event.listed.valid() && index_->event(event.listed).happened_in(open.reading.place));
    if (open.reading.place.valid() && !there) continue;
    if (only != nullptr) return false;
    only = &event;
  }
  if (only == nullptr) return false;
  add(record, *only, open.name, open.reading, by_record);
  return true;
}

void TextEventFinder::settle_by_context(const AnalysedRecord& record, const Open& open) {
  const EventReading& reading = open.reading;
  if (reading.years.known()) {
    if (const auto listed = only_listed_here(record, open.hazard, reading.years); listed.valid()) {
      return add(record, listed_event(listed), open.name, reading, by_year_here);
    }
    const PlaceRef country = country_of(index_->gazetteer(), record);
    if (!country.valid() || reading.compared || !may_name(open.hazard, reading)) return;
    return add(record, placed_event(open.hazard, country, reading.years), open.name, reading, by_year_here);
  }
  if (record_year_ == 0) return;
  const EventYears lately{.first = record_year_ - years_after, .last = record_year_};
  if (const auto listed = only_listed(open.hazard, reading.place, lately); listed.valid()) {
    add(record, listed_event(listed), open.name, reading, by_record_year);
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
  if (fits && !contested) add(record, listed_event(open.listed), open.name, open.reading, by_record_year);
}

// A storm named without its year: the one that the record names with it, else one of the record's own year.
void TextEventFinder::settle_storm(const AnalysedRecord& record, const Open& open) {
  const std::string own(surface_of(record.texts[open.name.text], open.name.name));
  const auto known = std::ranges::find_if(
      events_, [&](const TextEvent& event) { return !event.storm.empty() && fold(event.storm) == fold(own); });
  if (known != events_.end()) return add(record, TextEvent(*known), open.name, open.reading, by_record);
  if (open.listed.valid()) {
    const EventYears& years = index_->event(open.listed).years;
    if (years.meets({record_year_ - 1, record_year_})) {
      TextEvent event = listed_event(open.listed);
      event.storm = own;
      return add(record, std::move(event), open.name, open.reading, by_record_year);
    }
  }
  add(record, unlisted_storm(open.hazard, own, record_year_), open.name, open.reading,
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
        if (has_capitalised_neighbour(field, span)) continue;
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
