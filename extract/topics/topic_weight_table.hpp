#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "extract/topics/topic_weights.hpp"

namespace weft {

/// One number that decides about topics, as files of weights name it and `weft tune` learns it.
struct TopicWeightRow {
  std::string_view name;
  double least = 0;
  double most = 1;
  std::string_view reason;
  double (*get)(const TopicOptions&) = nullptr;
  void (*set)(TopicOptions&, double) = nullptr;
  bool whole = false;      ///< a whole number
  bool learned = true;     ///< decides which topics are found, and may be learned
  bool of_weights = true;  ///< a member of TopicWeights
};

/// All of them, a line each, in the order of TopicWeights. A member that is missing here fails a test.
std::span<const TopicWeightRow> topic_weight_rows();

/// The row of a name, or null.
const TopicWeightRow* find_topic_weight(std::string_view name);

}  // namespace weft
