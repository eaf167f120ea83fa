#include "extract/places/place_names.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "extract/places/name_forms.hpp"

namespace weft {

namespace {

// The languages whose display names are labels in a graph; names in all others are only found by.
constexpr std::array<std::string_view, 8> label_languages = {"en", "fr", "es", "ar", "ru", "pt", "de", "zh"};

bool is_label_language(std::string_view language) {
  return std::ranges::find(label_languages, language) != label_languages.end();
}

// "UK", "U.S.A.", "США": in running text such names have exactly these letters.
NameCase usual_case(std::string_view text) {
  constexpr int longest_acronym = 5;
  int letters = 0;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t letter = next_code_point(text, position);
    if (!is_word_character(letter)) continue;
    if (!is_upper(letter)) return NameCase::capitalised;
    ++letters;
  }
  return letters <= longest_acronym ? NameCase::exact : NameCase::capitalised;
}

PlaceName make_name(std::string text, std::string language) {
  const NameCase letter_case = usual_case(text);
  return {.text = std::move(text), .language = std::move(language), .letter_case = letter_case};
}

// Short words of other languages are often words of common use too: "Áo" is Austria and a shirt.
bool is_short(std::string_view text) {
  constexpr std::size_t shortest = 4;
  const std::string folded = fold(text);
  return folded.size() < shortest && is_ascii(folded);
}

PlaceName& named(NamedPlace& place, const PlaceRow& row) {
  for (PlaceName& name : place.names) {
    if (name.text == row.text && name.language == row.language) return name;
  }
  place.names.push_back(make_name(std::string(row.text), std::string(row.language)));
  return place.names.back();
}

}  // namespace

void add_icu_name(NamedPlace& place, TerritoryName name) {
  // "Мьянма (Бирма)": the first alone is a name too, where two countries do not share it.
  constexpr std::array<std::string_view, 4> sharing = {"CD", "CG", "MF", "SX"};
  const std::size_t bracket = name.text.find(" (");
  if (bracket != std::string::npos && std::ranges::find(sharing, place.code) == sharing.end()) {
    place.names.push_back(make_name(name.text.substr(0, bracket), name.language));
  }
  const bool preferred = name.preferred && is_label_language(name.language);
  if (preferred && name.language == "en") place.label = name.text;
  place.names.push_back(make_name(std::move(name.text), std::move(name.language)));
  PlaceName& added = place.names.back();
  added.preferred = preferred;
  if (!is_label_language(added.language) && is_short(added.text)) added.use = NameUse::weak;
}

// Forms of inflected languages; and no name in a language that has it from English, which counts in all.
void add_forms(NamedPlace& place) {
  std::set<std::string> english;
  for (const PlaceName& name : place.names) {
    const bool for_all = name.language.empty() || name.language == "en";
    if (for_all && names_itself(name.use)) english.insert(fold(name.text));
  }
  std::erase_if(place.names, [&](const PlaceName& name) {
    return !is_label_language(name.language) && !name.language.empty() && english.contains(fold(name.text));
  });
  std::vector<PlaceName> forms;
  for (const PlaceName& name : place.names) {
    if (only_hints(name.use) || name.use == NameUse::field || name.letter_case != NameCase::capitalised)
      continue;
    for (std::string& text : name_forms(name.text, name.language)) {
      forms.push_back({.text = std::move(text), .language = name.language, .use = name.use});
    }
  }
  place.names.insert(place.names.end(), forms.begin(), forms.end());
}

void add_name(NamedPlace& place, const PlaceRow& row) { named(place, row); }

void add_acronym(NamedPlace& place, const PlaceRow& row) { named(place, row).letter_case = NameCase::exact; }

void relabel(NamedPlace& place, const PlaceRow& row) {
  for (PlaceName& name : place.names) {
    if (name.language == row.language) name.preferred = false;
  }
  PlaceName& name = named(place, row);
  name.preferred = true;
  if (row.language == "en") place.label = row.text;
}

// Other languages than English write nationalities in small letters, or both ways.
void add_hint(NamedPlace& place, const PlaceRow& row, NameUse use) {
  const bool is_nation = use == NameUse::demonym || use == NameUse::tongue;
  const auto forms =
      is_nation ? demonym_forms(row.text, row.language) : std::vector<std::string>{std::string(row.text)};
  for (const std::string& form : forms) {
    PlaceName name = make_name(form, std::string(row.language));
    // Its plural and feminine are no names of languages.
    name.use = use == NameUse::tongue && &form != &forms.front() ? NameUse::demonym : use;
    if (is_nation && row.language != "en") name.letter_case = NameCase::any;
    place.names.push_back(std::move(name));
  }
}

// All names that read the same get the use, in whatever language.
void restrict_name(NamedPlace& place, const PlaceRow& row, NameUse use) {
  const std::string folded = fold(row.text);
  bool found = false;
  for (PlaceName& name : place.names) {
    if (fold(name.text) != folded) continue;
    name.use = use;
    found = true;
  }
  if (!found) named(place, row).use = use;
}

}  // namespace weft
