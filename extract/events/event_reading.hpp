#pragma once

#include <cstdint>

#include "extract/events/event_index.hpp"
#include "extract/names/name_context.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// What the words around a hazard or an event's name say: "[the 2010 Haiti earthquake]",
/// "[séisme du 12 janvier 2010 en Haïti]".
struct EventReading {
  TokenSpan span;  ///< with the year and place that belong to it
  EventYears years;
  PlaceRef place;
  TokenSpan unknown_place;  ///< capitalised words that the gazetteer does not know ("2016 Kumamoto
                            ///< earthquake"); empty for none
  bool general = false;     ///< "earthquake preparedness": nothing that happened
  bool loose = false;       ///< the year stands behind "response" or the like
  bool compared = false;    ///< "unlike the 2004 tsunami", "the worst since the 1970 earthquake"
};

/// Reads around tokens [first, last) of a text. Years are 1700 to 2099 in four digits; "about 2000
/// earthquake victims" has none. O(1): looks at a few words on each side.
EventReading read_event(const EventIndex& index, const AnalysedRecord& record, std::size_t text,
                        TokenSpan span);

}  // namespace weft
