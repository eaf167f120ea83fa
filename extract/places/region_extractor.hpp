#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/places/gazetteer.hpp"
#include "extract/places/place_mentions.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// Countries and regions. What the catalogue's fields name is linked by `covers`, declared; "Worldwide" gives
/// way to a country of the same record. A code (ISO 3166, M49) decides over the text beside it. Parts of
/// subject headings that name a place ("Refugees -- Sudan") are declared too. A record whose
/// fields name no country covers those in the GLIDE numbers of its events, inferred. What title and abstract
/// name is linked by `mentions`, and by `covers`, matched, where the text is about it: it stands in the
/// title, or repeatedly in the abstract of a record that declares no place. Values that name no known place
/// become regions of their own. Names found in texts are masked for the extractors that follow.
class RegionExtractor : public Extractor {
 public:
  /// Borrows both, which outlive it; `matcher` holds the gazetteer's labels.
  RegionExtractor(const Gazetteer& gazetteer, const LabelMatcher& matcher);

  void extract(AnalysedRecord& record, StatementSink& sink) override;

  /// For a record that covers no country: that of an event which its text is about, where it is one country,
  /// inferred. Comes after the extractor of these events.
  void cover_events(const AnalysedRecord& record, StatementSink& sink);

 private:
  /// One value, or part of one, of a field.
  struct Declared {
    PlaceRef place;
    Field field = Field::country;
    std::size_t ordinal = 0;
    std::string_view part;    ///< of the value, or its code
    std::uint32_t begin = 0;  ///< of the part in the value
    Method method = Method::declared;
    float confidence = 1.0F;
  };

  void read_fields(const AnalysedRecord& record);
  void read_values(const std::vector<RecordValue>& values, Field field);
  void read_text(std::string_view value, Field field, std::size_t ordinal);
  void read_keywords(const std::vector<RecordValue>& keywords);
  void read_events(const AnalysedRecord& record);
  void add_event_country(const AnalysedRecord::EventHint& event, std::string_view country);
  void link_declared(const AnalysedRecord& record, StatementSink& sink);
  std::string describe(const Declared& declared, StatementSink& sink) const;
  void link_mentions(AnalysedRecord& record, StatementSink& sink);
  [[nodiscard]] bool is_country(const Declared& declared) const;
  [[nodiscard]] bool is_dropped(const Declared& declared) const;

  const Gazetteer* gazetteer_;
  PlaceMentionFinder finder_;
  std::vector<Declared> declared_;
  std::vector<PlaceRef> declared_places_;
  std::vector<PlaceMention> mentions_;
  bool covers_country_ = false;
};

}  // namespace weft
