#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "extract/places/place_table.hpp"
#include "extract/statement.hpp"
#include "extract/text/label_matcher.hpp"

namespace weft {

/// All places and what they are called: finds the place of a name, and says what the graph should know of a
/// place. Built once, then shared read-only by all workers.
class Gazetteer {
 public:
  /// ICU's countries and regions with what the tables of `files` add. Throws `Error`
  /// (`extract.places-broken`) with file and line of a row that cannot be understood.
  explicit Gazetteer(std::span<const PlaceFile> files);
  /// With the tables that ship with Weft (extract/vocabulary/places/).
  static Gazetteer builtin();

  [[nodiscard]] const NamedPlace& place(PlaceRef ref) const { return places_[ref.value()]; }
  [[nodiscard]] std::size_t place_count() const { return places_.size(); }

  /// The place that a catalogue's value names: by any of its names in any language, by an inverted form
  /// ("Korea, Republic of", "Bolivia (Plurinational State of)"), or by its ISO or M49 code. Case,
  /// diacritics and punctuation do not matter. O(length of the value).
  [[nodiscard]] PlaceRef find(std::string_view value) const;

  /// The place of an ISO 3166-1 code (alpha-2, alpha-3, numeric), an M49 code, a MARC geographic area code
  /// ("f-ke---"), or an IRI that ends in one of the first two. Names are no codes.
  [[nodiscard]] PlaceRef find_code(std::string_view code) const;

  /// The place that has this name, where it might be a word as well: codes do not count, acronyms only in
  /// exactly their letters.
  [[nodiscard]] PlaceRef find_name(std::string_view value) const;

  /// True when the value is a city or a province of the tables, whichever country it belongs to.
  [[nodiscard]] bool knows_town(std::string_view value) const;

  /// True when `place` goes by exactly this spelling, or `value` is a part that stands for it.
  [[nodiscard]] bool knows_spelling(PlaceRef place, std::string_view value) const;

  /// True when `inner` lies in `outer`, directly or through other regions, or is it.
  [[nodiscard]] bool is_within(PlaceRef inner, PlaceRef outer) const;

  /// How a name found in a text is to be taken.
  struct Name {
    PlaceRef place;  ///< invalid for phrases that name no place, and states
    NameUse use = NameUse::name;
    std::string language;
  };
  /// The name behind `MatcherLabel::entry` of the labels that `add_labels` gave.
  [[nodiscard]] const Name& name(std::uint32_t entry) const { return text_names_[entry]; }

  /// Adds every name that may be found in texts, and the phrases that hide names.
  void add_labels(LabelMatcher& matcher);

  /// Gives `sink` the place, all regions above it and the `within` links between them.
  void describe(PlaceRef place, StatementSink& sink) const;

 private:
  struct Spelling {
    std::string folded;
    int rank = 0;  ///< the smallest wins
    PlaceRef place;
    std::uint32_t name = 0;  ///< in `NamedPlace::names`; `no_name` for codes
  };
  static constexpr std::uint32_t no_name = 0xFFFFFFFF;
  struct Description {
    std::vector<PropertyValue> properties;  ///< views into the place
    std::vector<PlaceRef> above;            ///< all regions that hold the place, nearest first
  };

  void index_spellings();
  void describe_all();
  [[nodiscard]] std::span<const Spelling> spellings_of(std::string_view folded) const;
  [[nodiscard]] const Spelling* find_folded(std::string_view folded) const;

  std::vector<NamedPlace> places_;
  std::vector<BlockedPhrase> blocked_;
  std::vector<Spelling> spellings_;  ///< sorted by folded text, then rank
  std::vector<std::string> towns_;   ///< folded, sorted
  std::vector<Name> text_names_;
  std::vector<Description> descriptions_;
};

}  // namespace weft
