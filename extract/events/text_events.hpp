#pragma once

#include <cstdint>
#include <vector>

#include "extract/events/event_index.hpp"
#include "extract/events/event_reading.hpp"
#include "extract/events/text_event.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// Tells which events a record's texts name, from `AnalysedRecord::event_names` and `places`. One per worker:
/// keeps its buffers. Rules: docs/events.md.
class TextEventFinder {
 public:
  explicit TextEventFinder(const EventIndex& index) : index_(&index) {}

  /// By key. The result stays until the next call.
  const std::vector<TextEvent>& find(const AnalysedRecord& record);

 private:
  // What is not yet told: "the 2010 earthquake", "the earthquake in Haiti", "Gulf War", "cyclone Ana".
  struct Open {
    AnalysedRecord::EventName name;
    EventReading reading;
    HazardRef hazard;
    ListedEventRef listed;
  };

  void read(const AnalysedRecord& record, const AnalysedRecord::EventName& name);
  void read_label(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                  const EventReading& reading, ListedEventRef listed);
  void read_storm(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                  const EventReading& reading, HazardRef hazard);
  void read_hazard(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                   const EventReading& reading, HazardRef hazard);
  void read_place_and_year(const AnalysedRecord& record, const AnalysedRecord::EventName& name,
                           const EventReading& reading, HazardRef hazard);
  bool settle_by_record(const AnalysedRecord& record, const Open& open);
  void settle_by_context(const AnalysedRecord& record, const Open& open);
  void settle_label(const AnalysedRecord& record, const Open& open);
  void settle_storm(const AnalysedRecord& record, const Open& open);
  void find_bare_storms(const AnalysedRecord& record);

  [[nodiscard]] bool may_name(HazardRef hazard, const EventReading& reading) const;

  void add(const AnalysedRecord& record, TextEvent event, const AnalysedRecord::EventName& name,
           const EventReading& reading, float confidence);

  const EventIndex* index_;
  int record_year_ = 0;
  std::vector<TextEvent> events_;
  std::vector<Open> open_;
  std::vector<LabelMatch> inside_;
};

}  // namespace weft
