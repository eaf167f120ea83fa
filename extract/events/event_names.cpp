#include "extract/events/event_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.hpp"
#include "extract/names/name_context.hpp"

namespace weft {

namespace {

// A record that names more is a list, not a text.
constexpr std::size_t most_names = 256;

std::uint32_t count(const AnalysedField& field) { return static_cast<std::uint32_t>(field.tokens.size()); }

// "Preparedness", "Reconstruction": nouns of programmes, as no storm is called.
bool is_abstract_noun(std::string_view folded) {
  constexpr auto endings =
      std::to_array<std::string_view>({"tion", "ment", "ness", "ance", "ence", "ship", "cion", "miento"});
  return folded.size() > 5 &&
         std::ranges::any_of(endings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

}  // namespace

bool EventNameFinder::is_storm_name(const AnalysedField& field, const LabelMatch& trigger,
                                    std::uint32_t token) const {
  const Token& name = field.tokens[token];
  if (!name.capitalised || name.masked || name.digits || name.starts_sentence) return false;
  if (index_->words().is(name, EventWord::no_name)) return false;
  const std::string folded = fold(surface_of(field, token));
  const auto listed = index_->find_storm(folded);
  const Token& storm = field.tokens[trigger.last - 1];
  const bool shouted = name.upper && storm.upper;
  if (name.upper && !shouted) return false;
  if (listed) return true;
  constexpr std::size_t shortest = 3;
  if (shouted || folded.size() < shortest || is_abstract_noun(folded)) return false;
  // "Storm Petrel": that word alone is part of too many names.
  if (hazard(index_->meaning(index_->matcher().label(trigger.label)).hazard).key == "storm") return false;
  // "Cyclone Mozambique 2019" names the country.
  if (index_->gazetteer().find_name(surface_of(field, token)).valid()) return false;
  // "Cyclone Shelter": in headings every word is capitalised.
  const bool known = name.word.valid() || name.stem.valid();
  if (!storm.capitalised || !known) return true;
  const std::uint32_t next = token + 1;
  return next < count(field) && field.tokens[next].digits &&
         gap_before(field, next).find('(') != std::string_view::npos;
}

// "Haiyan (Yolanda)", "Haiyan/Yolanda", "Rai, locally known as Odette": the token of the other name, or 0.
std::uint32_t EventNameFinder::find_other_name(const AnalysedField& field, std::uint32_t after) const {
  std::uint32_t at = after;
  const bool joined = at < count(field) && field.tokens[at].joined;
  const bool opened =
      at < count(field) && gap_before(field, at).find_first_of("(,") != std::string_view::npos;
  if (!joined && !opened) return 0;
  std::uint32_t called = 0;
  constexpr std::uint32_t most_words = 4;
  while (at < count(field) && called < most_words &&
         index_->words().is(field.tokens[at], EventWord::called)) {
    ++at;
    ++called;
  }
  if (at >= count(field) || !field.tokens[at].capitalised || field.tokens[at].masked) return 0;
  if (called == 0 && !joined) {
    const bool closed = at + 1 == count(field) ? field.text.substr(field.tokens[at].end).starts_with(')')
                                               : gap_before(field, at + 1).starts_with(')');
    if (!closed || gap_before(field, at).find('(') == std::string_view::npos) return 0;
  }
  return index_->words().is(field.tokens[at], EventWord::no_name) ? 0 : at;
}

void EventNameFinder::add_storms(AnalysedRecord& record, std::size_t text, const LabelMatch& trigger) {
  AnalysedField& field = record.texts[text];
  std::uint32_t at = trigger.last;
  while (at < count(field) && at < trigger.last + 2 && !field.tokens[at].capitalised &&
         index_->words().is(field.tokens[at], EventWord::called)) {
    ++at;
  }
  const auto accept = [&](std::uint32_t first, std::uint32_t name) {
    field.tokens[name].masked = true;
    record.event_names.push_back(
        {.text = text, .first = first, .last = name + 1, .label = trigger.label, .name = name});
  };
  std::uint32_t first = trigger.first;
  const bool several = surface_of(field, trigger.last - 1).ends_with('s');
  while (at < count(field)) {
    if (at == trigger.last && field.tokens[at].breaks_phrase) return;
    if (!is_storm_name(field, trigger, at)) return;
    accept(first, at);
    const std::uint32_t other = find_other_name(field, at + 1);
    if (other != 0) {
      field.tokens[other].masked = true;
      record.event_names.back().last = other + 1;
    }
    if (!several) return;
    at = record.event_names.back().last;
    if (at < count(field) && index_->words().is(field.tokens[at], EventWord::conjunction)) ++at;
    first = at;
  }
}

void EventNameFinder::find(AnalysedRecord& record) {
  record.event_names.clear();
  for (std::size_t text = 0; text < record.texts.size(); ++text) {
    index_->matcher().find(record.texts[text], record.language, matches_);
    for (const LabelMatch& match : matches_) {
      if (record.event_names.size() >= most_names) return;
      const EventIndex::Meaning& meaning = index_->meaning(index_->matcher().label(match.label));
      const std::size_t before = record.event_names.size();
      if (!meaning.event.valid() && hazard(meaning.hazard).named) add_storms(record, text, match);
      if (record.event_names.size() == before) {
        record.event_names.push_back(
            {.text = text, .first = match.first, .last = match.last, .label = match.label});
      }
    }
  }
}

}  // namespace weft
