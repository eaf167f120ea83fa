#include "extract/places/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "embedded_data.hpp"
#include "extract/places/marc_areas.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "region/1";
constexpr int code_rank = 100;

// The order matters: later tables restrict the names of earlier ones.
constexpr std::array<std::string_view, 6> table_names = {
    "regions.tsv", "former_countries.tsv", "countries.tsv", "cities.tsv", "demonyms.tsv", "place_traps.tsv"};

// Names in all languages would triple the graph; the others stay searchable through their preferred label.
bool is_label_language(std::string_view language) {
  return language.empty() || language == "en" || language == "fr" || language == "es";
}

bool is_for_all_languages(std::string_view language) { return language.empty() || language == "en"; }

bool is_town(NameUse use) { return use == NameUse::province || use == NameUse::city || use == NameUse::seat; }

int rank_of(const PlaceName& name) {
  const int language_rank = is_for_all_languages(name.language) ? 0 : 1;
  return static_cast<int>(name.use) * 4 + (name.preferred ? 0 : 1) + language_rank * 2;
}

LabelCase label_case(NameCase letter_case) {
  switch (letter_case) {
    case NameCase::exact:
      return LabelCase::exact;
    case NameCase::any:
      return LabelCase::any;
    case NameCase::capitalised:
      break;
  }
  return LabelCase::capitalised;
}

// "Korea, Republic of" and "Bolivia (Plurinational State of)" as they are spoken; empty for other values.
std::string uninverted(std::string_view value) {
  const std::size_t at = value.find_first_of(",(");
  if (at == std::string_view::npos || value.find(',', at + 1) != std::string_view::npos) return {};
  return fold(std::string(value.substr(at + 1)) + " " + std::string(value.substr(0, at)));
}

std::string_view without_article(std::string_view folded) {
  if (folded.starts_with("the ")) folded.remove_prefix(4);
  if (folded.ends_with(" the")) folded.remove_suffix(4);
  return folded;
}

}  // namespace

Gazetteer::Gazetteer(std::span<const PlaceFile> files) {
  PlaceTable table = make_place_table(files);
  places_ = std::move(table.places);
  blocked_ = std::move(table.blocked);
  index_spellings();
  describe_all();
}

Gazetteer Gazetteer::builtin() {
  std::vector<PlaceFile> files;
  for (const std::string_view name : table_names) {
    for (const embedded::File& file : embedded::files()) {
      if (file.name == name) files.push_back({file.name, file.text});
    }
  }
  return Gazetteer(files);
}

void Gazetteer::index_spellings() {
  for (std::uint32_t i = 0; i < places_.size(); ++i) {
    const PlaceRef ref(i);
    const std::vector<PlaceName>& names = places_[i].names;
    for (std::uint32_t name = 0; name < names.size(); ++name) {
      if (is_town(names[name].use)) towns_.push_back(fold(names[name].text));
      if (!names_itself(names[name].use) && names[name].use != NameUse::part) continue;
      std::string folded(without_article(fold(names[name].text)));
      if (!folded.empty()) spellings_.push_back({std::move(folded), rank_of(names[name]), ref, name});
    }
    std::vector<std::string> codes = places_[i].other_codes;
    codes.insert(codes.end(), {places_[i].code, places_[i].iso3, places_[i].m49});
    for (const std::string& code : codes) {
      if (!code.empty()) spellings_.push_back({fold(code), code_rank, ref, no_name});
    }
  }
  std::ranges::sort(towns_);
  std::ranges::sort(spellings_, [](const Spelling& a, const Spelling& b) {
    return std::tie(a.folded, a.rank, a.place) < std::tie(b.folded, b.rank, b.place);
  });
}

// All spellings that fold to this, best first.
std::span<const Gazetteer::Spelling> Gazetteer::spellings_of(std::string_view folded) const {
  const auto begin = std::ranges::lower_bound(
      spellings_, folded, {}, [](const Spelling& spelling) { return std::string_view(spelling.folded); });
  const auto end = std::find_if(begin, spellings_.end(),
                                [&](const Spelling& spelling) { return spelling.folded != folded; });
  return {begin, end};
}

const Gazetteer::Spelling* Gazetteer::find_folded(std::string_view folded) const {
  const std::span<const Spelling> found = spellings_of(without_article(folded));
  return found.empty() ? nullptr : &found.front();
}

PlaceRef Gazetteer::find(std::string_view value) const {
  if (const Spelling* found = find_folded(fold(value)); found != nullptr) return found->place;
  const std::string spoken = uninverted(value);
  if (spoken.empty()) return {};
  if (const Spelling* found = find_folded(spoken); found != nullptr) return found->place;
  // "Kenya (KEN)": two names of one place.
  const std::size_t bracket = value.find('(');
  if (bracket == std::string_view::npos) return {};
  const Spelling* outside = find_folded(fold(value.substr(0, bracket)));
  const Spelling* inside = find_folded(fold(value.substr(bracket)));
  if (outside == nullptr || inside == nullptr || outside->place != inside->place) return {};
  return outside->place;
}

PlaceRef Gazetteer::find_code(std::string_view code) const {
  code = ascii_trimmed(code);
  if (const std::string_view country = country_of_marc_area(code); !country.empty()) code = country;
  while (code.ends_with('/')) code.remove_suffix(1);
  if (code.find("://") != std::string_view::npos) code.remove_prefix(code.find_last_of("/#") + 1);
  constexpr std::size_t longest = 3;
  if (code.empty() || code.size() > longest) return {};
  std::string folded = fold(code);
  if (is_ascii_number(folded) && folded.size() < longest) folded.insert(0, longest - folded.size(), '0');
  const std::span<const Spelling> spelled = spellings_of(folded);
  const auto found = std::ranges::find(spelled, no_name, &Spelling::name);
  return found == spelled.end() ? PlaceRef() : found->place;
}

PlaceRef Gazetteer::find_name(std::string_view value) const {
  const std::string folded = fold(value);
  const std::span<const Spelling> spelled = spellings_of(without_article(folded));
  const auto found = std::ranges::find_if(spelled, [&](const Spelling& spelling) {
    if (spelling.name == no_name) return false;
    const PlaceName& name = place(spelling.place).names[spelling.name];
    return name.letter_case != NameCase::exact || name.text == value;
  });
  return found == spelled.end() ? PlaceRef() : found->place;
}

bool Gazetteer::knows_town(std::string_view value) const {
  return std::ranges::binary_search(towns_, fold(value));
}

bool Gazetteer::knows_spelling(PlaceRef ref, std::string_view value) const {
  const NamedPlace& wanted = place(ref);
  if (value == wanted.code || value == wanted.iso3 || value == wanted.m49) return true;
  const std::string folded = fold(value);
  return std::ranges::any_of(wanted.names, [&](const PlaceName& name) {
    if (name.use == NameUse::part) return fold(name.text) == folded;
    return names_itself(name.use) && name.text == value && is_label_language(name.language);
  });
}

bool Gazetteer::is_within(PlaceRef inner, PlaceRef outer) const {
  if (inner == outer) return true;
  const auto& above = descriptions_[inner.value()].above;
  return std::ranges::find(above, outer) != above.end();
}

void Gazetteer::add_labels(LabelMatcher& matcher) {
  const auto add = [&](const std::string& text, const std::string& language, LabelCase letter_case) {
    MatcherLabel label{.text = text};
    if (!is_for_all_languages(language)) label.language = language;
    label.letter_case = letter_case;
    label.entry = static_cast<std::uint32_t>(text_names_.size());
    matcher.add(label);
  };
  for (std::uint32_t i = 0; i < places_.size(); ++i) {
    for (const PlaceName& name : places_[i].names) {
      if (name.use == NameUse::field) continue;
      add(name.text, name.language, label_case(name.letter_case));
      text_names_.push_back({PlaceRef(i), name.use, name.language});
    }
  }
  for (const BlockedPhrase& phrase : blocked_) {
    add(phrase.text, phrase.language, phrase.use == NameUse::state ? LabelCase::capitalised : LabelCase::any);
    text_names_.push_back({PlaceRef(), phrase.use, phrase.language});
  }
}

void Gazetteer::describe_all() {
  descriptions_.resize(places_.size());
  for (std::uint32_t i = 0; i < places_.size(); ++i) {
    const NamedPlace& place = places_[i];
    auto& [properties, above] = descriptions_[i];
    const auto add = [&, &list = properties](Property property, std::string_view value,
                                             std::string_view language = {}) {
      if (!value.empty()) list.push_back({property, value, language});
    };
    add(Property::code, place.code);
    add(Property::notation, place.iso3);
    if (place.m49 != place.code) add(Property::notation, place.m49);
    add(Property::notation, place.notation);
    add(Property::description, place.note, "en");
    add(Property::exact_match, place.exact_match);
    for (const PlaceRef successor : place.successors)
      add(Property::replaced_by, places_[successor.value()].key);
    for (const PlaceName& name : place.names) {
      if (!names_itself(name.use)) continue;
      if (name.preferred) {
        add(Property::preferred_label, name.text, name.language);
      } else if (is_label_language(name.language)) {
        add(Property::alternative_label, name.text, name.language);
      }
    }
    above = place.containers;
    for (std::size_t next = 0; next < above.size(); ++next) {
      for (const PlaceRef container : places_[above[next].value()].containers) {
        if (std::ranges::find(above, container) == above.end()) above.push_back(container);
      }
    }
  }
}

void Gazetteer::describe(PlaceRef ref, StatementSink& sink) const {
  const NodeId described = node_id(Kind::region, places_[ref.value()].key);
  if (!sink.wants_description(description_name(described, ref.value()))) return;
  const auto give = [&](PlaceRef given) {
    const NamedPlace& place = places_[given.value()];
    const NodeId id = node_id(Kind::region, place.key);
    sink.entity({.id = id,
                 .kind = Kind::region,
                 .key = place.key,
                 .label = place.label,
                 .label_rank = LabelRank::authority,
                 .subtype = to_string(place.kind),
                 .properties = descriptions_[given.value()].properties});
    for (const PlaceRef container : place.containers) {
      Evidence evidence{.record = id, .field = Field::vocabulary};
      evidence.extractor = extractor_name;
      sink.link({.source = id,
                 .target = node_id(Kind::region, places_[container.value()].key),
                 .relation = Relation::within},
                evidence);
    }
  };
  give(ref);
  for (const PlaceRef above : descriptions_[ref.value()].above) give(above);
}

}  // namespace weft
