#pragma once

#include <vector>

#include "extract/events/event_index.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// Fills `AnalysedRecord::event_names`: names of listed events, words for hazards, and storms with their own
/// names ("typhoon Haiyan (Yolanda)", "cyclones Idai and Kenneth"), in text order. Masks the own names, so
/// that "Hurricane Maria" is no person and no place. Comes after organisations, whose names hide what is in
/// them, and before places. One per worker: keeps its buffers. O(tokens).
class EventNameFinder {
 public:
  explicit EventNameFinder(const EventIndex& index) : index_(&index) {}

  void find(AnalysedRecord& record);

 private:
  void add_storms(AnalysedRecord& record, std::size_t text, const LabelMatch& trigger);
  [[nodiscard]] std::uint32_t find_other_name(const AnalysedField& field, std::uint32_t after) const;
  [[nodiscard]] bool is_storm_name(const AnalysedField& field, const LabelMatch& trigger,
                                   std::uint32_t token) const;

  const EventIndex* index_;
  std::vector<LabelMatch> matches_;
};

}  // namespace weft
