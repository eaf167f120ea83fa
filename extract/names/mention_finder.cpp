#include "extract/names/mention_finder.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "extract/names/mention_rules.hpp"
#include "extract/names/name_words.hpp"

namespace weft {

namespace {

// A body with more parts than this (the United Nations) tells nothing about which of them is meant.
constexpr std::uint32_t most_telling_parts = 8;

bool overlaps(TokenSpan a, TokenSpan b) { return a.first < b.last && b.first < a.last; }

}  // namespace

MentionFinder::MentionFinder(const OrganisationIndex& index)
    : index_(&index), children_(index.size()), certain_(index.size()) {
  for (std::uint32_t body = 0; body < index.size(); ++body) {
    for (const std::uint32_t parent : index.parents(body)) ++children_[parent];
  }
}

void MentionFinder::find(const AnalysedRecord& record, const std::vector<std::uint32_t>& declared,
                         RecordCountries& countries) {
  for (const std::uint32_t body : touched_) certain_[body] = 0;
  touched_ = declared;
  for (const std::uint32_t body : declared) certain_[body] = 1;
  candidates_.clear();
  mentions_.clear();
  foreign_.clear();
  for (std::uint32_t text = 0; text < record.texts.size(); ++text) collect(record, text);
  share_doubt();
  reject_foreign(countries);
  judge_definitions(record);
  find_lists(record);
  decide(record);
  keep_best();
}

void MentionFinder::collect(const AnalysedRecord& record, std::uint32_t text) {
  index_->matcher().find(record.texts[text], record.language, matches_);
  collect_matches(record, text, record.texts[text]);
}

// Whether the surface spells the label: no plural of an acronym ("IOMs"), no verb, no resolution's number.
bool MentionFinder::fits(const AnalysedField& field, const LabelMatch& match) const {
  const KnownLabel label = index_->matcher().label(match.label);
  const TokenSpan span{match.first, match.last};
  if (label.letter_case != LabelCase::exact) return !reads_as_verb(field, span);
  if (has_reference_number(field, span)) return false;
  return match.last - match.first > 1 || is_same_acronym(surface_of(field, span), label.text) ||
         !surface_of(field, span).ends_with('s');
}

// "Human Rights Council of the United Nations": the longer name is that of the same body.
bool MentionFinder::is_of_ancestor(const AnalysedField& field, std::uint32_t body, TokenSpan name,
                                   TokenSpan whole) const {
  std::vector<std::uint32_t> line = {body};
  for (std::size_t i = 0; i < line.size() && i < 16; ++i) {
    std::ranges::copy(index_->parents(line[i]), std::back_inserter(line));
  }
  const auto begin = std::ranges::upper_bound(matches_, name.last, {}, &LabelMatch::first);
  const auto end =
      std::ranges::upper_bound(matches_, std::min(name.last + 2, whole.last - 1), {}, &LabelMatch::first);
  return std::any_of(begin, end, [&](const LabelMatch& match) {
    return match.last <= field.tokens.size() &&
           std::ranges::find(line, index_->matcher().label(match.label).entry) != line.end();
  });
}

void MentionFinder::collect_matches(const AnalysedRecord& record, std::uint32_t text,
                                    const AnalysedField& field) {
  for (std::size_t i = 0; i < matches_.size();) {
    const LabelMatch match = matches_[i];
    const TokenSpan span{match.first, match.last};
    const bool nationalised = is_nationalised(field, span);
    TokenSpan whole = extended_name(field, span);
    bool taken = false;
    for (; i < matches_.size() && matches_[i].first == span.first && matches_[i].last == span.last; ++i) {
      const KnownLabel label = index_->matcher().label(matches_[i].label);
      const bool acronym = label.letter_case == LabelCase::exact;
      if (!fits(field, matches_[i])) continue;
      const bool one_word = span.last - span.first == 1;
      // Names that any state may have; others keep their meaning behind "Norwegian" or "Somali".
      if (!acronym && !one_word && nationalised) continue;
      if (!acronym && whole.last > span.last && !is_of_ancestor(field, label.entry, span, whole)) continue;
      const bool common_word = label.ambiguous && !acronym && one_word;
      if (common_word && has_capitalised_neighbour(field, span)) continue;
      if (!acronym && one_word && names_member(field, span)) {
        taken = true;
        continue;
      }
      candidates_.push_back(
          {.text = text,
           .span = span,
           .body = label.entry,
           .acronym = acronym,
           .common_word = common_word,
           .doubtful = label.ambiguous || (acronym && span.last - span.first == 1 && label.text.size() <= 4 &&
                                           stands_in_capitals(field, span))});
      taken = true;
    }
    if (taken) continue;
    if (whole.last > span.last || nationalised) {
      if (nationalised) --whole.first;
      foreign_.push_back({.text = text, .span = whole});
    }
    collect_shorter(record, text, span);
  }
}

// What remains when the longest label does not hold: labels of the span without its last word.
void MentionFinder::collect_shorter(const AnalysedRecord& record, std::uint32_t text, TokenSpan span) {
  if (span.last - span.first < 2) return;
  const AnalysedField& field = record.texts[text];
  part_.field = field.field;
  part_.ordinal = field.ordinal;
  part_.text = field.text;
  part_.tokens.assign(field.tokens.begin() + span.first, field.tokens.begin() + span.last - 1);
  index_->matcher().find(part_, record.language, shorter_);
  for (const LabelMatch& match : shorter_) {
    const KnownLabel label = index_->matcher().label(match.label);
    if (match.first != 0 || label.letter_case != LabelCase::exact || !fits(part_, match)) continue;
    candidates_.push_back({.text = text,
                           .span = {span.first, span.first + match.last},
                           .body = label.entry,
                           .acronym = true,
                           .doubtful = label.ambiguous});
  }
}

// Numbers the rows of candidates that only commas, slashes and conjunctions part.
void MentionFinder::find_lists(const AnalysedRecord& record) {
  std::uint32_t list = 0;
  const Candidate* before = nullptr;
  std::vector<std::size_t> row;  // the last two spans of the row
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    Candidate& candidate = candidates_[i];
    candidate.list = list;
    if (candidate.rejected) continue;
    const bool same =
        before != nullptr && before->text == candidate.text && overlaps(before->span, candidate.span);
    const bool joined = before != nullptr && before->text == candidate.text && !same &&
                        is_joined(record.texts[candidate.text], before->span, candidate.span);
    if (!same && !joined) {
      ++list;
      row.clear();
    }
    if (joined && !row.empty()) {
      for (std::size_t k = row.back(); k < i; ++k) candidates_[k].inside_list = row.size() > 1;
    }
    if (!same) row.push_back(i);
    candidate.list = list;
    before = &candidate;
  }
  lists_.assign(list + 1, {});
}

void MentionFinder::accept(Candidate& candidate) {
  candidate.accepted = true;
  auto& [first, second] = lists_[candidate.list];
  if (!first) {
    first = candidate.body;
  } else if (!second && *first != candidate.body) {
    second = candidate.body;
  }
  if (certain_[candidate.body] != 0) return;
  certain_[candidate.body] = 1;
  touched_.push_back(candidate.body);
}

void MentionFinder::decide(const AnalysedRecord& record) {
  for (Candidate& candidate : candidates_) {
    if (!candidate.rejected && (!candidate.doubtful || candidate.defined)) accept(candidate);
  }
  // Each round can support the next; a round that accepts nothing ends it.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      Candidate& candidate = candidates_[i];
      if (candidate.rejected || candidate.accepted || !is_supported(record, i)) continue;
      accept(candidate);
      changed = true;
    }
  }
}

bool MentionFinder::is_supported(const AnalysedRecord& record, std::size_t candidate) const {
  const Candidate& doubtful = candidates_[candidate];
  if (certain_[doubtful.body] != 0 || is_listed_with_bodies(record, doubtful)) return true;
  if (doubtful.national && !is_place_acronym(surface_of(record.texts[doubtful.text], doubtful.span)))
    return true;
  if (doubtful.common_word) return false;
  return has_relative(doubtful.body) || stands_among_bodies(record, doubtful);
}

// What stands in a row with bodies is one; a place's acronym only with bodies on both sides.
bool MentionFinder::is_listed_with_bodies(const AnalysedRecord& record, const Candidate& candidate) const {
  const AnalysedField& field = record.texts[candidate.text];
  if (is_place_acronym(surface_of(field, candidate.span)) && !candidate.inside_list) return false;
  const auto& [first, second] = lists_[candidate.list];
  return (first && *first != candidate.body) || (second && *second != candidate.body);
}

// A longer acronym that the record does not explain, where it speaks of other bodies too.
bool MentionFinder::stands_among_bodies(const AnalysedRecord& record, const Candidate& candidate) const {
  constexpr int shortest = 3;
  const AnalysedField& field = record.texts[candidate.text];
  const std::string_view surface = surface_of(field, candidate.span);
  if (!candidate.acronym || candidate.contested || word_shape(surface).letters < shortest) return false;
  if (is_place_acronym(surface) || is_word_acronym(surface)) return false;
  if (stands_in_capitals(field, candidate.span)) return false;
  // A body of another state than the record's is hardly meant.
  if (candidate.foreign) return false;
  return std::ranges::any_of(touched_, [&](std::uint32_t body) {
    return body != candidate.body && children_[body] <= most_telling_parts;
  });
}

bool MentionFinder::has_relative(std::uint32_t body) const {
  const auto telling = [&](std::uint32_t relative) {
    return certain_[relative] != 0 && children_[relative] <= most_telling_parts;
  };
  if (std::ranges::any_of(index_->parents(body), telling)) return true;
  return std::ranges::any_of(touched_, [&](std::uint32_t other) {
    const std::vector<std::uint32_t>& parents = index_->parents(other);
    return children_[body] <= most_telling_parts && std::ranges::find(parents, body) != parents.end();
  });
}

void MentionFinder::keep_best() {
  std::erase_if(candidates_, [](const Candidate& candidate) { return !candidate.accepted; });
  const auto order = [](const Candidate& c) {
    return std::tuple(c.text, c.span.first, c.span.last, !c.defined, c.doubtful, c.body);
  };
  std::ranges::sort(candidates_, [&](const Candidate& a, const Candidate& b) { return order(a) < order(b); });
  for (const Candidate& candidate : candidates_) {
    const bool known = !mentions_.empty() && mentions_.back().text == candidate.text &&
                       overlaps(mentions_.back().span, candidate.span);
    if (known) continue;
    mentions_.push_back({.text = candidate.text,
                         .span = candidate.span,
                         .body = candidate.body,
                         .supported = candidate.doubtful});
  }
}

}  // namespace weft
