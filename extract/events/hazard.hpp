#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/index.hpp"

namespace weft {

struct HazardTag {};
/// A row of `hazards()`.
using HazardRef = Index<HazardTag>;

/// What an event was: an earthquake, an epidemic of cholera, a war.
struct Hazard {
  std::string_view
      key;  ///< part of an event's key: "earthquake"; hurricanes and typhoons, all floods share one
  std::string_view glide;  ///< GLIDE's two letters
  std::string_view noun;   ///< of an event's label: "earthquake"; of a storm with a name: "Hurricane"
  std::string_view topic;  ///< English label of the topic that is closer than GLIDE's code; may be empty
  bool open = false;       ///< hazard, place and year together name an event that no list knows
  bool lasting = false;    ///< may last for years: "2014-2016" is one event
  bool named = false;      ///< takes names: "Cyclone Idai"
};

std::span<const Hazard> hazards();
const Hazard& hazard(HazardRef ref);

/// The first row with this key.
HazardRef find_hazard(std::string_view key);

/// Gives every word or phrase of six languages, folded, that names a hazard as something that happened
/// ("tremblement de terre", "cholera outbreak").
void for_each_hazard_word(const std::function<void(HazardRef hazard, std::string_view words)>& use);

}  // namespace weft
