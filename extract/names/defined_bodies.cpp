#include "extract/names/defined_bodies.hpp"

#include <algorithm>

#include "extract/names/body_words.hpp"
#include "extract/names/name_reader.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

bool is_state_wide(std::string_view word) {
  static const WordList words("federal generale haute nacional national nationale");
  return words.holds(word);
}

bool leads_on(std::string_view word) {
  static const WordList words("against d de des du for fur of on para pour");
  return words.holds(word);
}

// The head of a name: its last word in English, its first in any language.
BodyHead head_of(const NameReader& text, TokenSpan span) {
  const std::string first = text.folded(span.first);
  const std::string last = text.folded(span.last - 1);
  const BodyHead behind = english_head(last);
  const BodyHead before =
      std::max(romance_head(first, true),
               leads_on(text.folded(span.first + 1)) ? english_head(first) : BodyHead::none);
  return std::max(behind, before);
}

bool is_head(std::string_view word) {
  return english_head(word) != BodyHead::none || romance_head(word, true) != BodyHead::none;
}

// "Delvon Assistance for Social Harmony": a name in capitals that says what for, and none of a plan or a
// paper.
bool is_for_a_cause(const NameReader& text, TokenSpan span) {
  constexpr std::uint32_t fewest = 4;
  static const WordList aims("for para pour");
  static const WordList others(
      "accord acte action agenda agreement appeal approach assessment bill cadre call campagne campaign "
      "campana charter code compact convention criteria day declaration dia framework guia guidance "
      "guide guidelines handbook index indicators law ley loi manual marco marker matrix mechanism "
      "method minimum model modele norms package pact pacte pacto plan plans policy politica politique "
      "principles process program programa programme project projet protocol protocole protocolo "
      "proyecto questionnaire registry resolution roadmap scale scheme score standard standards "
      "strategie strategy survey system tool toolkit treaty week");
  if (span.last - span.first < fewest || text.field().field == Field::title) return false;
  bool aim = false;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    const std::string word = text.folded(i);
    if (others.holds(word) && i > span.first) return false;
    if (others.holds(word) && word != "action") return false;
    aim = aim || aims.holds(word);
    if (!joins_name(word) && !text.is_name_word(i)) return false;
  }
  return aim;
}

// "Office of the Prime Minister": every state has one.
bool is_of_any_state(const NameReader& text, TokenSpan span) {
  static const WordList offices("prime premier president presidency presidencia presidence presidente");
  if (span.last - span.first > 5) return false;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (offices.holds(text.folded(i))) return true;
  }
  return false;
}

}  // namespace

std::optional<UnlistedBody> defined_body(const AnalysedRecord& record,
                                         const AnalysedRecord::Definition& definition,
                                         RecordCountries& countries) {
  const NameReader text(record, static_cast<std::uint32_t>(definition.text), countries.gazetteer());
  const std::vector<Token>& tokens = text.field().tokens;
  const auto at = [&](std::uint32_t byte) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(tokens, byte, {}, &Token::begin) -
                                      tokens.begin());
  };
  TokenSpan span{at(definition.begin), at(definition.end)};
  static const WordList articles("el l la las le les los the");
  if (span.last - span.first > 1 && articles.holds(text.folded(span.first))) ++span.first;
  if (span.last < span.first + 2 || text.names_kind(span.first)) return std::nullopt;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (tokens[i].masked) return std::nullopt;
  }
  if (!tokens[span.first].capitalised) return std::nullopt;
  const BodyHead head = head_of(text, span);
  if (head == BodyHead::none && !is_for_a_cause(text, span)) return std::nullopt;
  std::size_t telling = 0;
  bool proper = false;
  bool state_wide = false;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    const std::string word = text.folded(i);
    proper = proper || (text.is_proper(i) && !is_head(word));
    state_wide = state_wide || is_state_wide(word);
    if (!joins_name(word) && !is_generic_modifier(word) && !is_head(word)) ++telling;
  }
  if (!proper && !state_wide && telling == 0) return std::nullopt;
  UnlistedBody body{.text = text.text(), .span = span, .acronym = std::string(definition.acronym)};
  if (is_of_any_state(text, span)) {
    if (const PlaceRef state = countries.single(); state.valid()) {
      body.label = std::string(surface_of(text.field(), span)) + " (" +
                   countries.gazetteer()->place(state).label + ")";
    }
  }
  return body;
}

}  // namespace weft
