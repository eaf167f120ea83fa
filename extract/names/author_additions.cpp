#include "extract/names/author_additions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.hpp"
#include "extract/names/name_words.hpp"

namespace weft {

namespace {

// "Edited by", "Auteur :". Those without colon that are surnames too ("Par", "Por") need a whole name behind.
std::string_view without_lead(std::string_view value) {
  static constexpr auto leads =
      std::to_array<std::string_view>({"author:",      "author(s):", "authors:",  "auteur:", "auteur :",
                                       "auteur(s):",   "auteurs:",   "auteurs :", "autor:",  "autora:",
                                       "autor(es):",   "autores:",   "by:",       "by ",     "compiled by ",
                                       "edited by ",   "editor:",    "editors:",  "par ",    "por ",
                                       "prepared by ", "written by "});
  constexpr std::size_t longest = 16;
  const std::string lower = lower_case(value.substr(0, longest));
  for (const std::string_view lead : leads) {
    if (!lower.starts_with(lead)) continue;
    const std::string_view rest = trim(value.substr(lead.size()));
    const bool surname = lead.size() <= 4 && lead.ends_with(' ') && value.front() == 'P';
    if (rest.empty() || (surname && split_words(rest).size() < 2)) continue;
    return rest;
  }
  return value;
}

// Where an address or an ORCID begins, or the end.
std::size_t start_of_address(std::string_view value) {
  std::size_t begin = value.size();
  for (const std::string_view mark :
       {"http://", "https://", "orcid", "ORCID", "Orcid", "<", "ID: 0000-", "0000-000"}) {
    begin = std::min(begin, value.find(mark));
  }
  if (const std::size_t at = value.find('@'); at != value.npos && at < begin) {
    const std::size_t space = value.find_last_of(" (\t", at);
    begin = space == value.npos ? 0 : space + 1;
  }
  return std::min(begin, value.size());
}

constexpr auto marks = std::to_array<std::string_view>({"*", "#", "†", "‡", "§", "¶", "⁰", "¹", "²", "³", "⁴",
                                                        "⁵", "⁶", "⁷", "⁸", "⁹", "⁺", "ᵃ", "ᵇ", "ᶜ", "∗"});

std::string_view without_symbols(std::string_view word) {
  for (bool found = true; found && !word.empty();) {
    found = false;
    for (const std::string_view mark : marks) {
      if (!word.ends_with(mark) || word.size() == mark.size()) continue;
      word.remove_suffix(mark.size());
      found = true;
    }
  }
  return word;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view without_marks(std::string_view word) {
  constexpr std::size_t most_digits = 2;
  word = without_symbols(word);
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(word[word.size() - digits - 1])) ++digits;
  if (digits == 0 || digits > most_digits || digits == word.size()) return word;
  const std::string_view name = word.substr(0, word.size() - digits);
  const WordShape shape = word_shape(name);
  const bool small = shape.letters >= 2 && !shape.all_upper() && !shape.uncased && shape.digits == 0;
  return small && name.back() != '-' ? name : word;
}

BareAuthor bare_author(std::string_view value) {
  value = without_lead(trim(value));
  const std::size_t begin = start_of_address(value);
  BareAuthor author{.name = value.substr(0, begin), .identifier = {}};
  std::string_view rest = value.substr(begin);
  if (rest.find('@') == rest.npos) {
    constexpr std::string_view around = "<>()[] .";
    while (!rest.empty() && around.find(rest.front()) != around.npos) rest.remove_prefix(1);
    while (!rest.empty() && around.find(rest.back()) != around.npos) rest.remove_suffix(1);
    author.identifier = rest;
  }
  constexpr std::string_view openings = "([,;:<- \t";
  if (begin < value.size()) {
    while (!author.name.empty() && openings.find(author.name.back()) != openings.npos)
      author.name.remove_suffix(1);
  }
  return author;
}

}  // namespace weft
