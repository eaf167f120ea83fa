#include "extract/text/definitions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::size_t longest_acronym = 10;

// The text between a token and the next (or the end).
std::string_view gap_after(const AnalysedField& field, std::size_t token) {
  const std::size_t begin = field.tokens[token].end;
  const std::size_t end = token + 1 < field.tokens.size() ? field.tokens[token + 1].begin : field.text.size();
  return field.text.substr(begin, end - begin);
}

bool opens_parenthesis(std::string_view gap) { return gap.find_first_of("([") != std::string_view::npos; }

// Brackets, commas, semicolons, and the quotation marks of `hereafter "LN"`.
bool closes_parenthesis(std::string_view gap) {
  const bool closed = gap.find_first_of(");,]\":") != std::string_view::npos || gap.starts_with("\u201D") ||
                      gap.starts_with("\u00BB") || gap.starts_with(" \u00BB") ||
                      gap.starts_with("\u00A0\u00BB");
  return closed && gap.find_first_of(".([") != 0;
}

// No long form goes across these; commas it may hold.
bool parts_phrases(std::string_view gap) { return gap.find_first_of(";:()[]") != std::string_view::npos; }

// What may stand between the bracket and the short form: "(hereafter LN)", "(en adelante, «LN»)".
bool is_lead(std::string_view folded) {
  static constexpr auto leads = std::to_array<std::string_view>(
      {"abbreviated", "abrege", "abreviado", "acronym",   "acronyme", "adelante",  "after",  "aka",
       "apres",       "as",     "ci",        "doravante", "en",       "folgenden", "herein", "hereafter",
       "hereinafter", "here",   "im",        "in",        "known",    "kurz",      "or",     "por",
       "short",       "sigla",  "siglas",    "sigle",     "sus",      "the"});
  return std::ranges::find(leads, folded) != leads.end();
}

// "CRSV", "VoT", "IDPs" without its "s"; empty for what is no acronym.
std::string_view acronym_of(std::string_view surface) {
  if (surface.size() > 2 && surface.back() == 's' && surface[surface.size() - 2] != 's') {
    surface.remove_suffix(1);
  }
  if (surface.size() < 2 || surface.size() > longest_acronym) return {};
  int capitals = 0;
  for (const char c : surface) {
    if (c >= 'A' && c <= 'Z') ++capitals;
  }
  return capitals >= 2 ? surface : std::string_view{};
}

// Where in `words` (the first token is `first`, the last `last` - 1) the long form of the acronym begins.
std::optional<std::size_t> long_form(const AnalysedField& field, std::size_t first, std::size_t last,
                                     std::string_view acronym) {
  std::string letters = fold(acronym);
  std::erase(letters, ' ');
  std::size_t letter = letters.size();
  for (std::size_t token = last; token > first && letter > 0;) {
    --token;
    const std::string word = fold(surface_of(field, token));
    // From the end of the word, as many letters as it has in order; the first letter counts only where it
    // starts a word.
    for (std::size_t at = word.size(); at > 0 && letter > 0; --at) {
      if (word[at - 1] != letters[letter - 1]) continue;
      if (letter == 1 && at != 1) continue;
      --letter;
    }
    if (letter == 0) return token;
  }
  return std::nullopt;
}

// At least half of the letters must begin words: "of (OR)" is no definition.
bool initials_agree(const AnalysedField& field, std::size_t first, std::size_t last,
                    std::string_view acronym) {
  std::string letters = fold(acronym);
  std::size_t agreed = 0;
  std::size_t letter = 0;
  for (std::size_t token = first; token < last; ++token) {
    const std::string word = fold(surface_of(field, token));
    const std::size_t at = word.empty() ? std::string::npos : letters.find(word[0], letter);
    if (at == std::string::npos) continue;
    letter = at + 1;
    ++agreed;
  }
  return agreed >= 2 && agreed * 2 >= letters.size();
}

class Finder {
 public:
  explicit Finder(AnalysedRecord& record) : record_(record) {}

  void run() {
    record_.definitions.clear();
    for (std::size_t text = 0; text < record_.texts.size(); ++text) {
      const AnalysedField& field = record_.texts[text];
      for (std::size_t token = 0; token + 1 < field.tokens.size(); ++token) {
        if (!field.tokens[token + 1].breaks_phrase || !opens_parenthesis(gap_after(field, token))) continue;
        long_before_short(text, field, token);
        short_before_long(text, field, token);
      }
    }
  }

 private:
  // "... sexual violence (CRSV)": `token` is the last word before the parenthesis.
  void long_before_short(std::size_t text, const AnalysedField& field, std::size_t token) {
    const std::size_t last = after_leads(field, token + 1);
    const std::string_view acronym = acronym_of(surface_of(field, last));
    if (acronym.empty() || !closes_parenthesis(gap_after(field, last))) return;
    const std::size_t reach = std::min(acronym.size() + 5, acronym.size() * 2 + 2);
    std::size_t first = token + 1;
    while (first > 0 && token + 1 - first < reach) {
      --first;
      if (field.tokens[first].starts_sentence || (first > 0 && parts_phrases(gap_after(field, first - 1))))
        break;
    }
    const auto begin = long_form(field, first, token + 1, acronym);
    if (begin) add(text, field, *begin, token + 1, acronym);
  }

  static std::size_t after_leads(const AnalysedField& field, std::size_t token) {
    constexpr std::size_t most_leads = 4;
    std::size_t at = token;
    while (at + 1 < field.tokens.size() && at - token < most_leads && is_lead(fold(surface_of(field, at))))
      ++at;
    return at;
  }

  // "CRSV (conflict-related sexual violence)": `token` is the acronym.
  void short_before_long(std::size_t text, const AnalysedField& field, std::size_t token) {
    const std::string_view acronym = acronym_of(surface_of(field, token));
    if (acronym.empty()) return;
    const std::size_t reach = acronym.size() * 2 + 2;
    std::size_t last = token + 1;
    while (last < field.tokens.size() && last - token <= reach &&
           gap_after(field, last).find(')') == std::string_view::npos) {
      ++last;
    }
    if (last >= field.tokens.size() || last - token > reach) return;
    if (long_form(field, token + 1, last + 1, acronym) == token + 1) {
      add(text, field, token + 1, last + 1, acronym);
    }
  }

  void add(std::size_t text, const AnalysedField& field, std::size_t first, std::size_t last,
           std::string_view acronym) {
    if (last - first < 2 && !field.tokens[first].joined) return;
    if (!initials_agree(field, first, last, acronym)) return;
    for (const AnalysedRecord::Definition& known : record_.definitions) {
      if (known.acronym == acronym) return;
    }
    const std::uint32_t begin = field.tokens[first].begin;
    const std::uint32_t end = field.tokens[last - 1].end;
    record_.definitions.push_back({.acronym = acronym,
                                   .expansion = field.text.substr(begin, end - begin),
                                   .text = text,
                                   .begin = begin,
                                   .end = end});
  }

  AnalysedRecord& record_;
};

}  // namespace

void find_definitions(AnalysedRecord& record) { Finder(record).run(); }

}  // namespace weft
