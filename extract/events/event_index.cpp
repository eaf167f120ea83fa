#include "extract/events/event_index.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr int never_ends = 9999;

std::string_view last_part(std::string_view iri) { return iri.substr(iri.find_last_of("/#") + 1); }

// "2010", "1983-1985", "2011-"
EventYears read_years(std::string_view text) {
  EventYears years;
  const std::size_t hyphen = text.find('-');
  years.first = std::atoi(std::string(text.substr(0, hyphen)).c_str());
  years.last = years.first;
  if (hyphen == std::string_view::npos) return years;
  const std::string_view last = text.substr(hyphen + 1);
  years.last = last.empty() ? never_ends : std::atoi(std::string(last).c_str());
  return years;
}

}  // namespace

bool ListedEvent::happened_in(PlaceRef place) const {
  return std::ranges::find(places, place) != places.end();
}

bool ListedEvent::was(HazardRef asked) const {
  const auto same = [&](HazardRef own) {
    return own.valid() && weft::hazard(own).key == weft::hazard(asked).key;
  };
  return same(hazard) || same(also);
}

EventIndex::EventIndex(const Vocabulary* events, const Gazetteer& gazetteer, Lexicon& lexicon)
    : gazetteer_(&gazetteer), words_(lexicon), matcher_(LabelMatcher::Unit::words, lexicon) {
  add_hazards();
  if (events != nullptr) {
    events_.reserve(events->concepts().size());
    for (const Concept& source : events->concepts()) add(source);
    for (ListedEvent& event : events_) describe(event);
  }
  matcher_.freeze();
}

void EventIndex::add_hazards() {
  for_each_hazard_word([&](HazardRef hazard, std::string_view words) {
    matcher_.add({.text = std::string(words), .entry = static_cast<std::uint32_t>(meanings_.size())});
    meanings_.push_back({.event = {}, .hazard = hazard});
  });
}

void EventIndex::add(const Concept& source) {
  const ListedEventRef ref(static_cast<std::uint32_t>(events_.size()));
  ListedEvent& event = events_.emplace_back();
  event.source = &source;
  event.key = last_part(source.iri);
  for (const auto& [property, value] : source.notations) {
    if (property == "hazard") event.hazard = find_hazard(value);
    if (property == "alsoHazard") event.also = find_hazard(value);
    if (property == "year") event.years = read_years(value);
    if (property == "country" || property == "region") {
      if (const PlaceRef place = gazetteer_->find_code(value); place.valid()) {
        event.places.push_back(place);
      } else if (const PlaceRef named = gazetteer_->find(value); named.valid()) {
        event.places.push_back(named);
      }
    }
    if (property == "glide") {
      if (event.key == last_part(source.iri)) event.key = ascii_lower(value);
      glides_.emplace(value, ref);
    }
    if (property == "stormName") {
      const bool again = value.starts_with('=');
      storms_.emplace(fold(value), StormName{.event = ref, .given_again = again});
    }
  }
  for (const ConceptLabel& label : source.labels) {
    if (label.kind != LabelKind::preferred) continue;
    const auto [known, added] = names_.emplace(fold(label.text), ref);
    if (!added && known->second != ref) known->second = {};
  }
  event.id = node_id(Kind::event, event.key);
  if (event.years.known()) event.year = std::to_string(event.years.first);
  const auto entry = static_cast<std::uint32_t>(meanings_.size());
  meanings_.push_back({.event = ref, .hazard = event.hazard});
  for (const ConceptLabel& label : source.labels) {
    // Names of one word are names only with their capital.
    const bool one_word = label.text.find_first_of(" -") == std::string::npos;
    matcher_.add({.text = std::string(label.text),
                  .kind = label.kind,
                  .letter_case = one_word ? LabelCase::capitalised : LabelCase::any,
                  .ambiguous = label.ambiguous,
                  .entry = entry});
  }
}

void EventIndex::describe(ListedEvent& event) const {
  Property code = Property::code;
  for (const auto& [property, value] : event.source->notations) {
    if (property != "glide") continue;
    event.properties.push_back({code, value});
    code = Property::notation;
  }
  if (!event.year.empty()) event.properties.push_back({Property::year, event.year});
  for (const ConceptLabel& label : event.source->labels) {
    if (!label.ambiguous && label.text != event.source->label) {
      event.properties.push_back({Property::alternative_label, label.text, label.language});
    }
  }
  for (const std::string_view iri : event.source->exact_matches) {
    event.properties.push_back({Property::same_as, iri});
  }
}

ListedEventRef EventIndex::find_glide(std::string_view number) const {
  const auto found = glides_.find(number);
  return found == glides_.end() ? ListedEventRef() : found->second;
}

ListedEventRef EventIndex::find_name(std::string_view folded_name) const {
  const auto found = names_.find(folded_name);
  return found == names_.end() ? ListedEventRef() : found->second;
}

std::vector<ListedEventRef> EventIndex::find_at(HazardRef asked, PlaceRef place) const {
  std::vector<ListedEventRef> found;
  for (std::uint32_t i = 0; i < events_.size(); ++i) {
    const ListedEvent& event = events_[i];
    if (event.was(asked) && (!place.valid() || event.happened_in(place))) found.emplace_back(i);
  }
  return found;
}

std::optional<EventIndex::StormName> EventIndex::find_storm(std::string_view folded_name) const {
  const auto found = storms_.find(folded_name);
  return found == storms_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace weft
