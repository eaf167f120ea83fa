#include "graph/resolution/event_resolution.hpp"

#include <array>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/unicode.hpp"
#include "graph/resolution/title_words.hpp"

namespace weft {

namespace {

constexpr std::size_t most_of_one_kind = 64;

// What events are called whatever they are, folded and sorted.
constexpr auto common_words = std::to_array<std::string_view>(
    {"cold",        "crisis",    "cyclone",   "disaster",   "disasters", "drought",  "droughts", "earthquake",
     "earthquakes", "emergency", "epidemic",  "fire",       "fires",     "flash",    "flood",    "flooding",
     "floods",      "hurricane", "landslide", "landslides", "mud",       "outbreak", "pandemic", "response",
     "severe",      "slide",     "storm",     "storms",     "super",     "tropical", "tsunami",  "typhoon",
     "volcanic",    "volcano",   "wave",      "wild"});

// Hazards that seldom strike a country twice in a year.
constexpr auto rare_hazards =
    std::to_array<std::string_view>({"drought", "earthquake", "tsunami", "volcano"});

struct EventName {
  std::set<std::string, std::less<>> proper;  // "idai": neither hazard, place, year nor month
  std::set<std::string, std::less<>> months;
};

bool share(const std::set<std::string, std::less<>>& a, const std::set<std::string, std::less<>>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) { return b.contains(word); });
}

template <typename Visit>
void for_each_word(std::string_view folded, Visit visit) {
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    visit(folded.substr(begin, end - begin));
    begin = end + 1;
  }
}

class Events {
 public:
  Events(const ThingFacts& facts, const Lists<std::uint32_t>& places, const NodeProperties& properties,
         const FragmentRows& rows, const UserPairs& user)
      : facts_(facts), places_(places), user_(user) {
    for (std::uint32_t event = 0; event < facts.size(); ++event) {
      std::set<std::string, std::less<>> place_words;
      for (const std::uint32_t place : places.of(event)) {
        for (const FragmentProperty& row : properties.of(place)) {
          for_each_word(fold(rows.strings.view(row.value)),
                        [&](std::string_view word) { place_words.emplace(word); });
        }
      }
      names_.push_back(read_name(facts.all[event], place_words));
      for (const std::string& year : facts.all[event].years)
        of_kind_[facts.all[event].subtype + " " + year].push_back(event);
    }
  }

  std::vector<ScoredPair> pairs() const {
    const auto found = pairs_by_key(facts_.size(), most_of_one_kind, [&](std::uint32_t event, auto add) {
      const ThingFacts::One& one = facts_.all[event];
      for (const std::string& number : one.numbers) add("number " + number);
      for (const std::string& name : one.names) add("name " + name);
      for (const std::string& year : one.years) {
        for (const std::uint32_t place : places_.of(event)) {
          add("place " + one.subtype + " " + year + " " + std::to_string(place));
        }
      }
    });
    return scored_pairs(found, [&](std::uint32_t a, std::uint32_t b) { return compare(a, b); });
  }

  [[nodiscard]] bool conflict(std::uint32_t a, std::uint32_t b) const {
    const ThingFacts::One& x = facts_.all[a];
    const ThingFacts::One& y = facts_.all[b];
    const auto differ = [](const std::vector<std::string>& p, const std::vector<std::string>& q) {
      return !p.empty() && !q.empty() && !share_any(std::span(p), std::span(q));
    };
    const bool hazards = !x.subtype.empty() && !y.subtype.empty() && x.subtype != y.subtype;
    const bool apart =
        !places_.of(a).empty() && !places_.of(b).empty() && !share_any(places_.of(a), places_.of(b));
    const bool months =
        !names_[a].months.empty() && !names_[b].months.empty() && !share(names_[a].months, names_[b].months);
    const bool proper =
        !names_[a].proper.empty() && !names_[b].proper.empty() && !share(names_[a].proper, names_[b].proper);
    return user_.is_rejected(a, b) || (x.listed && y.listed) || differ(x.years, y.years) ||
           differ(glides(x), glides(y)) || hazards || apart || months || proper;
  }

 private:
  static EventName read_name(const ThingFacts::One& one,
                             const std::set<std::string, std::less<>>& place_words) {
    EventName name;
    for_each_word(fold(one.label), [&](std::string_view word) {
      const TitleWord found = title_word(word);
      if (found == TitleWord::month) name.months.emplace(word.substr(0, 3));
      const bool plain = found == TitleWord::content && word.size() > 2 && !place_words.contains(word) &&
                         !std::ranges::binary_search(common_words, word) &&
                         one.subtype.find(word) == std::string::npos;
      if (plain && !is_number_of(one)) name.proper.emplace(word);
    });
    return name;
  }

  // Known by its number alone.
  static bool is_number_of(const ThingFacts::One& one) {
    return std::ranges::find(one.numbers, one.label) != one.numbers.end();
  }

  static std::vector<std::string> glides(const ThingFacts::One& one) {
    std::vector<std::string> numbers;
    for (const std::string& number : one.numbers) {
      if (number.find("://") == std::string::npos) numbers.push_back(number);
    }
    return numbers;
  }

  [[nodiscard]] std::optional<ScoredPair> compare(std::uint32_t a, std::uint32_t b) const {
    if (conflict(a, b)) return std::nullopt;
    const ThingFacts::One& x = facts_.all[a];
    const ThingFacts::One& y = facts_.all[b];
    const auto say = [&](double score, bool merge, std::string reason) {
      return ScoredPair{.a = a, .b = b, .score = score, .merge = merge, .reasons = std::move(reason)};
    };
    if (share_any(std::span(x.numbers), std::span(y.numbers))) return say(1.0, true, "same number");
    const bool year = share_any(std::span(x.years), std::span(y.years));
    if (share_any(std::span(x.names), std::span(y.names))) {
      // A name that holds the year, or months, stands for itself.
      const bool dated = std::ranges::any_of(x.names, [](const std::string& name) {
        return name.find_first_of("0123456789") != std::string::npos;
      });
      const bool certain = year || dated || share(names_[a].proper, names_[b].proper);
      return say(certain ? 0.97 : 0.6, certain, year ? "same name and year" : "same name");
    }
    const bool placed =
        year && !x.subtype.empty() && x.subtype == y.subtype && share_any(places_.of(a), places_.of(b));
    if (!placed) return std::nullopt;
    const bool told = share(names_[a].proper, names_[b].proper) ||
                      share(names_[a].months, names_[b].months) ||
                      std::ranges::find(rare_hazards, x.subtype) != rare_hazards.end();
    const bool certain = told && !has_rival(a, b);
    return say(certain ? 0.92 : 0.6, certain, "same hazard, country and year");
  }

  // An event that fits one of the two and cannot be the other.
  [[nodiscard]] bool has_rival(std::uint32_t a, std::uint32_t b) const {
    for (const std::uint32_t event : {a, b}) {
      for (const std::string& year : facts_.all[event].years) {
        for (const std::uint32_t c : of_kind_.at(facts_.all[event].subtype + " " + year)) {
          const bool here =
              share_any(places_.of(c), places_.of(a)) || share_any(places_.of(c), places_.of(b));
          if (c != a && c != b && here && conflict(c, a) != conflict(c, b)) return true;
        }
      }
    }
    return false;
  }

  const ThingFacts& facts_;
  const Lists<std::uint32_t>& places_;
  const UserPairs& user_;
  std::vector<EventName> names_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> of_kind_;  // by hazard and year
};

}  // namespace

Lists<std::uint32_t> event_places(const FragmentRows& rows, const ThingFacts& events) {
  constexpr std::uint32_t none = 0xFFFFFFFF;
  std::vector<std::uint32_t> number(rows.nodes.size(), none);
  for (std::uint32_t event = 0; event < events.size(); ++event) number[events.nodes[event]] = event;
  std::vector<Owned<std::uint32_t>> places;
  for (const LinkRow& link : rows.links) {
    if (link.relation == Relation::within && number[link.source] != none) {
      places.push_back({number[link.source], link.target});
    }
  }
  return lists_of(places, events.size());
}

Decisions resolve_events(const ThingFacts& facts, const Lists<std::uint32_t>& places,
                         const NodeProperties& properties, const FragmentRows& rows, const UserPairs& user) {
  const Events events(facts, places, properties, rows, user);
  return decide(facts.size(), events.pairs(), user,
                [&](std::uint32_t a, std::uint32_t b) { return events.conflict(a, b); });
}

}  // namespace weft
