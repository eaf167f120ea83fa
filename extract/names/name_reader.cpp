#include "extract/names/name_reader.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/names/body_words.hpp"

namespace weft {

NameReader::NameReader(const AnalysedRecord& record, std::uint32_t text, const Gazetteer* gazetteer)
    : record_(&record), field_(&record.texts[text]), gazetteer_(gazetteer), text_(text) {
  judge_capitals();
}

void NameReader::judge_capitals() {
  constexpr std::uint32_t long_word = 5;  // bytes
  int small = 0;
  int capitals = 0;
  int upper = 0;
  for (const Token& token : field_->tokens) {
    if (token.end - token.begin < long_word || token.digits) continue;
    (token.capitalised ? capitals : small) += 1;
    upper += token.upper ? 1 : 0;
  }
  title_case_ = field_->field == Field::title && capitals > small;
  shouted_ = upper > small && 2 * upper > capitals;
}

std::string NameReader::folded(std::uint32_t token) const {
  const std::string_view word = surface(token);
  // Most words need no folding but of their case.
  const bool plain = std::ranges::all_of(word, [](char c) { return is_ascii_letter(c); });
  return plain ? ascii_lower(word) : fold(word);
}

bool NameReader::is_name_word(std::uint32_t token) const {
  const Token& word = field_->tokens[token];
  if (!word.capitalised || word.masked) return false;
  return !(shouted_ && joins_name(folded(token)));
}

bool NameReader::continues(std::uint32_t token) const {
  return token < count() && !field_->tokens[token].breaks_phrase && !field_->tokens[token].starts_sentence &&
         !field_->tokens[token].masked;
}

bool NameReader::is_place(TokenSpan span) const {
  if (gazetteer_ == nullptr) return false;
  const std::string_view name = surface_of(*field_, span);
  return gazetteer_->find_name(name).valid() || gazetteer_->knows_town(name);
}

bool NameReader::follows_name(std::uint32_t token) const {
  const Token& here = field_->tokens[token];
  return token > 0 && field_->tokens[token - 1].masked && !here.breaks_phrase && !here.starts_sentence;
}

PlaceRef NameReader::country(TokenSpan span) const {
  if (gazetteer_ == nullptr) return {};
  const PlaceRef place = gazetteer_->find_name(surface_of(*field_, span));
  return place.valid() && gazetteer_->place(place).kind == PlaceKind::country ? place : PlaceRef();
}

bool NameReader::is_proper(std::uint32_t token) const {
  if (!is_name_word(token)) return false;
  if (is_generic_modifier(folded(token))) return false;
  return !field_->tokens[token].word.valid() || is_place({token, token + 1});
}

bool NameReader::names_kind(std::uint32_t token) const {
  if (token == 0 || field_->tokens[token].breaks_phrase || field_->tokens[token].starts_sentence)
    return false;
  return makes_kind(folded(token - 1));
}

std::uint32_t NameReader::end_of_run(std::uint32_t token) const {
  constexpr std::uint32_t longest = 12;  // tokens
  std::uint32_t end = token;
  for (std::uint32_t i = token; i < std::min(count(), token + longest); ++i) {
    if (i > token && !continues(i)) break;
    if (is_name_word(i)) {
      end = i + 1;
    } else if (!joins_name(folded(i)) || i == token) {
      break;
    }
  }
  return end;
}

std::string NameReader::acronym_behind(std::uint32_t token) const {
  if (token == 0) return {};
  for (const AnalysedRecord::Definition& definition : record_->definitions) {
    if (definition.text == text_ && definition.end == field_->tokens[token - 1].end) {
      return std::string(definition.acronym);
    }
  }
  return {};
}

}  // namespace weft
