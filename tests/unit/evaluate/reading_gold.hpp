#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "evaluate/gold.hpp"

namespace weft {

inline Gold gold_of(std::string_view text) { return read_gold(*memory_source("gold.json", text)); }

/// What `read_gold` says of a broken gold.
inline std::string complaint_about(std::string_view text) {
  try {
    gold_of(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "no complaint";
}

}  // namespace weft
