#pragma once

#include <string_view>

namespace weft {

/// True when two words with one stem are forms of one word ("refugee" and "refugees"), not only derived from
/// one root ("extreme" and "extremism"): what differs at their ends are endings of number, gender or tense.
/// Used where a stem stands alone and nothing around it tells the meaning. Languages without a list of
/// endings accept everything.
bool is_inflection(std::string_view word, std::string_view other, std::string_view language);

}  // namespace weft
