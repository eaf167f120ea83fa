#include "extract/text/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace weft {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Whole words, sorted: irregular plurals first of all.
constexpr std::array whole_words = std::to_array<Pair>({
    {"ageing", "aging"},
    {"analyses", "analysis"},
    {"children", "child"},
    {"crises", "crisis"},
    {"defence", "defense"},
    {"enrolment", "enrollment"},
    {"feet", "foot"},
    {"gaol", "jail"},
    {"grey", "gray"},
    {"judgement", "judgment"},
    {"knives", "knife"},
    {"licence", "license"},
    {"men", "man"},
    {"offence", "offense"},
    {"wives", "wife"},
    {"women", "woman"},
});

// Beginnings of words, British and American.
constexpr std::array beginnings = std::to_array<Pair>({
    {"armour", "armor"},   {"behaviour", "behavior"}, {"cancell", "cancel"},     {"centre", "center"},
    {"colour", "color"},   {"counsell", "counsel"},   {"endeavour", "endeavor"}, {"fibre", "fiber"},
    {"favour", "favor"},   {"foet", "fet"},           {"fuell", "fuel"},         {"fulfill", "fulfil"},
    {"harbour", "harbor"}, {"honour", "honor"},       {"labell", "label"},       {"labour", "labor"},
    {"litre", "liter"},    {"metre", "meter"},        {"modell", "model"},       {"neighbour", "neighbor"},
    {"oedem", "edem"},     {"rumour", "rumor"},       {"theatre", "theater"},    {"travell", "travel"},
    {"tumour", "tumor"},   {"vapour", "vapor"},
});

// Endings in which British English may write s for z. The change is made in every word that ends so
// ("exercise" too): only sameness matters.
constexpr std::array s_endings =
    std::to_array<std::string_view>({"ise", "ised", "ises", "ising", "iser", "isers", "isation", "isations",
                                     "isational", "yse", "ysed", "yses", "ysing", "yser", "ysers"});

void replace_all(std::string& word, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = word.find(from, at)) != std::string::npos; at += to.size()) {
    word.replace(at, from.size(), to);
  }
}

void normalise_english(std::string& word) {
  const auto whole =
      std::lower_bound(whole_words.begin(), whole_words.end(), std::string_view(word),
                       [](const Pair& pair, std::string_view key) { return pair.first < key; });
  if (whole != whole_words.end() && whole->first == word) {
    word.assign(whole->second);
    return;
  }
  for (const auto& [british, american] : beginnings) {
    if (word.starts_with(british)) {
      word.replace(0, british.size(), american);
      break;
    }
  }
  if (word == "programme" || word == "programmes") word.erase(7, 2);
  replace_all(word, "ae", "e");
  replace_all(word, "rrhoe", "rrhe");
  if (word.size() < 6) return;
  for (const std::string_view ending : s_endings) {
    if (word.ends_with(ending)) {
      word[word.size() - ending.size() + 1] = 'z';
      return;
    }
  }
}

// "migracion" and "migración": without the accent the stemmer misses the suffix.
void normalise_spanish(std::string& word) {
  // "jóvenes", "imágenes": the stemmer takes the ending of the singular too.
  constexpr std::size_t shortest = 7;
  if (word.size() >= shortest && word.ends_with("enes") && !word.ends_with("ienes"))
    word.resize(word.size() - 2);
  if (word.ends_with("cion") || word.ends_with("sion")) word.replace(word.size() - 2, 2, "ón");
}

// Consonants that the reform of 1990 dropped: "projecto", "acção", "adopção".
void normalise_portuguese(std::string& word) {
  replace_all(word, "c\xC3\xA7", "\xC3\xA7");
  replace_all(word, "p\xC3\xA7", "\xC3\xA7");
  replace_all(word, "ect", "et");
  if (word.starts_with("act")) word.erase(1, 1);
  if (word.starts_with("adopt")) word.erase(3, 1);
  // Without accents the stemmer misses the endings, and of short words it keeps that of the plural.
  constexpr std::string_view nasal = "\xC3\xA3o";
  if (word.ends_with("cao")) word.replace(word.size() - 3, 3, "\xC3\xA7\xC3\xA3o");
  if (word.ends_with("coes")) word.replace(word.size() - 4, 4, "\xC3\xA7\xC3\xA3o");
  if (word.ends_with("\xC3\xB5"
                     "es"))
    word.replace(word.size() - 4, 4, nasal);
}

}  // namespace

void normalise_spelling(std::string& word, std::string_view language) {
  if (language == "en") {
    normalise_english(word);
  } else if (language == "es") {
    normalise_spanish(word);
  } else if (language == "pt") {
    normalise_portuguese(word);
  } else if (language == "ru") {
    replace_all(word, "\u0451", "\u0435");  // ё
  }
}

void normalise_stem(std::string& stem, std::string_view language) {
  constexpr std::size_t shortest_russian = 6;  // bytes, two a letter
  if (language == "de") {
    replace_all(stem, "ae", "a");
    replace_all(stem, "oe", "o");
    replace_all(stem, "ue", "u");
  } else if (language == "ru" && stem.size() > shortest_russian &&
             (stem.ends_with("\u0435\u0446") || stem.ends_with("\u043E\u043A"))) {
    stem.erase(stem.size() - 4, 2);  // "беженец", "ребенок"
  }
}

std::string_view protected_stem(std::string_view word, std::string_view language) {
  // Sorted by word.
  static constexpr std::array english = std::to_array<Pair>({

      {"emerge", "emerge"},
      {"emerged", "emerge"},
      {"emerges", "emerge"},
      {"emerging", "emerge"},

      {"humanities", "humanities"},
      {"intern", "interne"},
      {"interned", "interne"},
      {"internment", "internment"},
      {"mined", "mining"},
      {"mining", "mining"},

      {"organ", "organs"},
      {"organs", "organs"},
      {"safeguarding", "safeguarding"},
      {"universities", "university"},
      {"university", "university"},
      {"volunteered", "volunteered"},
      {"volunteering", "volunteered"},
  });
  // The stemmer drops the ending that tells girls from boys.
  static constexpr std::array spanish = std::to_array<Pair>({
      {"ni\xC3\xB1"
       "a",
       "nina"},
      {"ni\xC3\xB1"
       "as",
       "nina"},
      {"ni\xC3\xB1o", "nino"},
      {"ni\xC3\xB1os", "nino"},
  });
  const auto find = [&](const auto& stems) {
    const auto found =
        std::lower_bound(stems.begin(), stems.end(), word,
                         [](const Pair& pair, std::string_view key) { return pair.first < key; });
    return found != stems.end() && found->first == word ? found->second : std::string_view{};
  };
  if (language == "en") return find(english);
  if (language == "es") return find(spanish);
  return {};
}

}  // namespace weft
