#include "extract/topics/topic_scorer.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace weft {

void keep_best(std::vector<ScoredTopic>& topics, const TopicOptions& options) {
  std::erase_if(topics, [&](const ScoredTopic& each) { return each.score < options.min_score; });
  const auto most = static_cast<std::size_t>(std::max(options.topics_per_document, 0));
  if (topics.size() <= most) return;
  std::ranges::sort(topics, [](const ScoredTopic& a, const ScoredTopic& b) {
    return std::tie(b.score, a.entry) < std::tie(a.score, b.entry);
  });
  topics.resize(most);
  std::ranges::sort(topics, {}, &ScoredTopic::entry);
}

const std::vector<ScoredTopic>& TopicScorer::score(const AnalysedRecord& record,
                                                   std::vector<TopicMention>& mentions) {
  index_->profiles().compare(record, comparison_);
  return score(record, mentions, comparison_.standings);
}

const std::vector<ScoredTopic>& TopicScorer::score(const AnalysedRecord& record,
                                                   std::vector<TopicMention>& mentions,
                                                   std::span<const float> standings) {
  standings_ = standings;
  found_.clear();
  join_mentions(record, mentions);
  add_neighbour_support();
  if (standings_.empty()) return found_;
  compare_words();
  add_unnamed(record, mentions);
  return found_;
}

double TopicScorer::worth(const AnalysedRecord& record, const TopicMention& mention) const {
  const AnalysedField& field = record.texts[mention.text];
  double worth = weights_.title;
  if (field.field != Field::title) {
    const double place = static_cast<double>(mention.first) / static_cast<double>(field.tokens.size());
    worth = place < weights_.early_part ? weights_.abstract_start : weights_.abstract_end;
  }
  worth *= mention.kind == LabelKind::preferred ? weights_.preferred
           : mention.kind == LabelKind::hidden  ? weights_.hidden
           : mention.kind == LabelKind::wording ? weights_.wording
                                                : weights_.alternative;
  if (mention.doubtful) worth *= weights_.doubtful;
  if (mention.nested) worth *= weights_.nested;
  const std::uint32_t words = mention.last - mention.first;
  const bool acronym = field.tokens[mention.first].upper;  // stands for several words
  if (words == 1 && !acronym) worth *= weights_.one_word;
  if (words > 2) worth *= weights_.many_words;
  return std::min(worth, 1.0);
}

void TopicScorer::join_mentions(const AnalysedRecord& record, const std::vector<TopicMention>& mentions) {
  for (std::size_t at = 0; at < mentions.size();) {
    ScoredTopic found{.entry = mentions[at].entry, .first_mention = at};
    double doubt = 1;
    for (; at < mentions.size() && mentions[at].entry == found.entry; ++at) {
      doubt *= 1 - worth(record, mentions[at]);
    }
    found.end_mention = at;
    found.score = 1 - doubt;
    if (index_->entries()[found.entry].top) found.score *= weights_.top_concept;
    found_.push_back(found);
  }
}

const ScoredTopic* TopicScorer::find(std::uint32_t entry) const {
  const auto at = std::ranges::lower_bound(found_, entry, {}, &ScoredTopic::entry);
  return at != found_.end() && at->entry == entry ? &*at : nullptr;
}

void TopicScorer::add_neighbour_support() {
  const auto is_found = [&](std::uint32_t entry) { return find(entry) != nullptr; };
  for (ScoredTopic& each : found_) {
    const TopicEntry& entry = index_->entries()[each.entry];
    std::size_t neighbours = 0;
    for (const auto* list : {&entry.broader, &entry.narrower, &entry.related}) {
      neighbours += static_cast<std::size_t>(std::count_if(list->begin(), list->end(), is_found));
    }
    neighbours = std::min(neighbours, weights_.most_neighbours);
    each.score += (1 - each.score) * weights_.neighbour * static_cast<double>(neighbours);
  }
}

// A label in passing says less than a label among the words that go with its topic.
void TopicScorer::compare_words() {
  for (ScoredTopic& each : found_) {
    // Topics behind the last that is known have none.
    const double standing = each.entry < standings_.size() ? standings_[each.entry] : TopicProfiles::unknown;
    if (standing == TopicProfiles::unknown) continue;
    each.score *= weights_.unlike + (1 - weights_.unlike) * std::clamp(standing / weights_.alike, 0.0, 1.0);
  }
}

// Where enough words of a topic stand together, it needs no label.
void TopicScorer::add_unnamed(const AnalysedRecord& record, std::vector<TopicMention>& mentions) {
  unnamed_.clear();
  for (std::uint32_t entry = 0; entry < standings_.size(); ++entry) {
    if (standings_[entry] < weights_.alone || find(entry) != nullptr) continue;
    add_words(record, entry, mentions);
  }
  found_.insert(found_.end(), unnamed_.begin(), unnamed_.end());
  std::ranges::sort(found_, {}, &ScoredTopic::entry);
}

// The part of its words that no named topic claims more strongly: cholera and malaria share many.
double TopicScorer::own_share(const AnalysedRecord& record) const {
  double own = 0;
  double all = 0;
  for (const Word& word : words_) {
    const bool claimed = std::ranges::any_of(found_, [&](const ScoredTopic& named) {
      return index_->profiles().part(record.language, word.stem, named.entry) > word.part;
    });
    all += word.part;
    own += claimed ? 0 : word.part;
  }
  return own / all;
}

// Its evidence are the words that count most.
void TopicScorer::add_words(const AnalysedRecord& record, std::uint32_t entry,
                            std::vector<TopicMention>& mentions) {
  constexpr std::size_t least_words = 3;
  words_.clear();
  for (std::uint32_t text = 0; text < record.texts.size(); ++text) {
    const std::vector<Token>& tokens = record.texts[text].tokens;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].masked || tokens[at].negated) continue;
      const float part = index_->profiles().part(record.language, tokens[at].stem, entry);
      if (part <= 0 || std::ranges::find(words_, tokens[at].stem, &Word::stem) != words_.end()) continue;
      words_.push_back({.part = part,
                        .stem = tokens[at].stem,
                        .mention = {.entry = entry,
                                    .text = text,
                                    .first = at,
                                    .last = at + 1,
                                    .kind = LabelKind::wording,
                                    .doubtful = true}});
    }
  }
  if (words_.size() < least_words || own_share(record) < weights_.own_words) return;
  std::ranges::stable_sort(words_, std::greater<>(), &Word::part);
  ScoredTopic unnamed{
      .entry = entry, .score = weights_.alone_score, .first_mention = mentions.size(), .end_mention = 0};
  for (std::size_t i = 0; i < least_words; ++i) mentions.push_back(words_[i].mention);
  unnamed.end_mention = mentions.size();
  unnamed_.push_back(unnamed);
}

}  // namespace weft
