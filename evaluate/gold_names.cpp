#include "evaluate/gold_names.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/names/corporate_name.hpp"
#include "extract/names/person_name.hpp"

namespace weft {

namespace {

constexpr std::array<std::string_view, 19> particles = {"de", "van", "von", "der", "den", "du", "la",
                                                        "le", "al",  "el",  "bin", "ibn", "di", "da",
                                                        "do", "dos", "del", "ten", "ter"};

struct Reading {
  std::string family;  // folded, without spaces
  std::string given;   // folded
};

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last,
                   std::string_view between) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) text += between;
    text += words[i];
  }
  return text;
}

std::vector<Reading> readings_of(std::string_view name) {
  name = trim_author_value(name);
  std::vector<Reading> readings;
  if (const std::size_t comma = name.find(','); comma != std::string_view::npos) {
    const std::vector<std::string> family = words_of(fold(name.substr(0, comma)));
    std::vector<std::string> given = words_of(fold(name.substr(comma + 1)));
    std::string surname = joined(family, 0, family.size(), "");
    readings.push_back({surname, joined(given, 0, given.size(), " ")});
    // A particle behind the given names belongs to the surname: "Ville de Goyet, C. de".
    while (!given.empty() && std::ranges::find(particles, given.back()) != particles.end()) {
      surname.insert(0, given.back());
      given.pop_back();
      readings.push_back({surname, joined(given, 0, given.size(), " ")});
    }
    return readings;
  }
  const std::vector<std::string> words = words_of(fold(name));
  for (std::size_t i = 1; i < words.size(); ++i) {
    readings.push_back({joined(words, i, words.size(), ""), joined(words, 0, i, " ")});
  }
  if (words.size() == 2) readings.push_back({words[0], words[1]});  // inverted without a comma
  return readings;
}

bool agree(const std::string& a, const std::string& b) {
  const std::string_view first = std::string_view(a).substr(0, a.find(' '));
  const std::string_view second = std::string_view(b).substr(0, b.find(' '));
  if (first.empty() || second.empty()) return false;
  return first == second || (first.size() == 1 && second.starts_with(first)) ||
         (second.size() == 1 && first.starts_with(second));
}

}  // namespace

bool is_same_person(std::string_view found, const GoldItem& gold) {
  const std::string folded = fold(trim_author_value(found));
  if (folded.empty()) return false;
  const auto equals = [&](std::string_view name) { return fold(trim_author_value(name)) == folded; };
  if (equals(gold.name) || std::ranges::any_of(gold.surfaces, equals)) return true;
  const std::vector<Reading> wanted = readings_of(gold.sort_name.empty() ? gold.name : gold.sort_name);
  return std::ranges::any_of(readings_of(found), [&](const Reading& a) {
    return std::ranges::any_of(
        wanted, [&](const Reading& b) { return a.family == b.family && agree(a.given, b.given); });
  });
}

std::string name_form(std::string_view name) {
  constexpr std::array<std::string_view, 8> articles = {"the ", "la ",  "le ",  "les ",
                                                        "el ",  "los ", "las ", "l "};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> spellings = {
      {{"organisation", "organization"},
       {"centre", "center"},
       {"programme", "program"},
       {"labour", "labor"}}};
  std::string form = fold(name);
  for (const std::string_view article : articles) {
    if (!form.starts_with(article)) continue;
    form.erase(0, article.size());
    break;
  }
  for (const auto& [british, american] : spellings) {
    for (std::size_t at = form.find(british); at != std::string::npos; at = form.find(british, at)) {
      form.replace(at, british.size(), american);
    }
  }
  return form;
}

std::string_view without_acronym(std::string_view name) {
  return trailing_acronym(name).empty() ? name : ascii_trimmed(name.substr(0, name.rfind('(')));
}

}  // namespace weft
