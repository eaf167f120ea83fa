#include "extract/places/coverage.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.hpp"

namespace weft {

namespace {

// Parts of a mention's confidence, by what makes the document be about its place.
constexpr float by_title = 0.9F;
constexpr float by_repetition = 0.7F;
constexpr float by_hints = 0.7F;

}  // namespace

TextCoverage::TextCoverage(const Gazetteer& gazetteer, const AnalysedRecord& record,
                           std::span<const PlaceMention> mentions, std::span<const PlaceRef> declared)
    : gazetteer_(&gazetteer), record_(&record), mentions_(mentions) {
  for (const PlaceRef place : declared) {
    declares_country_ = declares_country_ || is_country(place);
    declares_place_ =
        declares_place_ || !place.valid() || gazetteer.place(place).kind != PlaceKind::worldwide;
  }
  for (const PlaceMention& mention : mentions) {
    if (only_hints(mention.use) || !is_country(mention.place)) continue;
    if (std::ranges::find(named_countries_, mention.place) != named_countries_.end()) continue;
    named_countries_.push_back(mention.place);
  }
}

bool TextCoverage::is_country(PlaceRef place) const {
  return place.valid() && gazetteer_->place(place).kind == PlaceKind::country;
}

TextCoverage::Evidence TextCoverage::evidence_of(PlaceRef place) const {
  Evidence evidence;
  std::vector<std::string> cities;
  for (const PlaceMention& mention : mentions_) {
    if (mention.place != place) continue;
    const bool in_title = record_->texts[mention.text].field == Field::title;
    if (!only_hints(mention.use)) {
      ++evidence.names;
      const bool vague = mention.use == NameUse::weak && declares_place_;
      evidence.name_in_title = evidence.name_in_title || (in_title && !vague);
    } else if (mention.use == NameUse::city) {
      ++evidence.city_mentions;
      evidence.city_in_title = evidence.city_in_title || in_title;
      std::string city = fold(surface_of(record_->texts[mention.text], {mention.first, mention.last}));
      if (std::ranges::find(cities, city) == cities.end()) cities.push_back(std::move(city));
    } else {
      ++evidence.others;
    }
  }
  evidence.cities = static_cast<int>(cities.size());
  return evidence;
}

std::optional<float> TextCoverage::factor(PlaceRef place) const {
  const Evidence evidence = evidence_of(place);
  if (evidence.name_in_title) return by_title;
  if (evidence.names > 0) {
    if (!declares_place_ && evidence.names + evidence.cities > 1) return by_repetition;
    return std::nullopt;
  }
  const bool other_named = !named_countries_.empty();
  if (declares_country_ || other_named || evidence.cities == 0) return std::nullopt;
  const int hints = evidence.city_mentions + std::min(evidence.others, 1);
  if (evidence.city_in_title || (!declares_place_ && hints > 1)) return by_hints;
  return std::nullopt;
}

}  // namespace weft
