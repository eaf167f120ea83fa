#include "extract/names/corporate_name.hpp"

#include <algorithm>
#include <vector>

#include "base/unicode.hpp"
#include "extract/names/author_additions.hpp"
#include "extract/names/corporate_words.hpp"
#include "extract/names/given_names.hpp"
#include "extract/names/name_words.hpp"
#include "extract/names/person_name.hpp"
#include "extract/names/seats.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

bool has_vowel(std::string_view word) { return word.find_first_of("AEIOUYaeiouy") != word.npos; }

// "UNHCR", "US-AID", "ActionAid", "Article19"; but "McNeil", "DeSantis".
bool is_single_word_body(std::string_view word) {
  const WordShape shape = word_shape(word);
  if (shape.uncased) return false;
  if (shape.digits > 0 && shape.letters > 0) return true;
  if (shape.all_upper())
    return shape.letters >= 2 && (shape.letters <= 5 || !has_vowel(word)) && !is_initials(word);
  const std::string folded = fold(word);
  for (const std::string_view prefix : {"mac", "mc", "de", "du", "la", "le", "van", "fitz", "o", "d"}) {
    if (folded.starts_with(prefix)) return false;
  }
  bool lower = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (lower && is_upper(c)) return true;
    lower = is_word_character(c) && !is_upper(c);
  }
  return false;
}

using Words = std::vector<std::string_view>;

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view word : split_words(text)) {
    for (const std::string_view piece : split_at(word, '-')) {
      std::string folded = fold(piece);
      std::erase(folded, ' ');
      if (!folded.empty()) out.push_back(std::move(folded));
    }
  }
  return out;
}

bool starts_with_given_name(const Words& written) {
  const std::string_view first = written[0].substr(0, written[0].find('-'));
  return is_given_name(fold(first));
}

// "Mission, Robert": an inverted name whose surname happens to be a head.
bool is_plainly_inverted(std::string_view value) {
  const Words parts = split_at(value, ',');
  return parts.size() >= 2 && is_inverted_name(parts[0], parts[1]) &&
         (split_words(parts[0]).size() == 1 || !std::ranges::any_of(folded_words(value), is_corporate_head));
}

// A word that is a surname as well, in company: of two other words, or of one that begins names of bodies.
// "Jane Goodall Church" is a person all the same.
bool has_weak_signal(const Words& written) {
  const std::string first = fold(written[0]);
  if (is_weak_head(first) && (is_particle(fold(written[1])) || fold(written[1]) == "for")) return true;
  const bool opened = is_corporate_opening(first) || is_shared_opening(first);
  if (!opened && (written.size() < 3 || starts_with_given_name(written))) return false;
  for (std::size_t i = 1; i < written.size(); ++i) {
    if (!is_weak_head(fold(written[i]))) continue;
    // "Grace Trust Okafor" has it in the middle.
    if (opened || i + 1 == written.size() || is_connecting_word(fold(written[i + 1]))) return true;
  }
  return false;
}

// "NGO Forum"; but "Ngo Thi Lan" and "ONG Ken Wei" bear surnames.
bool names_ngo(const Words& written) {
  for (const std::string_view word : written) {
    if (word != "NGO" && word != "NGOs" && word != "ONG" && word != "OSC" && word != "ONGs") continue;
    if (word.data() != written[0].data() || !is_given_name(fold(written[1]))) return true;
  }
  return false;
}

// "Nile Bridge Fosterers' Union", "Children's Village".
bool is_possessive(std::string_view word) {
  constexpr int shortest = 4;  // letters; "N's" is none
  if (word_shape(word).letters < shortest) return false;
  return word.ends_with("'s") || word.ends_with("s'") || word.ends_with("\u2019s") ||
         word.ends_with("s\u2019");
}

// "Open Gate Haiti". Some countries are surnames.
bool ends_with_country(const Words& written) {
  static const WordList surnames(
      "benin brasil chad cuba france georgia guinea haiti holland ireland israel jordan mali niger "
      "panama togo");
  return written.size() >= 3 && !starts_with_given_name(written) && is_country_name(written.back()) &&
         !surnames.holds(fold(written.back()));
}

bool spells(std::string_view acronym, std::string_view name) {
  std::string initials;
  for (const std::string_view word : split_words(name)) {
    for (const std::string_view piece : split_at(word, '-')) {
      if (word_shape(piece).starts_upper) initials += piece.front();
    }
  }
  return initials.size() >= 2 && initials == acronym;
}

// "OCHA ROWCA": two acronyms, no name in capitals.
bool are_acronyms(const Words& words) {
  constexpr int longest = 6;
  return words.size() == 2 && std::ranges::all_of(words, [](std::string_view word) {
           const std::string folded = fold(word);
           return word_shape(word).letters <= longest && !is_weak_head(folded) &&
                  !is_corporate_head(folded) && !is_corporate_opening(folded);
         });
}

// Capitals of a body's name in lower case, but for what is plainly an acronym.
std::string label_word(std::string_view word, bool capitals) {
  const std::string folded = fold(word);
  if (is_connecting_word(folded)) return lower_case(word);
  const WordShape shape = word_shape(word);
  if (!capitals || !shape.all_upper() || shape.letters < 3 || !has_vowel(word)) return std::string(word);
  std::size_t first = 0;
  next_code_point(word, first);
  return std::string(word.substr(0, first)) + lower_case(word.substr(first));
}

}  // namespace

std::string_view trailing_acronym(std::string_view value) {
  value = trim(value);
  if (!value.ends_with(')')) return {};
  const std::size_t open = value.rfind('(');
  if (open == value.npos || open == 0) return {};
  const std::string_view inside = trim(value.substr(open + 1, value.size() - open - 2));
  const WordShape shape = word_shape(inside);
  const bool acronym = shape.upper >= 2 && shape.upper * 2 >= shape.letters && inside.size() <= 16 &&
                       split_words(inside).size() <= 2;
  return acronym ? inside : std::string_view{};
}

std::string_view without_article(std::string_view name) {
  static const WordList articles("das der die el il la las le les los the");
  const Words words = split_words(name);
  if (words.size() < 2 || !articles.holds(fold(words[0]))) return name;
  return name.substr(static_cast<std::size_t>(words[1].data() - name.data()));
}

bool is_corporate_name(std::string_view value) {
  if (is_plainly_inverted(value)) return false;
  if (const std::string_view acronym = trailing_acronym(value); !acronym.empty()) {
    const std::string_view name = value.substr(0, value.rfind('('));
    return spells(acronym, name) || is_corporate_name(name);
  }
  Words written = split_words(value);
  if (written.empty()) return false;
  if (written.size() == 1) {
    return is_single_word_body(written[0]) || is_corporate_head(fold(written[0])) || written[0] == "NGO" ||
           value.find(".org") != value.npos;
  }
  const std::vector<std::string> words = folded_words(value);
  if (words.empty()) return false;
  std::ranges::transform(written, written.begin(), without_marks);
  if (words[0] == "the" || is_corporate_opening(words[0]) || is_company_form(words.back())) return true;
  if (std::ranges::any_of(words, is_corporate_head) || names_ngo(written)) return true;
  for (const std::string_view word : written) {
    const WordShape shape = word_shape(word);
    const std::string folded = fold(word);
    if (shape.digits > 0 || folded == "of" || folded == "for" || is_possessive(word)) return true;
    if (is_function_word(folded) && (!shape.starts_upper || written.size() >= 4)) return true;
    if (shape.all_upper() && shape.letters >= 3 && !has_vowel(word) && fold(word) != "iii") return true;
  }
  return has_weak_signal(written) || ends_with_country(written);
}

std::string corporate_label(std::string_view value) {
  if (!trailing_acronym(value).empty()) value = value.substr(0, value.rfind('('));
  const Words words = split_words(value);
  const bool capitals =
      words.size() > 1 && !are_acronyms(words) && std::ranges::all_of(words, [](std::string_view word) {
        const WordShape shape = word_shape(word);
        return shape.letters == 0 || shape.all_upper();
      });
  std::string label;
  for (const std::string_view word : words) {
    if (!label.empty()) label += ' ';
    label += label.empty() && !capitals ? std::string(word) : label_word(word, capitals);
  }
  return label;
}

std::string corporate_key(std::string_view label) { return slug(without_article(label)); }

}  // namespace weft
