#include "extract/names/person_name.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "extract/names/author_additions.hpp"
#include "extract/names/name_words.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

using Words = std::vector<std::string_view>;

bool is_role(std::string_view folded) {
  static constexpr auto roles = std::to_array<std::string_view>(
      {"comp", "compiler", "comps", "coord", "coordinator", "coords", "dir", "dirs", "ed", "editor",
       "editors", "eds", "hg", "hrsg", "org", "orgs", "trans", "translator"});
  return std::ranges::binary_search(roles, folded);
}

bool is_title(std::string_view folded) {
  static constexpr auto titles = std::to_array<std::string_view>(
      {"by", "dr", "dra", "drs", "hon", "mme", "mr", "mrs", "ms", "prof", "professor", "rev", "sir"});
  return std::ranges::binary_search(titles, folded);
}

// Ranks that are names too unless they are abbreviated; of "H.E." and "S.E.M.", whole names must follow.
bool is_rank(const Words& words) {
  static const WordList full("ambassadeur ambassador ambassadrice monsieur madame");
  static const WordList abbreviated("abg amb arq capt col econ eng gen ing lic lt maj mgr msgr sgt");
  const std::string folded = fold(words.front());
  if (full.holds(folded)) return true;
  if (words.front().find('.') == std::string_view::npos) return false;
  if (abbreviated.holds(folded)) return true;
  const bool excellency = folded == "h e" || folded == "s e" || folded == "s e m" || folded == "s e mme";
  return excellency && words.size() > 2 && !is_initials(words[1]);
}

bool is_generation(std::string_view folded) {
  static constexpr auto generations =
      std::to_array<std::string_view>({"filho", "ii", "iii", "iv", "jr", "junior", "neto", "sr"});
  return std::ranges::binary_search(generations, folded);
}

// Degrees that no initials look like; the short ones count only behind a comma or a full name.
bool is_long_degree(std::string_view folded) {
  static constexpr auto degrees = std::to_array<std::string_view>(
      {"d phil", "dphil", "drph", "edd", "esq", "ll m", "llm", "mba", "mbbs", "mph", "msc", "ph d", "phd"});
  return std::ranges::binary_search(degrees, folded);
}

bool is_short_degree(std::string_view folded) {
  static constexpr auto degrees = std::to_array<std::string_view>(
      {"ba", "bsc", "cbe", "jd", "m a", "m d", "m sc", "ma", "mbe", "md", "mp", "obe", "rn"});
  return std::ranges::binary_search(degrees, folded);
}

bool is_filler(std::string_view folded) {
  static constexpr auto fillers = std::to_array<std::string_view>({"anon",
                                                                   "anonyme",
                                                                   "anonymous",
                                                                   "anonymus",
                                                                   "author not specified",
                                                                   "author unknown",
                                                                   "autores varios",
                                                                   "corporate author",
                                                                   "desconocido",
                                                                   "et al",
                                                                   "multiple authors",
                                                                   "n a",
                                                                   "n d",
                                                                   "na",
                                                                   "nil",
                                                                   "no author",
                                                                   "none",
                                                                   "not available",
                                                                   "not specified",
                                                                   "null",
                                                                   "others",
                                                                   "s n",
                                                                   "sans auteur",
                                                                   "several authors",
                                                                   "sn",
                                                                   "unknown",
                                                                   "unknown author",
                                                                   "varios autores",
                                                                   "various",
                                                                   "various authors"});
  return std::ranges::binary_search(fillers, folded);
}

// "Smith JA": initials of indexes, without full stops. Three letters with a vowel are rather a surname in
// capitals ("Kim LEE").
bool is_index_initials(std::string_view word) {
  const WordShape shape = word_shape(word);
  if (!shape.all_upper() || shape.digits > 0 || word.size() != static_cast<std::size_t>(shape.letters)) {
    return false;
  }
  return shape.letters <= 2 || (shape.letters == 3 && word.find_first_of("AEIOUY") == word.npos);
}

// A role set off by brackets, or written small or in the plural: "Miliband, Ed" keeps its given name.
bool is_role_word(std::string_view word) {
  const std::string folded = fold(word);
  if (!is_role(folded)) return false;
  const bool bracketed = word.front() == '(' || word.front() == '[';
  return bracketed || ((!word_shape(word).starts_upper || folded.ends_with("s")) && folded != "org");
}

// "1950-", "b. 1971", a mark of a footnote; but "Jon Dahl2" is a name.
bool is_number(std::string_view folded) {
  const WordShape shape = word_shape(folded);
  return shape.digits > 0 && shape.letters <= 2;
}

bool is_qualifier(std::string_view part) {
  const std::string folded = fold(part);
  return folded.empty() || is_generation(folded) || is_long_degree(folded) || is_short_degree(folded) ||
         is_role_word(part) || is_number(folded);
}

std::string_view without_last_words(std::string_view text, std::size_t count) {
  Words words = split_words(text);
  if (words.size() <= count) return {};
  const std::string_view last = words[words.size() - count - 1];
  return text.substr(0, static_cast<std::size_t>(last.data() + last.size() - text.data()));
}

std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return out;
}

// "O'BRIEN-MCNEIL" -> "O'Brien-McNeil".
std::string name_case(std::string_view word) {
  std::string out;
  std::size_t letters = 0;  // since the last boundary
  std::string run;          // them, in lower case
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(word, i);
    const std::string_view character = word.substr(start, i - start);
    if (!is_word_character(c)) {
      letters = 0;
      run.clear();
      out += character;
      continue;
    }
    const bool after_mc = run == "mc" && word.size() - start >= 3;
    const std::string lower = lower_case(character);
    out += letters == 0 || after_mc ? std::string(character) : lower;
    run += lower;
    ++letters;
  }
  return out;
}

void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

enum class Position { first, later };

std::string cased(std::string_view word, Position position) {
  const WordShape shape = word_shape(word);
  if (!shape.all_upper() || shape.letters < 2 || is_initials(word)) return std::string(word);
  const std::string folded = fold(word);
  if (position == Position::later && is_particle(folded) && folded != "abu" && folded != "ben") {
    return lower_case(word);
  }
  return name_case(word);
}

// Joins words; those in capitals get name case, in given names only from three letters on ("AJ Smith").
std::string join(const Words& words, bool (*keep)(std::string_view)) {
  std::string text;
  for (const std::string_view word : words) {
    append_word(
        text, keep(word) ? std::string(word) : cased(word, text.empty() ? Position::first : Position::later));
  }
  return text;
}

std::string join_given(const Words& words) {
  if (words.size() == 1 && is_index_initials(words[0])) {
    std::string text;
    for (const char letter : words[0]) append_word(text, std::string{letter, '.'});
    return text;
  }
  return join(words, [](std::string_view word) { return word_shape(word).letters < 3; });
}

std::string join_family(const Words& words, Position position) {
  std::string text = join(words, [](std::string_view) { return false; });
  if (position == Position::later && !words.empty() && word_shape(words[0]).all_upper() && words.size() > 1 &&
      is_particle(fold(words[0]))) {
    text.replace(0, words[0].size(), lower_case(words[0]));
  }
  return text;
}

struct Parts {
  Words given, family;
};

Parts parts_of_inverted(const Words& family, Words given) {
  Parts parts{.given = std::move(given), .family = family};
  // "Ville de Goyet, C. de": the particle belongs before the surname.
  while (parts.given.size() > 1 && !word_shape(parts.given.back()).starts_upper &&
         is_particle(fold(parts.given.back()))) {
    parts.family.insert(parts.family.begin(), parts.given.back());
    parts.given.pop_back();
  }
  return parts;
}

std::size_t leading_capitals(const Words& words) {
  std::size_t count = 0;
  while (count < words.size()) {
    const WordShape shape = word_shape(words[count]);
    if (!shape.all_upper() || is_initials(words[count])) break;
    if (shape.letters < 3 && !is_particle(fold(words[count]))) break;
    ++count;
  }
  return count;
}

Parts parts_of_natural(const Words& words) {
  const std::size_t capitals = leading_capitals(words);
  const bool family_first = capitals > 0 && capitals < words.size() &&
                            word_shape(words[capitals]).letters > 1 && !word_shape(words.back()).all_upper();
  std::size_t begin = words.size() - 1;  // of the family name
  if (family_first) {
    const auto cut = words.begin() + static_cast<std::ptrdiff_t>(capitals);
    return {.given = Words(cut, words.end()), .family = Words(words.begin(), cut)};
  }
  if (words.size() > 1 && is_index_initials(words.back()) && !word_shape(words.front()).all_upper()) {
    return {.given = {words.back()}, .family = Words(words.begin(), words.end() - 1)};
  }
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!is_particle(fold(words[i]))) continue;
    begin = i;
    break;
  }
  const auto cut = words.begin() + static_cast<std::ptrdiff_t>(begin);
  return {.given = Words(words.begin(), cut), .family = Words(cut, words.end())};
}

Words name_words(std::string_view text) {
  Words words = split_words(text);
  std::ranges::transform(words, words.begin(), without_marks);
  return words;
}

// Takes titles from the front, degrees and generations from the end.
void strip_qualifiers(Words& words, std::string& suffix) {
  while (words.size() > 1 && (is_title(fold(words.front())) || is_rank(words))) words.erase(words.begin());
  while (words.size() > 1) {
    const std::string folded = fold(words.back());
    if (is_generation(folded) && suffix.empty()) {
      suffix = words.back();
    } else if (!is_long_degree(folded) && !(is_short_degree(folded) && words.size() > 2)) {
      return;
    }
    words.pop_back();
  }
}

void drop_final_stop(Words& words) {
  if (words.empty() || is_initials(words.back())) return;
  while (words.back().ends_with('.') && words.back().size() > 1) words.back().remove_suffix(1);
}

std::size_t core_words(const Words& words) {
  return static_cast<std::size_t>(
      std::ranges::count_if(words, [](std::string_view word) { return !is_particle(fold(word)); }));
}

bool is_initial(std::string_view word) { return is_initials(word) || is_index_initials(word); }

bool all_initials(const Words& words) { return !words.empty() && std::ranges::all_of(words, is_initial); }

// "al-Hassan", "d'Alembert": a particle joined to a name.
bool starts_with_joined_particle(std::string_view word) {
  const std::size_t join = word.find_first_of("-'");
  if (join == word.npos || !word_shape(word.substr(join + 1)).starts_upper) return false;
  return (join == 1 && word[join] == '\'') || is_particle(fold(word.substr(0, join)));
}

bool could_be_name_word(std::string_view word) {
  word = without_marks(word);
  const WordShape shape = word_shape(word);
  if (word == "'t" || word == "\u2019t") return true;
  return shape.letters > 0 && shape.digits == 0 &&
         (shape.starts_upper || is_particle(fold(word)) || starts_with_joined_particle(word));
}

// The Irish "Ó Briain" begins with a name's particle, not with an initial.
bool has_initials(const Words& surname) {
  const std::size_t first = surname.size() > 1 && surname.front() == "Ó" ? 1 : 0;
  return std::any_of(surname.begin() + static_cast<std::ptrdiff_t>(first), surname.end(), is_initials);
}

bool has_uncased_letters(std::string_view text) { return word_shape(text).uncased; }

// A side of "and" that can stand alone as a name.
bool is_whole_name(std::string_view text) {
  return text.find(',') != text.npos || split_words(text).size() > 1;
}

void split_at_commas(std::string_view piece, Words& names) {
  if (has_uncased_letters(piece)) {
    names.push_back(piece);
    return;
  }
  const Words parts = split_at(piece, ',');
  for (std::size_t i = 0; i < parts.size();) {
    std::size_t last = i;
    if (i + 1 < parts.size() && !is_qualifier(parts[i + 1]) && is_inverted_name(parts[i], parts[i + 1])) {
      const Words family = split_words(parts[i]);
      const bool sure =
          core_words(family) == 1 || is_particle(fold(family[0])) || all_initials(split_words(parts[i + 1]));
      if (sure || parts.size() == 2 || is_qualifier(parts[2])) last = i + 1;
    }
    while (last + 1 < parts.size() && is_qualifier(parts[last + 1])) ++last;
    const char* const end = parts[last].data() + parts[last].size();
    names.emplace_back(parts[i].data(), static_cast<std::size_t>(end - parts[i].data()));
    i = last + 1;
  }
}

// "Da Silva e Souza, João": two surnames of one person, where the given names come last.
bool joins_surnames(std::string_view piece, std::string_view conjunction) {
  if (conjunction != "e" && conjunction != "y") return false;
  const auto at = static_cast<std::size_t>(conjunction.data() - piece.data());
  const std::string_view left = piece.substr(0, at);
  const std::string_view right = piece.substr(at + conjunction.size());
  const std::size_t comma = right.find(',');
  if (comma == right.npos || right.find(',', comma + 1) != right.npos || left.find(',') != left.npos)
    return false;
  return core_words(split_words(left)) == 1 && core_words(split_words(right.substr(0, comma))) == 1;
}

void split_at_conjunctions(std::string_view piece, Words& names) {
  static constexpr auto conjunctions =
      std::to_array<std::string_view>({"&", "/", "and", "avec", "con", "e", "et", "und", "with", "y"});
  // A side that is no whole name belongs to its neighbour: "Ramón y Cajal, Santiago".
  Words sides;
  const char* begin = piece.data();
  const auto cut = [&](const char* end, const char* next) {
    const std::string_view side = trim_author_value(
        piece.substr(static_cast<std::size_t>(begin - piece.data()), static_cast<std::size_t>(end - begin)));
    if (!side.empty() && !sides.empty() && (!is_whole_name(side) || !is_whole_name(sides.back()))) {
      const char* const first = sides.back().data();
      sides.back() = std::string_view(first, static_cast<std::size_t>(side.data() + side.size() - first));
    } else if (!side.empty()) {
      sides.push_back(side);
    }
    begin = next;
  };
  for (const std::string_view word : split_words(piece)) {
    const char* const end = word.data() + word.size();
    if (std::ranges::binary_search(conjunctions, word) && !joins_surnames(piece, word)) cut(word.data(), end);
  }
  cut(piece.data() + piece.size(), piece.data() + piece.size());
  for (const std::string_view side : sides) split_at_commas(side, names);
}

}  // namespace

std::string_view trim_author_value(std::string_view value) {
  constexpr std::string_view stray = ",;:-*/|";
  constexpr int most_additions = 4;  // "et al.", "(eds)" ...
  for (int i = 0;; ++i) {
    value = trim(value);
    while (!value.empty() && stray.find(value.front()) != stray.npos) value.remove_prefix(1);
    while (!value.empty() && stray.find(value.back()) != stray.npos) value.remove_suffix(1);
    value = trim(value);
    const Words words = split_words(value);
    if (words.empty()) return {};
    if (i == most_additions) return value;
    const std::string last = fold(words.back());
    const std::string before = words.size() > 1 ? fold(words[words.size() - 2]) : std::string();
    if ((last == "al" && before == "et") || (last == "others" && before == "and") ||
        (last == "otros" && before == "y") || (last == "autres" && before == "et")) {
      value = without_last_words(value, 2);
    } else if (is_role_word(words.back())) {
      value = without_last_words(value, 1);
    } else {
      return value;
    }
  }
}

bool is_inverted_name(std::string_view family, std::string_view given) {
  const Words surname = split_words(family);
  const std::string plain_given = without_brackets(given);
  const Words names = split_words(plain_given);
  if (surname.empty() || names.empty() || names.size() > 4 || surname.size() > 5) return false;
  if (!std::ranges::all_of(surname, could_be_name_word) || !std::ranges::all_of(names, could_be_name_word)) {
    return false;
  }
  if (has_initials(surname)) return false;
  if (all_initials(names)) return true;
  const std::size_t core = core_words(surname);
  if (core <= 1) return true;
  const auto full = static_cast<std::size_t>(
      std::ranges::count_if(names, [](std::string_view word) { return !is_initial(word); }));
  if (is_initial(names.front())) return false;  // "Anna Smith, B. Jones" are two persons
  return is_particle(fold(surname.front())) ? full <= 2 : full == 1 && core <= 3;
}

std::vector<std::string_view> split_person_names(std::string_view value) {
  Words names;
  Words pieces;
  for (const std::string_view piece : split_at(value, ';'))
    split_at_conjunctions(trim_author_value(piece), pieces);
  for (std::string_view piece : pieces) {
    piece = trim_author_value(piece);
    if (!piece.empty()) names.push_back(piece);
  }
  return names;
}

std::optional<PersonName> parse_person_name(std::string_view value) {
  const std::string text = without_brackets(trim_author_value(value));
  if (is_filler(fold(text))) return std::nullopt;
  PersonName name;
  Words parts = split_at(text, ',');
  if (has_uncased_letters(text)) {
    name.family = single_line(trim_author_value(text));
  } else {
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (is_generation(fold(parts[i]))) name.suffix = parts[i];
    }
    if (!parts.empty())
      parts.erase(std::remove_if(parts.begin() + 1, parts.end(), is_qualifier), parts.end());
    if (parts.empty()) return std::nullopt;
    Words words = name_words(parts[0]);
    strip_qualifiers(words, name.suffix);
    Words given;
    for (std::size_t i = 1; i < parts.size(); ++i)
      std::ranges::copy(name_words(parts[i]), std::back_inserter(given));
    strip_qualifiers(given, name.suffix);
    drop_final_stop(given.empty() ? words : given);
    if (words.empty()) return std::nullopt;
    const Parts cut = given.empty() ? parts_of_natural(words) : parts_of_inverted(words, given);
    name.given = join_given(cut.given);
    name.family = join_family(cut.family, name.given.empty() ? Position::first : Position::later);
  }
  name.display = name.given;
  append_word(name.display, name.family);
  if (!name.suffix.empty()) append_word(name.display, name.suffix);
  name.key = slug(name.display);
  if (name.key.empty() || word_shape(name.display).letters == 0) return std::nullopt;
  return name;
}

}  // namespace weft
