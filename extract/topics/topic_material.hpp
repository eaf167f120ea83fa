#pragma once

#include <vector>

#include "extract/text/analysed_record.hpp"
#include "extract/topics/topic_mentions.hpp"

namespace weft {

/// All that the weights of topics are applied to in one record, so that others can be tried without reading
/// it again: see `TopicScorer`. Borrows the record's texts.
struct TopicMaterial {
  AnalysedRecord record;
  std::vector<TopicMention> mentions;
  std::vector<float> standings;  ///< as `TopicProfiles::compare` gives
};

}  // namespace weft
