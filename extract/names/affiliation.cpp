#include "extract/names/affiliation.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "extract/names/corporate_name.hpp"
#include "extract/names/name_words.hpp"
#include "extract/names/person_name.hpp"
#include "extract/names/seats.hpp"

namespace weft {

namespace {

using Words = std::vector<std::string_view>;

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_university(std::string_view folded) {
  return folded.starts_with("universi") && folded != "universities" && folded != "universal";
}

// Heads of parts of an institution.
constexpr auto parts_of_bodies = std::to_array<std::string_view>(
    {"abteilung",    "branch",      "center",     "centre",   "chair",     "clinic",    "college",
     "departamento", "departement", "department", "dept",     "division",  "escuela",   "facultad",
     "faculte",      "faculty",     "group",      "institut", "institute", "instituto", "lab",
     "laboratoire",  "laboratory",  "office",     "program",  "programme", "school",    "section",
     "service",      "unit",        "unite"});

// What people are who work for none.
constexpr auto unattached = std::to_array<std::string_view>(
    {"consultant", "freelance", "independent", "independant", "independiente", "private", "retired"});

// How well a piece fits, the smallest best.
enum class Fit { listed, university, institution, part, other, none };

Fit fit_of(std::string_view piece, const OrganisationIndex& index) {
  if (is_seat(piece) || piece.find('@') != piece.npos) return Fit::none;
  if (index.resolve(piece)) return Fit::listed;
  const std::string folded = fold(piece);
  const Words words = split_at(folded, ' ');
  if (words.empty() || word_shape(words.front()).letters == 0) return Fit::none;
  if (std::ranges::any_of(words, [](std::string_view word) { return holds(unattached, word); }))
    return Fit::none;
  if (std::ranges::any_of(words, is_university)) return Fit::university;
  const bool part =
      holds(parts_of_bodies, words.front()) || words.back() == "department" || words.back() == "unit";
  if (part) return Fit::part;
  return is_corporate_name(piece) ? Fit::institution : Fit::other;
}

// Without what stands around an address: numbers of footnotes, "From the", mail addresses.
std::string_view bare(std::string_view text) {
  const std::string lower = lower_case(text);
  if (lower.size() == text.size()) {
    for (const std::string_view mark : {"electronic address:", "e-mail:", "email:"}) {
      if (const std::size_t at = lower.find(mark); at != std::string::npos)
        text = text.substr(0, std::min(at, text.size()));
    }
  }
  text = trim_author_value(text);
  while (!text.empty() &&
         std::string_view("0123456789[]() *.").find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  for (const std::string_view opening : {"From the ", "from the "}) {
    if (text.starts_with(opening)) text.remove_prefix(opening.size());
  }
  return text;
}

std::string_view without_stop(std::string_view piece) {
  piece = trim(piece);
  const std::size_t word = piece.find_last_of(' ') + 1;
  if (piece.ends_with('.') && piece.size() - word > 4) piece.remove_suffix(1);
  return trim(piece);
}

std::string_view choose(const Words& pieces, const OrganisationIndex& index) {
  std::string_view best;
  Fit best_fit = Fit::none;
  bool others_are_seats = true;
  for (const std::string_view piece : pieces) {
    const Fit fit = fit_of(piece, index);
    if (fit < best_fit) {
      best = piece;
      best_fit = fit;
    }
    if (piece.data() != pieces.front().data() && !is_seat(piece)) others_are_seats = false;
  }
  // A department, or a name that tells nothing, is an institution only where nothing else stands there.
  const bool weak = best_fit >= Fit::part;
  return weak && !(others_are_seats && best.data() == pieces.front().data()) ? std::string_view() : best;
}

}  // namespace

std::vector<AuthorPart> read_affiliation(std::string_view text, const OrganisationIndex& index) {
  constexpr std::size_t longest = 2000;
  std::vector<AuthorPart> bodies;
  if (text.size() > longest) return bodies;
  for (const std::string_view address : split_at(text, ';')) {
    const std::string_view whole = without_stop(bare(address));
    if (whole.empty()) continue;
    std::string_view body = whole;
    if (!index.resolve(whole)) {
      Words pieces;
      for (const std::string_view piece : split_at(whole, ',')) pieces.push_back(without_stop(piece));
      body = choose(pieces, index);
    }
    if (!body.empty()) {
      bodies.push_back({.sort = AuthorSort::body, .text = body, .listed = index.resolve(body)});
    }
  }
  return bodies;
}

}  // namespace weft
