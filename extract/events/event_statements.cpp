#include "extract/events/event_statements.hpp"

#include "base/unicode.hpp"
#include "extract/events/glide.hpp"

namespace weft {

std::string event_subtype(std::string_view glide_code) { return slug(hazard_name(glide_code)); }

void state_event_place(const Gazetteer& gazetteer, const NodeId& event, PlaceRef place,
                       const Evidence& evidence, StatementSink& sink) {
  gazetteer.describe(place, sink);
  const NodeId region = node_id(Kind::region, gazetteer.place(place).key);
  sink.link({.source = event, .target = region, .relation = Relation::within}, evidence);
}

void state_listed_event(const EventIndex& index, ListedEventRef ref, StatementSink& sink) {
  const ListedEvent& event = index.event(ref);
  if (!sink.wants_description(description_name(event.id, 0))) return;
  const std::string subtype =
      event.hazard.valid() ? event_subtype(hazard(event.hazard).glide) : std::string();
  sink.entity({.id = event.id,
               .kind = Kind::event,
               .key = event.key,
               .label = event.source->label,
               .label_rank = LabelRank::authority,
               .subtype = subtype,
               .properties = event.properties});
  const Evidence evidence{.record = event.id, .field = Field::vocabulary, .extractor = "event/2"};
  for (const PlaceRef place : event.places) {
    state_event_place(index.gazetteer(), event.id, place, evidence, sink);
  }
}

}  // namespace weft
