#include "extract/names/name_context.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.hpp"
#include "extract/names/name_words.hpp"

namespace weft {

namespace {

std::string folded(const AnalysedField& field, std::uint32_t token) { return fold(surface_of(field, token)); }

std::uint32_t count(const AnalysedField& field) { return static_cast<std::uint32_t>(field.tokens.size()); }

// The token continues the phrase of the one before it.
bool continues(const AnalysedField& field, std::uint32_t token) {
  return token < count(field) && !field.tokens[token].breaks_phrase && !field.tokens[token].starts_sentence;
}

bool continues_capitalised(const AnalysedField& field, std::uint32_t token) {
  return continues(field, token) && field.tokens[token].capitalised;
}

// "de", "du" and "del" are left out: in Romance languages they rather lead to a place.
bool is_of(std::string_view word) { return word == "of"; }

bool is_article(std::string_view word) { return word == "the"; }

bool is_link(std::string_view word) {
  static constexpr auto links = std::to_array<std::string_view>(
      {"and", "da",  "das", "de",  "del", "des", "do",   "dos",  "du",  "et", "for",
       "la",  "las", "les", "los", "of",  "on",  "para", "pour", "the", "y"});
  return std::ranges::binary_search(links, word);
}

bool founds_another_body(std::string_view word) {
  static constexpr auto heads =
      std::to_array<std::string_view>({"association", "federation", "foundation", "fundacion", "fondation",
                                       "institute", "press", "society", "trust", "union"});
  return std::ranges::find(heads, word) != heads.end();
}

// "the World Bank's Institute" is no longer name.
bool is_possessive(const AnalysedField& field, TokenSpan span) {
  const std::string_view rest = field.text.substr(field.tokens[span.last - 1].end);
  return rest.starts_with('\'') || rest.starts_with("\xE2\x80\x99");
}

// Terms whose first word a name in front seems to own: "UN [Women Protection Advisers]".
bool begins_a_term(std::string_view last, std::string_view next) {
  return last == "women" && next == "protection";
}

}  // namespace

bool stands_in_capitals(const AnalysedField& field, TokenSpan span) {
  constexpr std::uint32_t reach = 4;
  constexpr int long_word = 4;
  int upper = 0;
  int other = 0;
  const std::uint32_t begin = span.first > reach ? span.first - reach : 0;
  const std::uint32_t end = std::min(count(field), span.last + reach);
  for (std::uint32_t i = begin; i < end; ++i) {
    if (i >= span.first && i < span.last) continue;
    if (word_shape(surface_of(field, i)).letters < long_word) continue;
    (field.tokens[i].upper ? upper : other) += 1;
  }
  return upper > 0 && upper >= 2 * other;
}

bool has_reference_number(const AnalysedField& field, TokenSpan span) {
  if (span.last >= count(field) || field.tokens[span.last].breaks_phrase) return false;
  if (!field.tokens[span.last].digits) return false;
  const std::string_view number = surface_of(field, span.last);
  const bool year = number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
  return !year && number.size() >= 3;
}

bool has_capitalised_neighbour(const AnalysedField& field, TokenSpan span) {
  if (continues_capitalised(field, span.last)) return true;
  // A sentence starts with a capital anyway.
  if (span.first == 0 || field.tokens[span.first].starts_sentence) return true;
  if (field.tokens[span.first].breaks_phrase) return field.text[field.tokens[span.first - 1].end] != ',';
  return field.tokens[span.first - 1].capitalised;
}

bool is_nationalised(const AnalysedField& field, TokenSpan span) {
  if (span.first == 0 || field.tokens[span.first].breaks_phrase) return false;
  const std::uint32_t before = span.first - 1;
  if (!field.tokens[before].capitalised || field.tokens[before].upper) return false;
  static constexpr auto adjectives = std::to_array<std::string_view>(
      {"czech",   "dutch",    "federal",   "french",   "german", "greek",     "iraqi",
       "israeli", "kuwaiti",  "municipal", "national", "omani",  "pakistani", "provincial",
       "qatari",  "regional", "somali",    "state",    "swiss",  "thai",      "yemeni"});
  const std::string word = folded(field, before);
  if (std::ranges::binary_search(adjectives, word)) return true;
  if (word.size() < 6) return false;
  // Nationalities: Kenyan, Ukrainian, Sudanese, Swedish.
  return word.ends_with("ian") || word.ends_with("ean") || word.ends_with("yan") || word.ends_with("can") ||
         word.ends_with("dan") || word.ends_with("ese") || word.ends_with("ish") || word.ends_with("deshi");
}

bool names_member(const AnalysedField& field, TokenSpan span) {
  static constexpr auto joints = std::to_array<std::string_view>({"d", "de", "del", "du"});
  if (folded(field, span.first) != "caritas" || !continues(field, span.last)) return false;
  std::uint32_t next = span.last;
  if (std::ranges::binary_search(joints, folded(field, next))) ++next;
  return continues_capitalised(field, next);
}

bool reads_as_verb(const AnalysedField& field, TokenSpan span) {
  static constexpr auto verbs = std::to_array<std::string_view>({"act", "care", "plan", "reach", "save"});
  static constexpr auto leads = std::to_array<std::string_view>({"can", "must", "should", "to", "will"});
  if (span.first == 0 || !std::ranges::binary_search(verbs, folded(field, span.first))) return false;
  const std::string before = folded(field, span.first - 1);
  const bool tells =
      field.field == Field::title || field.tokens[span.first - 1].capitalised || before != "to";
  return tells && std::ranges::binary_search(leads, before);
}

std::uint32_t end_of_capitalised_run(const AnalysedField& field, std::uint32_t token) {
  constexpr std::uint32_t longest = 20;  // tokens; no name is longer
  std::uint32_t end = token;
  for (std::uint32_t i = token; i < std::min(count(field), token + longest); ++i) {
    if (i > token && !continues(field, i)) break;
    if (field.tokens[i].capitalised) {
      end = i + 1;
    } else if (!is_link(folded(field, i))) {
      break;
    }
  }
  return end;
}

TokenSpan extended_name(const AnalysedField& field, TokenSpan span) {
  const std::uint32_t next = span.last;
  if (!continues(field, next) || is_possessive(field, span)) return span;
  if (begins_a_term(folded(field, next - 1), folded(field, next))) return {span.first, next + 1};
  if (field.tokens[next].capitalised && founds_another_body(folded(field, next))) {
    return {span.first, end_of_capitalised_run(field, next)};
  }
  if (!is_of(folded(field, next))) return span;
  std::uint32_t object = next + 1;
  if (continues(field, object) && is_article(folded(field, object))) ++object;
  if (!continues_capitalised(field, object)) return span;
  return {span.first, end_of_capitalised_run(field, object)};
}

}  // namespace weft
