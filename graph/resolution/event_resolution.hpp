#pragma once

#include "graph/resolution/decisions.hpp"
#include "graph/resolution/thing_facts.hpp"

namespace weft {

/// The countries and regions of events, by the events' numbers: `within` links.
Lists<std::uint32_t> event_places(const FragmentRows& rows, const ThingFacts& events);

/// Decides which events are one disaster: one GLIDE number; one name and year; one hazard, year and country
/// where their names do not contradict each other. Two numbers, hazards or years, and two events that a
/// vocabulary lists, are two disasters. Floods, storms and epidemics come several times a year: there,
/// without a name, month or number in common, they are only candidates.
Decisions resolve_events(const ThingFacts& facts, const Lists<std::uint32_t>& places,
                         const NodeProperties& properties, const FragmentRows& rows, const UserPairs& user);

}  // namespace weft
