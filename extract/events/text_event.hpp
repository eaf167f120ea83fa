#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/events/event_index.hpp"
#include "extract/names/name_context.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// An event that the texts of a record name.
struct TextEvent {
  struct Mention {
    std::size_t text = 0;
    TokenSpan span;
    float confidence = 0;
    bool in_full = false;  ///< says all that tells the event from others
    bool aside = false;    ///< compared with, or in a clause that excludes it
  };

  std::string key;
  std::string label;
  ListedEventRef listed;  ///< or invalid
  HazardRef hazard;
  PlaceRef place;                 ///< of an event that is not listed; may be invalid
  EventYears years;               ///< may be unknown
  std::string storm;              ///< a storm's own name as written, or empty
  std::vector<Mention> mentions;  ///< in text order
};

TextEvent listed_event(const EventIndex& index, ListedEventRef listed);

/// "Sudan floods, 2007", of a known place or of one that only the text knows.
TextEvent placed_event(const EventIndex& index, HazardRef hazard, PlaceRef place, const EventYears& years);
TextEvent placed_event(HazardRef hazard, std::string_view place, const EventYears& years);

/// "Cyclone Jokwe, 2008"; year 0 is unknown.
TextEvent storm_event(HazardRef hazard, std::string name, int year);

/// The only listed event of a hazard in those years, at a place or, without one, at any place that the record
/// names; invalid if there are none or several.
ListedEventRef only_listed(const EventIndex& index, HazardRef hazard, PlaceRef place,
                           const EventYears& years);
ListedEventRef only_listed_here(const EventIndex& index, const AnalysedRecord& record, HazardRef hazard,
                                const EventYears& years);

/// The only country that the record's fields name or, if they name no place, its texts; else invalid.
PlaceRef only_country(const Gazetteer& gazetteer, const AnalysedRecord& record);

/// The world and its continents hold too much to tell one event from another.
bool is_too_large(const NamedPlace& place);

}  // namespace weft
