#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/places/gazetteer.hpp"
#include "extract/places/place_mentions.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// Decides which of the places that a record's texts mention it is about.
///
/// A name, or a part that stands for its country, does in the title (a weak name only where the fields name
/// no place); or twice in the texts of a record whose fields name no place, where another city of the country
/// counts as a second time. Hints alone (cities, nationalities) do only where neither the fields nor a name
/// in the texts give another country: a city in the title, or in the abstract two cities, or one twice or
/// beside a nationality. A nationality alone never does: Syrian refugees are mostly elsewhere.
class TextCoverage {
 public:
  /// Borrows all three for its life. `declared` are the places that the catalogue names.
  TextCoverage(const Gazetteer& gazetteer, const AnalysedRecord& record,
               std::span<const PlaceMention> mentions, std::span<const PlaceRef> declared);

  /// How sure it is, as a part of a mention's confidence; none where the record is not about the place.
  [[nodiscard]] std::optional<float> factor(PlaceRef place) const;

 private:
  struct Evidence {
    int names = 0;
    int cities = 0;  ///< different ones
    int city_mentions = 0;
    int others = 0;  ///< nationalities and seats of bodies
    bool name_in_title = false;
    bool city_in_title = false;
  };
  [[nodiscard]] Evidence evidence_of(PlaceRef place) const;
  [[nodiscard]] bool is_country(PlaceRef place) const;

  const Gazetteer* gazetteer_;
  const AnalysedRecord* record_;
  std::span<const PlaceMention> mentions_;
  std::vector<PlaceRef> named_countries_;  ///< in texts, without repetition
  bool declares_country_ = false;
  bool declares_place_ = false;
};

}  // namespace weft
