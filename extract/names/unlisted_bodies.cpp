#include "extract/names/unlisted_bodies.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "extract/names/body_words.hpp"
#include "extract/names/defined_bodies.hpp"
#include "extract/names/headed_names.hpp"
#include "extract/names/introduced_names.hpp"
#include "extract/names/ministry_names.hpp"
#include "extract/names/name_reader.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

// A record that names more is a list, not a text.
constexpr std::size_t most_bodies = 64;

bool is_university(std::string_view word) {
  static const WordList words(
      "universidad universidade universita universitat universite universiteit university");
  return words.holds(word);
}

bool is_of(std::string_view word) {
  static const WordList words("of de du del da do des di d");
  return words.holds(word);
}

bool is_article(std::string_view word) {
  static const WordList words("the la las les los l");
  return words.holds(word);
}

// Capitalised at the start of a sentence only.
bool is_determiner(std::string_view word) {
  static const WordList words(
      "a all an at by each el from in its la las le les los of our the their this una une with");
  return words.holds(word);
}

class Finder {
 public:
  Finder(const AnalysedRecord& record, std::uint32_t number, RecordCountries& countries,
         std::vector<UnlistedBody>& bodies)
      : text_(record, number, countries.gazetteer()), countries_(countries), bodies_(bodies) {}

  void find(const std::vector<TokenSpan>& listed) {
    for (std::uint32_t i = 0; i < text_.count() && bodies_.size() < most_bodies; ++i) {
      const Token& token = text_.field().tokens[i];
      if (token.masked || token.digits) continue;
      if (token.capitalised) {
        i = at_capital(i);
      } else if (i + 1 < text_.count() && text_.field().tokens[i + 1].capitalised) {
        if (may_introduce_body(text_.surface(i))) add(introduced_name(text_, i));
      } else if (token.end - token.begin >= 8 && text_.surface(i).front() == 'm') {
        at_ministry(i, text_.folded(i));
      }
    }
    if (text_.is_title_case()) return;
    for (const TokenSpan span : names_in_rows(text_, listed)) add(span);
  }

 private:
  void add(std::optional<TokenSpan> span) {
    if (!span) return;
    bodies_.push_back({.text = text_.text(), .span = *span, .acronym = text_.acronym_behind(span->last)});
  }

  void add_society(std::uint32_t red) {
    const std::optional<TokenSpan> span = red_cross(red);
    if (!span) return;
    add(span);
    PlaceRef& country = bodies_.back().society;
    country = text_.country({span->first, red});
    if (!country.valid()) country = countries_.of_people(text_.folded(span->first));
  }

  // The last token that a name at `i` has taken, or `i`.
  std::uint32_t at_capital(std::uint32_t i) {
    // Most capitalised words head no name.
    if (!may_head_body(text_.surface(i))) {
      add(explained_name(text_, i));
      return i;
    }
    const std::string word = text_.folded(i);
    if (const std::uint32_t end = at_ministry(i, word); end > i) return end - 1;
    if (!text_.is_name_word(i)) return i;
    if (is_university(word)) {
      add(university(i));
      return i;
    }
    if (word == "red" && i + 1 < text_.count() && text_.is_name_word(i + 1)) add_society(i);
    if (text_.is_title_case()) return i;
    if (word == "ngo" || word == "ong") add(introduced_name(text_, i));
    const std::optional<TokenSpan> headed = romance_name(text_, i);
    add(headed);
    if (headed) return headed->last - 1;
    add(english_name(text_, i));
    add(explained_name(text_, i));
    return i;
  }

  std::uint32_t at_ministry(std::uint32_t i, std::string_view word) {
    if (!is_ministry(word) && !are_ministries(word)) return i;
    return find_ministries(text_, i, countries_, bodies_);
  }

  // The first of the capitalised words that lead up to `token`.
  [[nodiscard]] std::uint32_t start_before(std::uint32_t token) const {
    constexpr std::uint32_t most_words = 3;
    std::uint32_t first = token;
    while (first > 0 && token - first < most_words && text_.continues(first) &&
           text_.is_name_word(first - 1) && (text_.is_shouted() || !text_.field().tokens[first - 1].upper) &&
           !is_determiner(text_.folded(first - 1))) {
      --first;
    }
    return first;
  }

  // Behind "of X", "of the X Y"; `token` itself when no such words follow.
  [[nodiscard]] std::uint32_t end_of_object(std::uint32_t token) const {
    if (!text_.continues(token) || !is_of(text_.folded(token))) return token;
    std::uint32_t end = token + 1;
    if (text_.continues(end) && is_article(text_.folded(end))) ++end;
    const std::uint32_t object = end;
    while (text_.continues(end) && text_.is_name_word(end)) ++end;
    return end > object ? end : token;
  }

  [[nodiscard]] std::optional<TokenSpan> university(std::uint32_t head) const {
    std::uint32_t end = end_of_object(head + 1);
    for (std::uint32_t more = end_of_object(end); more > end; more = end_of_object(end)) end = more;
    // In titles every word is capitalised: those before the head may be anything.
    const std::uint32_t first = text_.field().field == Field::title ? head : start_before(head);
    if (end == head + 1 && first == head) return std::nullopt;
    if (text_.continues(end) && text_.folded(end) == "press") return std::nullopt;
    if (first < head && english_head(text_.folded(first)) != BodyHead::none) return std::nullopt;
    return TokenSpan{first, end};
  }

  [[nodiscard]] std::optional<TokenSpan> red_cross(std::uint32_t red) const {
    const std::string second = text_.folded(red + 1);
    if ((second != "cross" && second != "crescent") || !text_.continues(red + 1)) return std::nullopt;
    if (text_.field().field == Field::title) return std::nullopt;
    const std::uint32_t first = start_before(red);
    if (first == red || text_.folded(first) == "international") return std::nullopt;
    std::uint32_t end = red + 2;
    if (text_.continues(end) && text_.folded(end) == "society") ++end;
    // "Red Cross and Red Crescent ..." is the Movement's way to speak of many societies.
    if (text_.continues(end) && text_.folded(end) == "and" && text_.continues(end + 1) &&
        text_.folded(end + 1) == "red")
      return std::nullopt;
    return TokenSpan{first, end};
  }

  NameReader text_;
  RecordCountries& countries_;
  std::vector<UnlistedBody>& bodies_;
};

bool overlaps(const UnlistedBody& a, const UnlistedBody& b) {
  return a.text == b.text && a.span.first < b.span.last && b.span.first < a.span.last;
}

// Of two that overlap the longer name is meant.
void keep_longest(std::vector<UnlistedBody>& bodies) {
  std::ranges::stable_sort(bodies, std::ranges::greater{},
                           [](const UnlistedBody& body) { return body.span.last - body.span.first; });
  std::vector<UnlistedBody> kept;
  for (UnlistedBody& body : bodies) {
    if (std::ranges::none_of(kept, [&](const UnlistedBody& known) { return overlaps(known, body); })) {
      kept.push_back(std::move(body));
    }
  }
  std::ranges::sort(kept, {}, [](const UnlistedBody& body) { return std::pair(body.text, body.span.first); });
  bodies = std::move(kept);
}

}  // namespace

std::vector<UnlistedBody> find_unlisted_bodies(const AnalysedRecord& record,
                                               const std::vector<ListedSpan>& listed,
                                               RecordCountries& countries) {
  std::vector<UnlistedBody> bodies;
  std::vector<TokenSpan> here;
  for (std::uint32_t text = 0; text < record.texts.size(); ++text) {
    here.clear();
    for (const ListedSpan& each : listed) {
      if (each.text == text) here.push_back(each.span);
    }
    Finder(record, text, countries, bodies).find(here);
  }
  for (const AnalysedRecord::Definition& definition : record.definitions) {
    if (bodies.size() >= most_bodies) break;
    if (auto body = defined_body(record, definition, countries)) bodies.push_back(std::move(*body));
  }
  keep_longest(bodies);
  return bodies;
}

}  // namespace weft
