#include "extract/names/unlisted_bodies.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/unicode.hpp"

namespace weft {

namespace {

// A record that names more is a list, not a text.
constexpr std::size_t most_bodies = 64;

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::uint32_t count(const AnalysedField& field) { return static_cast<std::uint32_t>(field.tokens.size()); }

bool is_university(std::string_view word) {
  static constexpr auto words =
      std::to_array<std::string_view>({"university", "universite", "universidad", "universidade",
                                       "universita", "universitat", "universiteit"});
  return holds(words, word);
}

bool is_ministry(std::string_view word) {
  static constexpr auto words =
      std::to_array<std::string_view>({"ministry", "ministere", "ministerio", "ministerium"});
  return holds(words, word);
}

bool is_of(std::string_view word) {
  static constexpr auto words =
      std::to_array<std::string_view>({"of", "de", "du", "del", "da", "do", "des", "di"});
  return holds(words, word);
}

bool is_article(std::string_view word) {
  static constexpr auto words = std::to_array<std::string_view>({"the", "la", "las", "les", "los", "l"});
  return holds(words, word);
}

// Capitalised at the start of a sentence only.
bool is_determiner(std::string_view word) {
  static constexpr auto words =
      std::to_array<std::string_view>({"a", "all", "an", "at", "by", "each", "from", "in", "its", "of", "our",
                                       "the", "their", "this", "with"});
  return holds(words, word);
}

// Heads that make a defined name a single body. Words for kinds of local groups are left out on purpose.
bool is_firm_head(std::string_view word) {
  static constexpr auto words =
      std::to_array<std::string_view>({"agency", "alliance", "authority", "bank", "coalition", "commission",
                                       "consortium", "council", "department", "directorate", "federation",
                                       "foundation", "institute", "ministry", "secretariat", "university"});
  return holds(words, word);
}

class Finder {
 public:
  Finder(const AnalysedRecord& record, std::uint32_t text)
      : record_(record), field_(record.texts[text]), text_(text) {}

  void find(std::vector<UnlistedBody>& bodies) {
    for (std::uint32_t i = 0; i < count(field_) && bodies.size() < most_bodies; ++i) {
      if (!is_open_capital(i)) continue;
      const std::string word = folded(i);
      std::optional<TokenSpan> span;
      if (is_university(word)) {
        span = university(i);
      } else if (is_ministry(word)) {
        span = ministry(i);
      } else if (word == "red" && i + 1 < count(field_) && is_open_capital(i + 1)) {
        span = red_cross(i);
      }
      if (!span) continue;
      bodies.push_back({.text = text_, .span = *span, .acronym = acronym_behind(span->last)});
      i = span->last - 1;
    }
  }

  // The defined name that ends before a bracket, when its words are those of one body.
  std::optional<TokenSpan> defined(std::uint32_t begin, std::uint32_t end) const {
    const auto at = [&](std::uint32_t byte) {
      return static_cast<std::uint32_t>(std::ranges::lower_bound(field_.tokens, byte, {}, &Token::begin) -
                                        field_.tokens.begin());
    };
    TokenSpan span{at(begin), at(end)};
    if (span.first >= span.last) return std::nullopt;
    if (is_article(folded(span.first)) && span.last - span.first > 1) ++span.first;
    constexpr std::uint32_t least_words = 3;
    if (span.last - span.first < least_words || !is_named_once(span.first)) return std::nullopt;
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      if (field_.tokens[i].masked) return std::nullopt;
    }
    if (!field_.tokens[span.first].capitalised || !field_.tokens[span.last - 1].capitalised)
      return std::nullopt;
    const bool heads = is_firm_head(folded(span.last - 1)) ||
                       (is_firm_head(folded(span.first)) &&
                        (is_of(folded(span.first + 1)) || folded(span.first + 1) == "for"));
    return heads ? std::optional(span) : std::nullopt;
  }

 private:
  [[nodiscard]] std::string folded(std::uint32_t token) const { return fold(surface_of(field_, token)); }

  [[nodiscard]] bool is_open_capital(std::uint32_t token) const {
    return field_.tokens[token].capitalised && !field_.tokens[token].masked;
  }

  [[nodiscard]] bool continues(std::uint32_t token) const {
    return token < count(field_) && !field_.tokens[token].breaks_phrase &&
           !field_.tokens[token].starts_sentence && !field_.tokens[token].masked;
  }

  // "a", "each" or an adjective before it makes a name the kind of a body.
  [[nodiscard]] bool is_named_once(std::uint32_t token) const {
    if (token == 0 || field_.tokens[token].breaks_phrase || field_.tokens[token].starts_sentence) return true;
    const std::string before = folded(token - 1);
    static constexpr auto leads =
        std::to_array<std::string_view>({"and", "by", "du", "la", "of", "the", "with"});
    return holds(leads, before);
  }

  // The first of the capitalised words that lead up to `token`.
  [[nodiscard]] std::uint32_t start_before(std::uint32_t token) const {
    constexpr std::uint32_t most_words = 3;
    std::uint32_t first = token;
    while (first > 0 && token - first < most_words && continues(first) && is_open_capital(first - 1) &&
           !field_.tokens[first - 1].upper && !is_determiner(folded(first - 1))) {
      --first;
    }
    return first;
  }

  // Behind "of X", "of the X Y"; `token` itself when no such words follow.
  [[nodiscard]] std::uint32_t end_of_object(std::uint32_t token) const {
    if (!continues(token) || !is_of(folded(token))) return token;
    std::uint32_t end = token + 1;
    if (continues(end) && is_article(folded(end))) ++end;
    const std::uint32_t object = end;
    while (continues(end) && is_open_capital(end)) ++end;
    return end > object ? end : token;
  }

  [[nodiscard]] std::optional<TokenSpan> university(std::uint32_t head) const {
    const std::uint32_t end = end_of_object(head + 1);
    // In titles every word is capitalised: those before the head may be anything.
    const std::uint32_t first = field_.field == Field::title ? head : start_before(head);
    if (end == head + 1 && first == head) return std::nullopt;
    return TokenSpan{first, end};
  }

  // Every state has a Ministry of Health: the name must tell which.
  [[nodiscard]] std::optional<TokenSpan> ministry(std::uint32_t head) const {
    std::uint32_t end = end_of_object(head + 1);
    if (end == head + 1) return std::nullopt;
    while (continues(end) && folded(end) == "and" && continues(end + 1) && is_open_capital(end + 1)) {
      end += 2;
      while (continues(end) && is_open_capital(end)) ++end;
    }
    const std::uint32_t whose = end_of_object(end);
    const std::uint32_t first = field_.field == Field::title ? head : start_before(head);
    if (whose == end && first == head) return std::nullopt;
    return TokenSpan{first, whose};
  }

  [[nodiscard]] std::optional<TokenSpan> red_cross(std::uint32_t red) const {
    const std::string second = folded(red + 1);
    if ((second != "cross" && second != "crescent") || !continues(red + 1)) return std::nullopt;
    if (field_.field == Field::title) return std::nullopt;
    const std::uint32_t first = start_before(red);
    if (first == red || folded(first) == "international") return std::nullopt;
    std::uint32_t end = red + 2;
    if (continues(end) && folded(end) == "society") ++end;
    // "Red Cross and Red Crescent ..." is the Movement's way to speak of many societies.
    if (continues(end) && folded(end) == "and" && continues(end + 1) && folded(end + 1) == "red")
      return std::nullopt;
    return TokenSpan{first, end};
  }

  [[nodiscard]] std::string acronym_behind(std::uint32_t token) const {
    for (const AnalysedRecord::Definition& definition : record_.definitions) {
      if (definition.text == text_ && token > 0 && definition.end == field_.tokens[token - 1].end) {
        return std::string(definition.acronym);
      }
    }
    return {};
  }

  const AnalysedRecord& record_;
  const AnalysedField& field_;
  std::uint32_t text_;
};

bool overlaps(const UnlistedBody& a, const UnlistedBody& b) {
  return a.text == b.text && a.span.first < b.span.last && b.span.first < a.span.last;
}

}  // namespace

std::vector<UnlistedBody> find_unlisted_bodies(const AnalysedRecord& record) {
  std::vector<UnlistedBody> bodies;
  for (std::uint32_t text = 0; text < record.texts.size(); ++text) Finder(record, text).find(bodies);
  for (const AnalysedRecord::Definition& definition : record.definitions) {
    if (bodies.size() >= most_bodies) break;
    const auto text = static_cast<std::uint32_t>(definition.text);
    const auto span = Finder(record, text).defined(definition.begin, definition.end);
    if (!span) continue;
    UnlistedBody body{.text = text, .span = *span, .acronym = std::string(definition.acronym)};
    if (std::ranges::none_of(bodies, [&](const UnlistedBody& known) { return overlaps(known, body); })) {
      bodies.push_back(std::move(body));
    }
  }
  std::ranges::sort(bodies, [](const UnlistedBody& a, const UnlistedBody& b) {
    return std::pair(a.text, a.span.first) < std::pair(b.text, b.span.first);
  });
  return bodies;
}

}  // namespace weft
