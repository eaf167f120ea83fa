#include "extract/names/author_value.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "extract/names/author_additions.hpp"
#include "extract/names/corporate_name.hpp"
#include "extract/names/corporate_words.hpp"
#include "extract/names/name_words.hpp"
#include "extract/names/person_name.hpp"
#include "extract/names/seats.hpp"

namespace weft {

namespace {

using Words = std::vector<std::string_view>;

// Values that hold several authors part them by these.
Words split_values(std::string_view value) {
  Words values;
  for (const std::string_view line : split_at(value, '\n')) {
    for (const std::string_view column : split_at(line, '|')) {
      for (const std::string_view piece : split_at(column, ';')) values.push_back(piece);
    }
  }
  return values;
}

bool is_conjunction(std::string_view word) {
  static constexpr auto words =
      std::to_array<std::string_view>({"&", "/", "and", "e", "et", "und", "with", "y"});
  return std::ranges::binary_search(words, word);
}

// The text between two positions that begin and end inside `whole`.
std::string_view between(std::string_view whole, const char* begin, const char* end) {
  return trim(
      whole.substr(static_cast<std::size_t>(begin - whole.data()), static_cast<std::size_t>(end - begin)));
}

// Pieces at commas, slashes and conjunctions: what might be a list of bodies.
Words list_items(std::string_view value) {
  Words items;
  const char* begin = value.data();
  const auto cut = [&](const char* end, const char* next) {
    const std::string_view item = trim_author_value(between(value, begin, end));
    if (!item.empty()) items.push_back(item);
    begin = next;
  };
  for (const std::string_view word : split_words(value)) {
    const char* const end = word.data() + word.size();
    if (is_conjunction(word)) {
      cut(word.data(), end);
    } else if (word.ends_with(',')) {
      cut(end - 1, end);
    } else if (const std::size_t slash = word.find('/'); slash != word.npos && slash + 1 < word.size()) {
      cut(word.data() + slash, word.data() + slash + 1);
    }
  }
  cut(value.data() + value.size(), value.data() + value.size());
  return items;
}

// The listed body of "World Bank, Washington, D.C.": a name of two words or in capitals, then only places.
std::optional<std::uint32_t> resolve_before_seat(std::string_view text, const OrganisationIndex& index) {
  constexpr std::size_t longest = 400;  // as in `OrganisationIndex::resolve`
  const std::size_t comma = text.rfind(',');
  if (text.size() > longest || comma == text.npos || !is_seat(text.substr(comma + 1))) return std::nullopt;
  const Words pieces = split_at(text, ',');
  for (std::size_t i = pieces.size(); i-- > 1;) {
    if (!is_seat(pieces[i])) return std::nullopt;
    const std::string_view name = between(text, text.data(), pieces[i - 1].data() + pieces[i - 1].size());
    const WordShape shape = word_shape(name);
    const bool telling = split_words(name).size() > 1 || (shape.all_upper() && shape.letters >= 3);
    if (const auto listed = index.resolve(name); listed && telling) return listed;
  }
  return std::nullopt;
}

// "Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH"
std::optional<std::uint32_t> resolve_company(std::string_view text, const OrganisationIndex& index) {
  const Words words = split_words(text);
  if (words.size() < 3 || !is_company_form(fold(words.back()))) return std::nullopt;
  return index.resolve(between(text, text.data(), words.back().data()));
}

// "UNHCR Chad", "Oxfam Kenya", "UNICEF West and Central Africa": offices and sections of one body.
std::optional<std::uint32_t> resolve_branch(std::string_view text, const OrganisationIndex& index) {
  constexpr std::size_t most_words = 12;
  const Words words = split_words(text);
  if (words.size() > most_words) return std::nullopt;
  for (std::size_t i = words.size(); i-- > 1;) {
    const std::string_view name = between(text, text.data(), words[i - 1].data() + words[i - 1].size());
    const std::string_view area = between(text, words[i].data(), text.data() + text.size());
    if (!is_area(area)) continue;
    const auto listed = index.resolve(name);
    if (!listed) continue;
    const WordShape shape = word_shape(name);
    const bool acronym = i == 1 && shape.upper * 2 >= shape.letters && shape.letters >= 3;
    const bool section = index.classification(*listed) == "ngo" && is_country_name(area);
    if (acronym || section) return listed;
  }
  return std::nullopt;
}

// "United Nations. High Commissioner for Refugees.", as libraries enter parts of bodies.
std::optional<std::uint32_t> resolve_subdivision(std::string_view text, const OrganisationIndex& index) {
  const bool ended = text.ends_with('.');
  while (text.ends_with('.')) text.remove_suffix(1);
  const std::size_t stop = text.rfind(". ");
  if (stop == text.npos) return ended ? index.resolve(text) : std::nullopt;
  const std::string_view above = trim(text.substr(0, stop));
  const std::string_view part = trim(text.substr(stop + 1));
  if (const auto listed = index.resolve(std::string(above).append(" ").append(part))) return listed;
  return split_words(part).size() > 1 ? index.resolve(part) : std::nullopt;
}

AuthorPart body_part(std::string_view text, const OrganisationIndex& index) {
  AuthorPart part{.sort = AuthorSort::body, .text = text, .listed = index.resolve(text)};
  if (!part.listed) part.listed = resolve_company(text, index);
  if (!part.listed) part.listed = resolve_before_seat(text, index);
  if (!part.listed) part.listed = resolve_subdivision(text, index);
  if (!part.listed) part.listed = resolve_branch(text, index);
  return part;
}

// "UNHCR, IOM and Ministry of Health": a list when vocabularies know all items but one at most, and that one
// looks like a body too.
bool read_list_of_bodies(std::string_view value, const OrganisationIndex& index,
                         std::vector<AuthorPart>& parts) {
  std::vector<AuthorPart> found;
  int unlisted = 0;
  for (const std::string_view item : list_items(value)) {
    found.push_back(body_part(item, index));
    if (found.back().listed) continue;
    if (++unlisted > 1 || !is_corporate_name(item)) return false;
  }
  if (found.size() < 2 || unlisted == static_cast<int>(found.size())) return false;
  parts.insert(parts.end(), found.begin(), found.end());
  return true;
}

// "Maria Holmblad (British Red Cross)" -> the view inside the brackets.
std::string_view bracketed(std::string_view value) {
  value = trim(value);
  if (!value.ends_with(')')) return {};
  const std::size_t open = value.rfind('(');
  if (open == value.npos || trim(value.substr(0, open)).empty()) return {};
  return trim(value.substr(open + 1, value.size() - open - 2));
}

bool is_listed_opening(std::string_view name, const OrganisationIndex& index) {
  const Words words = split_words(name);
  if (words.size() < 2 || !word_shape(words[0]).all_upper() || word_shape(words[0]).letters < 3) return false;
  return index.resolve(words[0]).has_value();
}

void read_persons(std::string_view piece, const OrganisationIndex& index, std::vector<AuthorPart>& parts) {
  for (const std::string_view name : split_person_names(piece)) {
    AuthorPart part{.sort = AuthorSort::person, .text = name, .listed = index.resolve(name)};
    const std::string_view inside = bracketed(name);
    const bool is_body = !inside.empty() && (index.resolve(inside) || is_corporate_name(inside));
    if (part.listed || (inside.empty() && is_corporate_name(name))) {
      part.sort = AuthorSort::body;
    } else if (is_body) {
      part.affiliation = inside;
      part.text = trim(name.substr(0, name.rfind('(')));
    }
    parts.push_back(part);
  }
}

// A value whose words tell of a body, but whose first comma piece is a person: "Maria Holmblad, IOM".
bool starts_with_person(std::string_view piece, const OrganisationIndex& index) {
  const std::size_t comma = piece.find(',');
  if (comma == piece.npos) return false;
  const std::string_view first = trim(piece.substr(0, comma));
  const std::string_view rest = trim(piece.substr(comma + 1));
  return split_words(first).size() > 1 && !is_corporate_name(first) && !index.resolve(first) &&
         index.resolve(rest).has_value();
}

void read_names(std::string_view piece, const OrganisationIndex& index, std::vector<AuthorPart>& parts);

void read_piece(std::string_view piece, const OrganisationIndex& index, std::vector<AuthorPart>& parts) {
  const BareAuthor bare = bare_author(piece);
  const std::size_t first = parts.size();
  read_names(trim_author_value(bare.name), index, parts);
  // One identifier does not tell which of several authors it is of.
  if (parts.size() == first + 1) parts[first].identifier = bare.identifier;
}

void read_names(std::string_view piece, const OrganisationIndex& index, std::vector<AuthorPart>& parts) {
  if (piece.empty()) return;
  const std::string_view inside = bracketed(piece);
  const std::string_view name = inside.empty() ? piece : trim(piece.substr(0, piece.rfind('(')));
  if (index.resolve(piece) || resolve_before_seat(piece, index) || resolve_branch(piece, index)) {
    parts.push_back(body_part(piece, index));
  } else if (read_list_of_bodies(piece, index, parts)) {
    return;
  } else if (starts_with_person(piece, index)) {
    const std::size_t comma = piece.find(',');
    read_persons(piece.substr(0, comma), index, parts);
    read_names(trim_author_value(piece.substr(comma + 1)), index, parts);
  } else if (is_corporate_name(name) || is_listed_opening(name, index) ||
             (!trailing_acronym(piece).empty() && is_corporate_name(piece))) {
    parts.push_back(body_part(piece, index));
  } else {
    read_persons(piece, index, parts);
  }
}

}  // namespace

namespace {

// "Holmblad, Maria (British Red Cross)"; several persons only between semicolons.
void read_known_persons(std::string_view value, const OrganisationIndex& index,
                        std::vector<AuthorPart>& parts) {
  for (const std::string_view piece : split_values(value)) {
    const BareAuthor bare = bare_author(piece);
    AuthorPart part{.sort = AuthorSort::person, .text = trim_author_value(bare.name), .listed = {}};
    part.identifier = bare.identifier;
    const std::string_view inside = bracketed(part.text);
    if (!inside.empty() && (index.resolve(inside) || is_corporate_name(inside))) {
      part.affiliation = inside;
      part.text = trim(part.text.substr(0, part.text.rfind('(')));
    }
    if (!part.text.empty()) parts.push_back(part);
  }
}

}  // namespace

std::vector<AuthorPart> read_author_value(std::string_view value, const OrganisationIndex& index,
                                          AgentKind agent) {
  if (agent == AgentKind::body) return read_body_value(value, index);
  std::vector<AuthorPart> parts;
  if (agent == AgentKind::person) {
    read_known_persons(value, index, parts);
    return parts;
  }
  for (const std::string_view piece : split_values(value)) read_piece(piece, index, parts);
  return parts;
}

std::vector<AuthorPart> read_body_value(std::string_view value, const OrganisationIndex& index) {
  std::vector<AuthorPart> parts;
  for (std::string_view piece : split_at(value, ';')) {
    piece = trim_author_value(piece);
    // "Geneva: IOM": the place of publication goes.
    if (const std::size_t colon = piece.find(": "); colon != piece.npos && !index.resolve(piece)) {
      piece = trim(piece.substr(colon + 1));
    }
    if (piece.empty()) continue;
    const AuthorPart whole = body_part(piece, index);
    if (whole.listed || !read_list_of_bodies(piece, index, parts)) parts.push_back(whole);
  }
  return parts;
}

}  // namespace weft
