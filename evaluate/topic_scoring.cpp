#include "evaluate/topic_scoring.hpp"

#include <algorithm>

namespace weft {

namespace {

bool holds(std::span<const KnownTopicRef> topics, KnownTopicRef topic) {
  return std::ranges::find(topics, topic) != topics.end();
}

}  // namespace

LabelledTopics::LabelledTopics(const TopicLookup& lookup, const GoldRecord& record,
                               const ScoringOptions& options)
    : lookup_(&lookup), strict_broader_(options.strict_broader) {
  const auto& items = record.of(GoldKind::topics);
  for (const std::string& name : record.forbidden[static_cast<std::size_t>(GoldKind::topics)]) {
    const auto found = lookup.find(name);
    forbidden_.insert(forbidden_.end(), found.begin(), found.end());
  }
  if (!items) return;
  for (const GoldItem& item : *items) {
    const bool is_required = item.strength == GoldStrength::main ||
                             (item.strength == GoldStrength::required && !options.main_only);
    if (is_required) want(item);
  }
  for (const GoldItem& item : *items) {
    const std::vector<KnownTopicRef> topics = look_up(item);
    labelled_.insert(labelled_.end(), topics.begin(), topics.end());
  }
  for (const KnownTopicRef topic : labelled_) {
    const bool is_required =
        std::ranges::any_of(required_, [&](const Wanted& each) { return holds(each.topics, topic); });
    if (!is_required) optional_.push_back(topic);
  }
}

std::vector<KnownTopicRef> LabelledTopics::look_up(const GoldItem& item) const {
  std::vector<KnownTopicRef> topics;
  if (!item.id.empty()) topics = lookup_->find(item.id);
  return topics.empty() ? lookup_->find(item.name) : topics;
}

// The same topic under two names is wanted once.
void LabelledTopics::want(const GoldItem& item) {
  std::vector<KnownTopicRef> topics = look_up(item);
  const bool twice = std::ranges::any_of(required_, [&](const Wanted& other) {
    return topics.empty() ? other.item->id == item.id && other.item->name == item.name
                          : other.topics == topics;
  });
  if (!twice) required_.push_back({&item, std::move(topics)});
}

bool LabelledTopics::is_forbidden(KnownTopicRef topic) const { return holds(forbidden_, topic); }

LabelledTopics::Verdict LabelledTopics::judge(KnownTopicRef topic) const {
  for (const Wanted& each : required_) {
    if (holds(each.topics, topic)) return Verdict::right;
  }
  if (holds(optional_, topic) && (strict_broader_ || !is_forbidden(topic))) return Verdict::neither;
  if (strict_broader_ || is_forbidden(topic)) return Verdict::wrong;
  const bool above = std::ranges::any_of(
      labelled_, [&](KnownTopicRef labelled) { return lookup_->is_above(topic, labelled); });
  return above ? Verdict::neither : Verdict::wrong;
}

std::vector<std::size_t> LabelledTopics::met_by(KnownTopicRef topic) const {
  std::vector<std::size_t> met;
  for (std::size_t i = 0; i < required_.size(); ++i) {
    if (holds(required_[i].topics, topic)) met.push_back(i);
  }
  return met;
}

bool LabelledTopics::is_proposed(const Wanted& wanted, std::span<const KnownTopicRef> proposed) const {
  return std::ranges::any_of(wanted.topics, [&](KnownTopicRef topic) { return holds(proposed, topic); });
}

Tally LabelledTopics::tally(std::span<const KnownTopicRef> proposed) const {
  Tally tally;
  for (const Wanted& each : required_) {
    is_proposed(each, proposed) ? ++tally.right : ++tally.missed;
  }
  for (const KnownTopicRef topic : proposed) tally.wrong += judge(topic) == Verdict::wrong ? 1 : 0;
  return tally;
}

Share LabelledTopics::main_topics(std::span<const KnownTopicRef> proposed) const {
  Share share;
  for (const Wanted& each : required_) {
    if (each.item->strength != GoldStrength::main) continue;
    ++share.all;
    share.count += is_proposed(each, proposed) ? 1 : 0;
  }
  return share;
}

std::vector<const GoldItem*> LabelledTopics::missed(std::span<const KnownTopicRef> proposed) const {
  std::vector<const GoldItem*> items;
  for (const Wanted& each : required_) {
    if (!is_proposed(each, proposed)) items.push_back(each.item);
  }
  return items;
}

// Each missed topic makes up for one wrong one; both in the order of their names, so that the result is one.
void LabelledTopics::add_neighbour_credit(std::span<const KnownTopicRef> proposed,
                                          Scores::NeighbourCredit& credit) const {
  const auto by_name = [&](KnownTopicRef a, KnownTopicRef b) { return lookup_->name(a) < lookup_->name(b); };
  std::vector<KnownTopicRef> missing;
  std::size_t unknown = 0;
  for (const Wanted& each : required_) {
    if (is_proposed(each, proposed)) {
      ++credit.right;
    } else if (each.topics.empty()) {
      ++unknown;
    } else {
      missing.push_back(each.topics.front());
    }
  }
  std::ranges::sort(missing, by_name);
  std::vector<KnownTopicRef> wrong;
  std::ranges::copy_if(proposed, std::back_inserter(wrong),
                       [&](KnownTopicRef topic) { return judge(topic) == Verdict::wrong; });
  std::ranges::sort(wrong, by_name);
  for (const KnownTopicRef topic : wrong) {
    const auto beside = std::ranges::find_if(
        missing, [&](KnownTopicRef other) { return lookup_->are_neighbours(topic, other); });
    if (beside == missing.end()) {
      ++credit.wrong;
    } else {
      ++credit.near;
      missing.erase(beside);
    }
  }
  credit.missed += missing.size() + unknown;
}

}  // namespace weft
