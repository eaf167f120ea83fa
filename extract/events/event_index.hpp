#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/events/event_words.hpp"
#include "extract/events/hazard.hpp"
#include "extract/places/gazetteer.hpp"
#include "extract/statement.hpp"
#include "extract/text/label_matcher.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

struct ListedEventTag {};
/// An event of the built-in list.
using ListedEventRef = Index<ListedEventTag>;

/// The years of an event; `last` is far away for what has not ended.
struct EventYears {
  int first = 0;  ///< 0 when unknown
  int last = 0;

  [[nodiscard]] bool known() const { return first != 0; }
  [[nodiscard]] bool meets(const EventYears& other) const {
    return first <= other.last && other.first <= last;
  }
};

/// An event of the built-in list (extract/vocabulary/events.ttl).
struct ListedEvent {
  const Concept* source = nullptr;
  NodeId id;
  std::string key;  ///< its first GLIDE number in lower case, else the last part of its IRI
  HazardRef hazard;
  HazardRef also;  ///< a hazard that came with it, or invalid
  EventYears years;
  std::vector<PlaceRef> places;
  std::vector<PropertyValue> properties;  ///< views into the vocabulary and `year`
  std::string year;                       ///< of its beginning

  [[nodiscard]] bool happened_in(PlaceRef place) const;
  [[nodiscard]] bool was(HazardRef hazard) const;
};

/// Everything by which texts name events: the listed ones, words for hazards, and helping words. Made once,
/// shared read-only by all workers.
class EventIndex {
 public:
  /// Borrows all and fills the lexicon. Without a vocabulary only hazards, places and years name events.
  EventIndex(const Vocabulary* events, const Gazetteer& gazetteer, Lexicon& lexicon);

  [[nodiscard]] const ListedEvent& event(ListedEventRef ref) const { return events_[ref.value()]; }
  [[nodiscard]] const EventWords& words() const { return words_; }
  [[nodiscard]] const Gazetteer& gazetteer() const { return *gazetteer_; }
  /// Finds names of listed events and words for hazards.
  [[nodiscard]] const LabelMatcher& matcher() const { return matcher_; }

  /// What a label of the matcher means: one of the two.
  struct Meaning {
    ListedEventRef event;
    HazardRef hazard;
  };
  [[nodiscard]] const Meaning& meaning(const KnownLabel& label) const { return meanings_[label.entry]; }

  /// The listed event of a GLIDE number in capitals.
  [[nodiscard]] ListedEventRef find_glide(std::string_view number) const;
  /// The listed event that is called so in some language, in folded form; none where two are.
  [[nodiscard]] ListedEventRef find_name(std::string_view folded_name) const;
  /// The listed events of a hazard at a place; an invalid place stands for any.
  [[nodiscard]] std::vector<ListedEventRef> find_at(HazardRef hazard, PlaceRef place) const;

  /// A storm that has a listed name.
  struct StormName {
    ListedEventRef event;
    bool given_again = false;  ///< the name needs its year
  };
  [[nodiscard]] std::optional<StormName> find_storm(std::string_view folded_name) const;

 private:
  void add_hazards();
  void add(const Concept& source);
  void describe(ListedEvent& event) const;

  const Gazetteer* gazetteer_;
  EventWords words_;
  LabelMatcher matcher_;
  std::vector<Meaning> meanings_;
  std::vector<ListedEvent> events_;
  std::map<std::string, ListedEventRef, std::less<>> glides_;
  std::map<std::string, ListedEventRef, std::less<>> names_;  // preferred ones; invalid: of two events
  std::map<std::string, StormName, std::less<>> storms_;
};

}  // namespace weft
