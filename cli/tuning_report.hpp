#pragma once

#include <string>

#include "evaluate/weight_tuning.hpp"

namespace weft {

/// What was learned and whether it helps where it was not learned. Ends with a line break.
std::string tuning_text(const Tuning& tuning, const TopicOptions& start);
std::string tuning_json(const Tuning& tuning, const TopicOptions& start);

/// True when the learned weights do better on what was held out.
bool helps(const Tuning& tuning);

}  // namespace weft
