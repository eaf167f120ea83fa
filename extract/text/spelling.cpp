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
  if (word.ends_with("cion") || word.ends_with("sion")) word.replace(word.size() - 2, 2, "ón");
}

}  // namespace

void normalise_spelling(std::string& word, std::string_view language) {
  if (language == "en") {
    normalise_english(word);
  } else if (language == "es") {
    normalise_spanish(word);
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
