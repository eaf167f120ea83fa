#include "extract/topics/topic_mentions.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>

namespace weft {

namespace {

// "IDP" is also written "IDPs".
bool spells(std::string_view surface, std::string_view acronym) {
  return surface == acronym ||
         (surface.size() == acronym.size() + 1 && surface.back() == 's' && surface.starts_with(acronym));
}

}  // namespace

const std::vector<TopicMention>& TopicMentionFinder::find(const AnalysedRecord& record,
                                                          const std::vector<std::uint32_t>& known) {
  candidates_.clear();
  mentions_.clear();
  for (std::uint32_t text = 0; text < record.texts.size(); ++text) collect(record, text);
  apply_definitions(record);
  certain_ = known;
  for (const Candidate& each : candidates_) {
    if (each.strength == Strength::certain) certain_.push_back(each.mention.entry);
  }
  std::sort(certain_.begin(), certain_.end());
  certain_.erase(std::unique(certain_.begin(), certain_.end()), certain_.end());
  find_agreeing(record);
  for (const Candidate& each : candidates_) {
    const std::uint32_t entry = each.mention.entry;
    const bool counts =
        each.strength == Strength::certain || is_certain(entry) ||
        (each.strength == Strength::weak && (has_certain_neighbour(entry) || is_agreed(entry))) ||
        (each.strength == Strength::ambiguous && has_certain(index_->entries()[entry].context));
    if (counts) mentions_.push_back(each.mention);
  }
  std::sort(mentions_.begin(), mentions_.end(), [](const TopicMention& a, const TopicMention& b) {
    return std::tie(a.entry, a.text, a.first, a.last) < std::tie(b.entry, b.text, b.first, b.last);
  });
  // Two labels of one topic may spell the same words.
  mentions_.erase(std::unique(mentions_.begin(), mentions_.end(),
                              [](const TopicMention& a, const TopicMention& b) {
                                return a.entry == b.entry && a.text == b.text && a.first == b.first;
                              }),
                  mentions_.end());
  return mentions_;
}

void TopicMentionFinder::collect(const AnalysedRecord& record, std::uint32_t text) {
  index_->matcher().find(record.texts[text], record.language, matches_);
  for (const LabelMatch& match : matches_) {
    if (index_->matcher().label(match.label).false_friend) continue;
    add(record, text, match, Nesting::outer);
    if (match.last > match.first + 1) collect_nested(record, text, match);
  }
}

void TopicMentionFinder::collect_nested(const AnalysedRecord& record, std::uint32_t text,
                                        const LabelMatch& whole) {
  const LabelMatcher& matcher = index_->matcher();
  const std::uint32_t outer = matcher.label(whole.label).entry;
  inside_.clear();
  matcher.find_inside(record.texts[text], record.language, whole, inside_);
  for (std::size_t i = 0; i < inside_.size(); ++i) {
    const LabelMatch match = inside_[i];
    const KnownLabel label = matcher.label(match.label);
    // A shorter label of the same topic may hold further ones.
    if (label.entry == outer) matcher.find_inside(record.texts[text], record.language, match, inside_);
    if (label.false_friend || !may_nest(label.entry, outer, match.last - match.first)) continue;
    add(record, text, match, Nesting::inner);
  }
}

bool TopicMentionFinder::may_nest(std::uint32_t inner, std::uint32_t outer, std::uint32_t words) const {
  if (inner == outer) return false;
  const std::vector<TopicEntry>& entries = index_->entries();
  const auto holds = [](std::span<const std::uint32_t> list, std::uint32_t entry) {
    return std::find(list.begin(), list.end(), entry) != list.end();
  };
  if (holds(entries[outer].related, inner)) return false;
  if (words > 1) return true;
  const std::span<const std::uint32_t> above = entries[outer].broader;
  return holds(above, inner) || std::any_of(above.begin(), above.end(), [&](std::uint32_t parent) {
           return holds(entries[parent].broader, inner);
         });
}

void TopicMentionFinder::add(const AnalysedRecord& record, std::uint32_t text, const LabelMatch& match,
                             Nesting nesting) {
  const KnownLabel label = index_->matcher().label(match.label);
  const auto begin = record.texts[text].tokens.begin();
  if (std::any_of(begin + match.first, begin + match.last, [](const Token& t) { return t.negated; })) return;
  const bool names_the_subject =
      label.kind == LabelKind::preferred && record.texts[text].field == Field::title && !label.ambiguous;
  const Strength strength = label.weak && !names_the_subject ? Strength::weak
                            : label.ambiguous                ? Strength::ambiguous
                                                             : Strength::certain;
  candidates_.push_back({.mention = {.entry = label.entry,
                                     .text = text,
                                     .first = match.first,
                                     .last = match.last,
                                     .kind = label.kind,
                                     .nested = nesting == Nesting::inner,
                                     .doubtful = strength != Strength::certain},
                         .strength = strength});
}

void TopicMentionFinder::apply_definitions(const AnalysedRecord& record) {
  std::vector<std::uint32_t> meant;
  for (const AnalysedRecord::Definition& definition : record.definitions) {
    meant.clear();  // the topics whose labels stand in the long form
    std::optional<std::uint32_t> whole;
    for (const Candidate& each : candidates_) {
      if (each.mention.text != definition.text || each.strength != Strength::certain) continue;
      const std::vector<Token>& tokens = record.texts[definition.text].tokens;
      const std::uint32_t begin = tokens[each.mention.first].begin;
      const std::uint32_t end = tokens[each.mention.last - 1].end;
      if (end > definition.begin && begin < definition.end) meant.push_back(each.mention.entry);
      if (begin <= definition.begin && end == definition.end) whole = each.mention.entry;
    }
    drop_redefined(record, definition, meant);
    if (whole) add_defined(record, definition, *whole);
  }
}

void TopicMentionFinder::drop_redefined(const AnalysedRecord& record,
                                        const AnalysedRecord::Definition& definition,
                                        const std::vector<std::uint32_t>& meant) {
  std::erase_if(candidates_, [&](const Candidate& each) {
    const TopicMention& m = each.mention;
    return m.last == m.first + 1 && spells(surface_of(record.texts[m.text], m.first), definition.acronym) &&
           std::find(meant.begin(), meant.end(), m.entry) == meant.end();
  });
}

void TopicMentionFinder::add_defined(const AnalysedRecord& record,
                                     const AnalysedRecord::Definition& definition, std::uint32_t entry) {
  for (std::uint32_t text = 0; text < record.texts.size(); ++text) {
    const AnalysedField& field = record.texts[text];
    for (std::uint32_t at = 0; at < field.tokens.size(); ++at) {
      const Token& token = field.tokens[at];
      if (token.masked || token.negated || !spells(surface_of(field, at), definition.acronym)) continue;
      candidates_.push_back({.mention = {.entry = entry,
                                         .text = text,
                                         .first = at,
                                         .last = at + 1,
                                         .kind = LabelKind::acronym,
                                         .nested = false,
                                         .doubtful = false},
                             .strength = Strength::certain});
    }
  }
}

void TopicMentionFinder::find_agreeing(const AnalysedRecord& record) {
  weak_.clear();
  for (const Candidate& each : candidates_) {
    if (each.strength != Strength::weak) continue;
    const TopicMention& m = each.mention;
    weak_.push_back({.entry = m.entry, .begins = record.texts[m.text].tokens[m.first].stem});
  }
  std::sort(weak_.begin(), weak_.end(), [](const WeakLabel& a, const WeakLabel& b) {
    return std::tuple(a.entry, a.begins.value()) < std::tuple(b.entry, b.begins.value());
  });
  agreeing_.clear();
  for (std::size_t i = 1; i < weak_.size(); ++i) {
    const WeakLabel& before = weak_[i - 1];
    if (before.entry == weak_[i].entry && before.begins != weak_[i].begins) agreeing_.push_back(before.entry);
  }
}

bool TopicMentionFinder::is_certain(std::uint32_t entry) const {
  return std::binary_search(certain_.begin(), certain_.end(), entry);
}

bool TopicMentionFinder::is_agreed(std::uint32_t entry) const {
  return std::binary_search(agreeing_.begin(), agreeing_.end(), entry);
}

bool TopicMentionFinder::has_certain(std::span<const std::uint32_t> entries) const {
  return std::any_of(entries.begin(), entries.end(), [&](std::uint32_t e) { return is_certain(e); });
}

bool TopicMentionFinder::has_certain_neighbour(std::uint32_t entry) const {
  const TopicEntry& each = index_->entries()[entry];
  if (!each.context.empty()) return has_certain(each.context);
  return has_certain(each.broader) || has_certain(each.narrower) || has_certain(each.related);
}

}  // namespace weft
