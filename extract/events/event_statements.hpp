#pragma once

#include "extract/events/event_index.hpp"
#include "extract/statement.hpp"

namespace weft {

/// Gives `sink` a listed event: its names and codes, and where it happened.
void state_listed_event(const EventIndex& index, ListedEventRef event, StatementSink& sink);

/// Links an event to a place where it happened, and gives `sink` the place.
void state_event_place(const Gazetteer& gazetteer, const NodeId& event, PlaceRef place,
                       const Evidence& evidence, StatementSink& sink);

/// The subtype of events of a hazard, of GLIDE's two letters: "tropical-cyclone"; empty for unknown ones.
std::string event_subtype(std::string_view glide_code);

}  // namespace weft
