#include "graph/resolution/person_form.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = fold(text);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string_view take_part(std::string_view& rest) {
  constexpr std::string_view separator = ", ";
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + separator.size());
  return part;
}

std::size_t first_letter_size(std::string_view word) {
  std::size_t end = 0;
  next_code_point(word, end);
  return end;
}

std::string_view first_letter(std::string_view word) { return word.substr(0, first_letter_size(word)); }
bool is_initial(std::string_view word) { return first_letter_size(word) == word.size(); }

// Particles ("de", "van", "al") are short; leading ones may be left out.
bool same_but_for_particles(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& longer = a.size() >= b.size() ? a : b;
  const auto& shorter = a.size() >= b.size() ? b : a;
  const auto extra = static_cast<std::ptrdiff_t>(longer.size() - shorter.size());
  constexpr std::size_t longest_particle = 3;
  return std::equal(shorter.begin(), shorter.end(), longer.begin() + extra) &&
         std::all_of(longer.begin(), longer.begin() + extra,
                     [](const std::string& word) { return word.size() <= longest_particle; });
}

// At most one letter replaced, left out or added. ASCII only: elsewhere a byte is no letter.
bool is_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || !is_ascii(a) || !is_ascii(b)) return false;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  return std::equal(x + (a.size() == b.size() && x != a.end() ? 1 : 0), a.end(), y + (y != b.end() ? 1 : 0),
                    b.end());
}

// A letter of the sound form and how many bytes it stands for.
struct Sound {
  char letter = 0;
  std::size_t length = 1;
};

Sound sound_of(std::string_view rest) {
  const char c = rest[0];
  const char next = rest.size() > 1 ? rest[1] : '\0';
  if (c == 'p' && next == 'h') return {.letter = 'f', .length = 2};
  if (next == 'h' && (c == 'k' || c == 'g' || c == 't' || c == 'd')) return {.letter = c, .length = 2};
  if (c == 'j' || c == 'y') return {.letter = 'i'};
  if (c == 'w') return {.letter = 'v'};
  if (c == 'z') return {.letter = 's'};
  return {.letter = c};
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Without what is written for lack of accents: "Mueller", "Joerg", "Aase".
std::string without_accent_letters(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    out += word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    const bool written = (next == 'e' && (word[i] == 'a' || word[i] == 'o' || word[i] == 'u')) ||
                         (next == 'a' && word[i] == 'a');
    if (written) ++i;
  }
  return out;
}

enum class WordMatch { conflict, initial, near, full };

WordMatch match(const std::string& a, const std::string& b) {
  constexpr std::size_t least_for_sounds = 5;  // "Jan" and "Jon" are two names
  constexpr std::size_t least_for_edits = 6;   // "Maria" and "Mario" too
  if (is_initial(a) || is_initial(b)) {
    return first_letter(a) == first_letter(b) ? WordMatch::initial : WordMatch::conflict;
  }
  if (a == b || without_accent_letters(a) == without_accent_letters(b)) return WordMatch::full;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter >= least_for_sounds && sound_form(a) == sound_form(b)) return WordMatch::near;
  if (shorter >= least_for_edits && a.back() == b.back() && is_one_edit(a, b)) return WordMatch::near;
  return WordMatch::conflict;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text;
}

std::string sounds_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += sound_form(word);
  return text;
}

// Shares of strangers whose given name agrees; from frequencies of first names and initials in large
// catalogues, rounded: one initial in twelve, a full first name one in fifty, later words likewise.
double chance_of(WordMatch match) {
  switch (match) {
    case WordMatch::full:
      return 0.02;
    case WordMatch::near:
      return 0.04;
    case WordMatch::initial:
      return 0.08;
    case WordMatch::conflict:
      break;
  }
  return 1.0;
}

}  // namespace

PersonForm read_person_form(std::string_view sort_name) {
  PersonForm form;
  form.family = folded_words(take_part(sort_name));
  form.given = folded_words(take_part(sort_name));
  form.suffix = fold(sort_name);
  return form;
}

std::uint64_t name_block(const PersonForm& form) {
  if (form.family.empty() || form.given.empty()) return 0;
  std::string key = sound_form(form.family.back());
  key += ' ';
  key += first_letter(form.given.front());
  return hash64(key) | 1U;
}

std::string sound_form(std::string_view word) {
  std::string out;
  std::string_view rest = word;
  while (!rest.empty()) {
    const auto [letter, length] = sound_of(rest);
    const bool last = length == rest.size();
    rest.remove_prefix(length);
    // Only a vowel at the end tells names apart ("Maria", "Mario"): inside, languages write it as they hear
    // it.
    const char kept = is_vowel(letter) ? (last && length == 1 && !out.empty() ? letter : 'a') : letter;
    const bool repeats = !out.empty() && (out.back() == kept || (is_vowel(out.back()) && is_vowel(kept)));
    if (!repeats) out += kept;
    if (repeats && is_vowel(kept)) out.back() = kept;
  }
  return out;
}

NameComparison compare(const PersonForm& a, const PersonForm& b) {
  NameComparison result;
  result.same_family = without_accent_letters(joined(a.family)) == without_accent_letters(joined(b.family));
  if (!result.same_family) {
    result.same_family =
        same_but_for_particles(a.family, b.family) || sounds_of(a.family) == sounds_of(b.family);
    result.respelled = true;
  }
  result.conflict = !a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix;
  if (a.suffix.empty() != b.suffix.empty()) result.chance *= 3;
  const std::size_t shared = std::min(a.given.size(), b.given.size());
  for (std::size_t i = 0; i < shared; ++i) {
    const WordMatch found = match(a.given[i], b.given[i]);
    if (found == WordMatch::conflict) {
      // "Jean Pierre", "Jeanpierre"
      result.conflict = result.conflict || joined(a.given) != joined(b.given);
      return result;
    }
    result.initials = result.initials || (found == WordMatch::initial && a.given[i] != b.given[i]);
    result.respelled = result.respelled || found == WordMatch::near;
    result.chance *= chance_of(found);
  }
  // The same in all letters: who writes it out means the same person more often than one initial more or
  // less.
  if (!result.initials && a.given == b.given && shared > 0 && !is_initial(a.given.front()))
    result.chance *= 0.5;
  return result;
}

}  // namespace weft
