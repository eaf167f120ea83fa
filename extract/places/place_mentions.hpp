#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/places/gazetteer.hpp"
#include "extract/text/analysed_record.hpp"
#include "extract/text/label_matcher.hpp"

namespace weft {

/// Tokens [first, last) of a text name a place.
struct PlaceMention {
  PlaceRef place;
  std::size_t text = 0;  ///< index into `AnalysedRecord::texts`
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameUse use = NameUse::name;
  float confidence = 0;
};

/// Finds places in the texts of a record and leaves out what only looks like one: given names ("Jordan
/// Peterson"), the pronoun in "TELL US", currencies ("US$"), universities, towns of the United States
/// ("Lebanon, New Hampshire"), acronyms that the record defines otherwise, words of many meanings that
/// nothing else in the record supports, and what the record says it is not about.
class PlaceMentionFinder {
 public:
  /// Borrows both, which outlive it; `matcher` holds the gazetteer's labels.
  PlaceMentionFinder(const Gazetteer& gazetteer, const LabelMatcher& matcher)
      : gazetteer_(&gazetteer), matcher_(&matcher) {}

  /// Replaces `mentions`, in text order. `declared` are the places that the catalogue names, invalid for
  /// those that no vocabulary knows.
  void find(const AnalysedRecord& record, std::span<const PlaceRef> declared,
            std::vector<PlaceMention>& mentions);

 private:
  void collect(const AnalysedRecord& record, std::size_t text);
  void drop_town(const AnalysedField& field, std::size_t text, std::uint32_t state);
  void note_certain();
  [[nodiscard]] bool is_hidden(const AnalysedRecord& record, const PlaceMention& candidate,
                               bool shouted) const;
  [[nodiscard]] bool is_better(const PlaceMention& candidate, const PlaceMention& best,
                               std::span<const PlaceRef> declared) const;
  [[nodiscard]] bool is_supported(PlaceRef place, std::span<const PlaceRef> declared) const;
  void choose(std::span<const PlaceRef> declared, std::vector<PlaceMention>& mentions);

  const Gazetteer* gazetteer_;
  const LabelMatcher* matcher_;
  std::vector<LabelMatch> matches_;
  std::vector<PlaceMention> candidates_;
  std::vector<PlaceRef> named_;    ///< by names that decide alone
  std::vector<PlaceRef> certain_;  ///< those, and by nationalities
};

}  // namespace weft
