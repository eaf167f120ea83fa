#include "extract/places/name_forms.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/unicode.hpp"

namespace weft {

namespace {

using Words = std::vector<std::string>;
using Endings = std::initializer_list<std::string_view>;

std::string with_ending(std::string_view word, std::size_t dropped, std::string_view ending) {
  return std::string(word.substr(0, word.size() - dropped)).append(ending);
}

void add_endings(Words& words, std::string_view word, std::size_t dropped, Endings endings) {
  for (const std::string_view ending : endings) words.push_back(with_ending(word, dropped, ending));
}

bool ends_with_any(std::string_view word, Endings endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

struct Declension {
  std::string_view ending;
  std::string_view cases;  // each before a space
};
constexpr std::array<Declension, 11> nouns = {{{"ия", "ии ию ией "},
                                               {"ія", "ії ію ією "},
                                               {"ея", "еи ее ею еей "},
                                               {"ья", "ьи ье ью ьей "},
                                               {"на", "ны не ну ной ни ні ною "},
                                               {"да", "ды де ду дой ді дою "},
                                               {"ка", "ки ке ку кой "},
                                               {"а", "ы е у ой и і ою "},
                                               {"й", "я ю ем е "},
                                               {"ь", "и ью я ю ем е ём "},
                                               {"ы", "ах ам ами "}}};
constexpr std::array<Declension, 5> adjectives = {{{"ый", "ого ому ым ом "},
                                                   {"ий", "ого ому им ом "},
                                                   {"ая", "ой ую "},
                                                   {"ое", "ого ому ым ом "},
                                                   {"ые", "ых ым ыми "}}};

template <std::size_t Size>
Words declined(std::string_view word, const std::array<Declension, Size>& declensions) {
  Words forms;
  for (const Declension& declension : declensions) {
    if (!word.ends_with(declension.ending)) continue;
    for (std::string_view rest = declension.cases; !rest.empty(); rest.remove_prefix(rest.find(' ') + 1)) {
      add_endings(forms, word, declension.ending.size(), {rest.substr(0, rest.find(' '))});
    }
    return forms;
  }
  return forms;
}

Words slavic_noun(std::string_view noun) {
  Words forms = declined(noun, nouns);
  if (!forms.empty() || ends_with_any(noun, {"о", "е", "и", "у", "э", "ю", "я", "і", "є", "ї"})) return forms;
  add_endings(forms, noun, 0, {"а", "у", "ом", "е", "і"});
  return forms;
}

// Cases of a noun, or of an adjective and its noun ("Южный Судан"), by their endings; longer names keep
// theirs.
Words slavic_cases(std::string_view name) {
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos) return slavic_noun(name);
  Words forms;
  if (name.find(' ', space + 1) != std::string_view::npos) return forms;
  for (const std::string& adjective : declined(name.substr(0, space), adjectives)) {
    for (const std::string& noun : slavic_noun(name.substr(space + 1)))
      forms.push_back(adjective + " " + noun);
  }
  return forms;
}

// Prepositions and conjunctions of one letter are written as one word with the name.
Words arabic_joined(std::string_view name) {
  constexpr std::string_view article = "ال";
  Words forms;
  for (const std::string_view prefix : {"و", "ب", "ف", "ك", "وب"})
    forms.push_back(std::string(prefix).append(name));
  if (name.starts_with(article)) {
    forms.push_back("لل" + std::string(name.substr(article.size())));
  } else {
    forms.push_back("ل" + std::string(name));
  }
  return forms;
}

void add_english(Words& words, std::string_view word) {
  if (!ends_with_any(word, {"ese", "ish", "ss", "s", "ch", "lais", "z"})) add_endings(words, word, 0, {"s"});
}

void add_french(Words& words, std::string_view word) {
  if (word.ends_with("en") || word.ends_with("on")) {
    add_endings(words, word, 0, {"s", "ne", "nes", "e", "es"});
  } else if (word.ends_with("grec")) {
    add_endings(words, word, 0, {"s", "que", "ques"});
  } else if (word.ends_with('c')) {
    add_endings(words, word, 0, {"s"});
    add_endings(words, word, 1, {"que", "ques"});
  } else if (ends_with_any(word, {"ais", "ois", "s"})) {
    add_endings(words, word, 0, {"e", "es"});
  } else if (word.ends_with('e')) {
    add_endings(words, word, 0, {"s"});
  } else {
    add_endings(words, word, 0, {"s", "e", "es"});
  }
}

void add_spanish(Words& words, std::string_view word) {
  if (word.ends_with('o')) {
    add_endings(words, word, 1, {"a", "os", "as"});
  } else if (ends_with_any(word, {"es", "an", "on", "in", "ol"})) {
    add_endings(words, word, 0, {"a", "es", "as"});
  } else if (word.ends_with('i') || word.ends_with('u')) {
    add_endings(words, word, 0, {"s", "es"});
  } else {
    add_endings(words, word, 0, {"s"});
  }
}

void add_portuguese(Words& words, std::string_view word) {
  if (word.ends_with("ao")) {
    add_endings(words, word, 2, {"a", "as", "aos", "aes", "oes"});
  } else if (word.ends_with('o')) {
    add_endings(words, word, 1, {"a", "os", "as"});
  } else if (word.ends_with("es")) {
    add_endings(words, word, 0, {"a", "es", "as"});
  } else if (word.ends_with("ol")) {
    add_endings(words, word, 0, {"a", "as"});
    add_endings(words, word, 1, {"is"});
  } else if (word.ends_with("eu")) {
    add_endings(words, word, 0, {"s"});
    add_endings(words, word, 2, {"eia", "eias"});
  } else {
    add_endings(words, word, 0, {"s"});
  }
}

void add_german(Words& words, std::string_view word) {
  if (ends_with_any(word, {"isch", "sch", "ar"})) {
    add_endings(words, word, 0, {"e", "en", "er", "es", "em"});
  } else if (word.ends_with('e')) {
    add_endings(words, word, 0, {"n"});
    add_endings(words, word, 1, {"in", "innen"});
  } else {
    add_endings(words, word, 0, {"n", "in", "innen", "s"});
  }
}

}  // namespace

std::vector<std::string> name_forms(std::string_view name, std::string_view language) {
  if (language == "ar") return arabic_joined(name);
  if (language == "ru" || language == "uk") return slavic_cases(name);
  const bool one_word = name.find_first_of(" -") == std::string_view::npos;
  if (language == "de" && one_word && !ends_with_any(name, {"s", "x", "z"})) return {std::string(name) + "s"};
  return {};
}

std::vector<std::string> demonym_forms(std::string_view word, std::string_view language) {
  Words words = {language == "en" ? std::string(word) : fold(word)};
  const std::string first = words.front();
  if (language == "en") {
    add_english(words, first);
  } else if (language == "fr") {
    add_french(words, first);
  } else if (language == "es") {
    add_spanish(words, first);
  } else if (language == "pt") {
    add_portuguese(words, first);
  } else if (language == "de") {
    add_german(words, first);
  }
  return words;
}

}  // namespace weft
