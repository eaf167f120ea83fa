#pragma once

#include <vector>

#include "extract/events/text_events.hpp"
#include "extract/extractor.hpp"

namespace weft {

/// Events that title and abstract name: those of the built-in list, storms with names, and others by hazard,
/// place and year. All are linked by `mentions`, and by `concerns` where the text is about one: it stands in
/// the title, or it is the one that the abstract names first or most. Each is linked to where it happened
/// (`within`). An event with a GLIDE number in the same record is that one. Comes after places and notes in
/// `AnalysedRecord::events` what it tells of the record's topics and countries. Rules: docs/events.md.
class TextEventExtractor : public Extractor {
 public:
  explicit TextEventExtractor(const EventIndex& index) : index_(&index), finder_(index) {}

  void extract(AnalysedRecord& record, StatementSink& sink) override;

 private:
  void state(AnalysedRecord& record, const TextEvent& event, bool concerned, StatementSink& sink);
  void describe(const AnalysedRecord& record, const TextEvent& event, StatementSink& sink) const;

  const EventIndex* index_;
  TextEventFinder finder_;
};

}  // namespace weft
