#include "extract/events/text_event.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

// The only country of the places, or an invalid one.
template <typename Places, typename Get>
PlaceRef only_country_of(const Gazetteer& gazetteer, const Places& places, Get get) {
  PlaceRef only;
  for (const auto& each : places) {
    const PlaceRef place = get(each);
    if (gazetteer.place(place).kind != PlaceKind::country || place == only) continue;
    if (only.valid()) return {};
    only = place;
  }
  return only;
}

template <typename Fits>
ListedEventRef only_fitting(const std::vector<ListedEventRef>& events, Fits fits) {
  ListedEventRef only;
  for (const ListedEventRef event : events) {
    if (!fits(event)) continue;
    if (only.valid()) return {};
    only = event;
  }
  return only;
}

}  // namespace

TextEvent listed_event(const EventIndex& index, ListedEventRef ref) {
  const ListedEvent& listed = index.event(ref);
  TextEvent event;
  event.key = listed.key;
  event.label = listed.source->label;
  event.listed = ref;
  event.hazard = listed.hazard;
  event.years = listed.years;
  return event;
}

TextEvent placed_event(const EventIndex& index, HazardRef what, PlaceRef place, const EventYears& years) {
  TextEvent event = placed_event(what, index.gazetteer().place(place).label, years);
  event.place = place;
  return event;
}

TextEvent placed_event(HazardRef what, std::string_view place, const EventYears& years) {
  const std::string year = std::to_string(years.first);
  TextEvent event;
  event.key = slug(place) + "-" + std::string(hazard(what).key) + "-" + year;
  // "Cyclone" begins a storm's name, not this one's.
  const std::string noun(hazard(what).noun);
  event.label = std::string(place) + " " + (hazard(what).named ? ascii_lower(noun) : noun) + ", " + year;
  event.hazard = what;
  event.years = years;
  return event;
}

TextEvent storm_event(HazardRef what, std::string name, int year) {
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

ListedEventRef only_listed(const EventIndex& index, HazardRef what, PlaceRef place, const EventYears& years) {
  return only_fitting(index.find_at(what, place),
                      [&](ListedEventRef ref) { return index.event(ref).years.meets(years); });
}

ListedEventRef only_listed_here(const EventIndex& index, const AnalysedRecord& record, HazardRef what,
                                const EventYears& years) {
  return only_fitting(index.find_at(what, PlaceRef()), [&](ListedEventRef ref) {
    const ListedEvent& event = index.event(ref);
    if (!event.years.meets(years)) return false;
    return std::ranges::any_of(record.declared_places, [&](PlaceRef at) { return event.happened_in(at); }) ||
           std::ranges::any_of(record.places,
                               [&](const auto& name) { return event.happened_in(name.place); });
  });
}

PlaceRef only_country(const Gazetteer& gazetteer, const AnalysedRecord& record) {
  if (!record.declared_places.empty()) {
    return only_country_of(gazetteer, record.declared_places, [](PlaceRef place) { return place; });
  }
  return only_country_of(gazetteer, record.places, [](const auto& name) { return name.place; });
}

bool is_too_large(const NamedPlace& place) {
  constexpr auto continents = std::to_array<std::string_view>({"001", "002", "009", "019", "142", "150"});
  return place.kind == PlaceKind::worldwide || std::ranges::find(continents, place.m49) != continents.end();
}

}  // namespace weft
