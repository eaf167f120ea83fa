#include "extract/places/place_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.hpp"

namespace weft {

namespace {

// Words before a place's name that a name of a person does not follow, folded; and titles of persons.
constexpr std::array<std::string_view, 51> before_places = {
    "across", "against", "along", "and", "around", "as",     "at",  "between", "beyond", "by",
    "de",     "del",     "du",    "en",  "entre",  "et",     "for", "from",    "how",    "in",
    "inside", "into",    "la",    "le",  "like",   "near",   "of",  "on",      "or",     "outside",
    "over",   "since",   "that",  "the", "to",     "toward", "via", "where",   "while",  "within"};
constexpr std::array<std::string_view, 9> titles = {"dr",   "miss", "mr",  "mrs", "ms",
                                                    "prof", "pope", "sir", "st"};
constexpr std::array<std::string_view, 8> bodies = {"academy", "bank",        "college",    "embassy",
                                                    "school",  "universidad", "universite", "university"};

// Usual surnames that are hardly words of titles: in "Niger, Chad and Jordan Smith" capitals tell nothing.
constexpr auto surnames = std::to_array<std::string_view>(
    {"adams",    "allen",    "anderson", "bailey",  "baker",     "bennett",  "campbell", "carter",
     "clark",    "collins",  "davis",    "edwards", "evans",     "garcia",   "harris",   "hughes",
     "jackson",  "johnson",  "jones",    "kelly",   "kennedy",   "lewis",    "martin",   "mitchell",
     "moore",    "morris",   "murphy",   "nelson",  "patterson", "peterson", "phillips", "richardson",
     "roberts",  "robinson", "rogers",   "scott",   "smith",     "stewart",  "taylor",   "thomas",
     "thompson", "watson",   "williams", "wilson"});
static_assert(std::ranges::is_sorted(surnames));

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_initial(const AnalysedField& field, std::size_t token) {
  const Token& tested = field.tokens[token];
  return tested.capitalised && tested.end - tested.begin == 1;
}

bool is_unknown_name(const Token& token) {
  return token.capitalised && !token.digits && !token.masked && !token.word.valid();
}

}  // namespace

bool is_shouted(const AnalysedField& field) {
  constexpr std::size_t fewest = 3;
  std::size_t upper = 0;
  for (const Token& token : field.tokens) upper += token.upper ? 1U : 0U;
  return field.tokens.size() >= fewest && upper * 3 > field.tokens.size() * 2;
}

bool is_title_case(const AnalysedField& field) {
  constexpr std::uint32_t shortest = 4;
  std::size_t words = 0;
  std::size_t capitalised = 0;
  for (const Token& token : field.tokens) {
    if (token.end - token.begin < shortest || token.digits) continue;
    ++words;
    capitalised += token.capitalised ? 1U : 0U;
  }
  return capitalised * 5 >= words * 4;
}

bool looks_like_person(const AnalysedField& field, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = field.tokens;
  const bool names_stand_out = !is_title_case(field);
  const bool has_previous = first > 0 && !tokens[first].breaks_phrase;
  if (has_previous) {
    const std::string previous = fold(surface_of(field, first - 1));
    if (contains(titles, previous)) return true;
    // "by Jordan Peterson": a preposition says nothing against an author.
    if (contains(before_places, previous) && previous != "by" && previous != "and") return false;
    if (is_initial(field, first - 1)) return true;
    if (names_stand_out && is_unknown_name(tokens[first - 1])) return true;
  }
  if (last >= tokens.size() || tokens[last].joined) return false;
  if (tokens[last].breaks_phrase) return false;
  if (tokens[last].capitalised && std::ranges::binary_search(surnames, fold(surface_of(field, last))))
    return true;
  return is_initial(field, last) || (names_stand_out && is_unknown_name(tokens[last]));
}

bool belongs_to_body(const AnalysedField& field, std::uint32_t first) {
  const auto& tokens = field.tokens;
  if (first < 2 || tokens[first].breaks_phrase || tokens[first - 1].breaks_phrase) return false;
  const std::string link = fold(surface_of(field, first - 1));
  return (link == "of" || link == "de") && contains(bodies, fold(surface_of(field, first - 2)));
}

bool is_no_acronym_of_place(const AnalysedField& field, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = field.tokens;
  const std::size_t end = tokens[last - 1].end;
  if (end < field.text.size() && field.text[end] == '$') return true;
  const bool continues = !tokens[first].breaks_phrase && first > 0;
  // "Save the Children UK", where the name before is recognised.
  if (continues && tokens[first - 1].masked) return true;
  return is_shouted(field);
}

}  // namespace weft
