#include "extract/names/introduced_names.hpp"

#include <algorithm>

#include "extract/names/body_words.hpp"
#include "extract/names/given_names.hpp"
#include "extract/names/mention_rules.hpp"
#include "extract/names/name_words.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

bool is_blank_or_quote(std::string_view gap) { return gap.find_first_of(",;:.()[]/-") == gap.npos; }

// The run at `token`, up to an "and" behind which several capitalised words make a name of their own.
TokenSpan run_at(const NameReader& text, std::uint32_t token) {
  static const WordList conjunctions("and et y");
  const std::uint32_t end = text.end_of_run(token);
  for (std::uint32_t i = token + 2; i + 2 < end; ++i) {
    if (conjunctions.holds(text.folded(i)) && text.is_name_word(i + 1) && text.is_name_word(i + 2))
      return {token, i};
  }
  return {token, end};
}

// A name that tells: no place, no head or common word alone.
bool is_telling(const NameReader& text, TokenSpan span) {
  if (span.last <= span.first || text.is_place(span)) return false;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    const std::string word = text.folded(i);
    if (joins_name(word) || is_generic_modifier(word) || text.is_place({i, i + 1})) continue;
    if (english_head(word) == BodyHead::none && romance_head(word, true) == BodyHead::none) return true;
  }
  return false;
}

}  // namespace

std::optional<TokenSpan> introduced_name(const NameReader& text, std::uint32_t token) {
  std::uint32_t first = token + 1;
  if (first >= text.count() || text.field().tokens[first].masked || !introduces_body(text.folded(token))) {
    return std::nullopt;
  }
  const std::string_view gap = gap_before(text.field(), first);
  // "a charity, Open Gate Haiti, paid"
  const bool apposition = gap == ", ";
  if (!apposition && !is_blank_or_quote(gap)) return std::nullopt;
  if (!text.is_name_word(first)) return std::nullopt;
  const TokenSpan name = run_at(text, first);
  if (apposition && (name.last >= text.count() || gap_before(text.field(), name.last).find(',') != 0))
    return std::nullopt;
  if (apposition && name.last - name.first < 2) return std::nullopt;
  return is_telling(text, name) ? std::optional(name) : std::nullopt;
}

namespace {

// A comma or bracket ends the capitalised words, and the small ones between them, that start at `token`.
bool is_set_off(const NameReader& text, std::uint32_t token) {
  constexpr std::uint32_t longest_joint = 4;  // bytes
  const std::vector<Token>& tokens = text.field().tokens;
  std::uint32_t end = token + 1;
  while (end < text.count() && !tokens[end].breaks_phrase &&
         (tokens[end].capitalised || tokens[end].end - tokens[end].begin <= longest_joint)) {
    ++end;
  }
  return end < text.count() && end >= token + 2 && tokens[end].breaks_phrase && !tokens[end].starts_sentence;
}

}  // namespace

std::optional<TokenSpan> explained_name(const NameReader& text, std::uint32_t token) {
  constexpr std::uint32_t fewest_words = 2;
  constexpr std::uint32_t reach = 5;
  if (token > 0 && text.continues(token) && text.is_name_word(token - 1)) return std::nullopt;
  if (!is_set_off(text, token)) return std::nullopt;
  const TokenSpan name = run_at(text, token);
  if (name.last - name.first < fewest_words || name.last >= text.count()) return std::nullopt;
  const std::string_view gap = gap_before(text.field(), name.last);
  const bool bracket = gap == " (";
  if (!bracket && gap != ", ") return std::nullopt;
  static const WordList articles("a an the un una une uma");
  if (!bracket && !articles.holds(text.folded(name.last))) return std::nullopt;
  for (std::uint32_t i = name.last; i < std::min(text.count(), name.last + reach); ++i) {
    if (i > name.last && text.field().tokens[i].breaks_phrase) break;
    if (text.field().tokens[i].capitalised) break;
    if (explains_body(text.folded(i)) && is_telling(text, name)) return name;
  }
  return std::nullopt;
}

namespace {

// Where a name might stand in a row: an unknown acronym, a word with capitals inside, or several words of
// which one is unknown.
std::optional<TokenSpan> row_item(const NameReader& text, std::uint32_t token) {
  if (token >= text.count() || !text.is_name_word(token) || text.is_shouted()) return std::nullopt;
  const Token& word = text.field().tokens[token];
  const WordShape shape = word_shape(text.surface(token));
  TokenSpan name = run_at(text, token);
  if (shape.upper >= 2) {
    // An acronym stands by itself.
    const bool alone = name.last == token + 1 || !text.is_name_word(token + 1) || !text.continues(token + 1);
    if (!alone || word.word.valid() || shape.letters < 3) return std::nullopt;
    return TokenSpan{token, token + 1};
  }
  bool unknown = false;
  std::uint32_t words = 0;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (!text.is_name_word(i)) continue;
    ++words;
    unknown = unknown || text.is_proper(i);
  }
  if (words < 2 || !unknown || is_given_name(text.folded(token)) || !is_telling(text, name))
    return std::nullopt;
  return name;
}

// The unknown acronym that a row begins with: "RRRC, UNHCR and IOM".
std::optional<TokenSpan> acronym_before(const NameReader& text, TokenSpan body) {
  for (std::uint32_t at = body.first; at > 0 && body.first - at < 2;) {
    --at;
    const auto item = row_item(text, at);
    if (!item || item->last != at + 1 || word_shape(text.surface(at)).upper < 3) continue;
    if (is_joined(text.field(), *item, body)) return item;
  }
  return std::nullopt;
}

}  // namespace

std::vector<TokenSpan> names_in_rows(const NameReader& text, const std::vector<TokenSpan>& bodies) {
  std::vector<TokenSpan> found;
  const AnalysedField& field = text.field();
  const auto listed_at = [&](std::uint32_t token) {
    return std::ranges::find_if(bodies, [&](TokenSpan body) { return body.first == token; });
  };
  for (std::size_t start = 0; start < bodies.size(); ++start) {
    // A row begins with a listed body, or with an item that one follows.
    std::vector<TokenSpan> items;
    std::size_t listed = 1;
    TokenSpan last = bodies[start];
    std::vector<TokenSpan> row = {last};
    if (const auto before = acronym_before(text, last)) {
      items.push_back(*before);
      row.push_back(*before);
    }
    for (bool more = true; more;) {
      more = false;
      for (std::uint32_t at = last.last; at < std::min(text.count(), last.last + 3); ++at) {
        // Cheaper than asking whether a name stands there.
        if (!is_joined(field, last, {at, at + 1})) continue;
        TokenSpan next{};
        if (const auto body = listed_at(at); body != bodies.end()) {
          next = *body;
        } else if (const auto item = row_item(text, at)) {
          next = *item;
        } else {
          continue;
        }
        if (!is_joined(field, last, next)) break;
        const bool is_listed = listed_at(at) != bodies.end();
        listed += is_listed ? 1 : 0;
        if (!is_listed) items.push_back(next);
        if (is_listed) start = static_cast<std::size_t>(listed_at(at) - bodies.begin());
        row.push_back(next);
        last = next;
        more = true;
        break;
      }
    }
    if (row.size() >= 3 && listed >= 2) found.insert(found.end(), items.begin(), items.end());
  }
  return found;
}

}  // namespace weft
