#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extract/places/gazetteer.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// The countries a record is about, for names that every country has ("the Ministry of Health", "NDMA"):
/// those of its fields, else those of its events, else the one country that its texts name. Looked up when
/// first asked for.
class RecordCountries {
 public:
  /// Borrows the gazetteer; without one no country is ever known.
  explicit RecordCountries(const Gazetteer* gazetteer) : gazetteer_(gazetteer) {}

  void start(const AnalysedRecord& record);

  [[nodiscard]] std::span<const PlaceRef> all();
  /// The one country, or an invalid place.
  [[nodiscard]] PlaceRef single();
  /// The country of the record whose people `adjective` (folded) seems to name: "nigerian", "congolese". An
  /// invalid place for none.
  [[nodiscard]] PlaceRef of_people(std::string_view adjective);
  /// True when the country of this ISO 3166-1 alpha-2 code is one of them.
  [[nodiscard]] bool holds(std::string_view code);

  [[nodiscard]] const Gazetteer* gazetteer() const { return gazetteer_; }

 private:
  void find();
  void add(PlaceRef place);
  void add_of_texts();

  const Gazetteer* gazetteer_;
  const AnalysedRecord* record_ = nullptr;
  bool known_ = false;
  std::vector<PlaceRef> countries_;
};

}  // namespace weft
