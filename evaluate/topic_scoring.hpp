#pragma once

#include <span>
#include <vector>

#include "evaluate/gold.hpp"
#include "evaluate/scoring.hpp"
#include "evaluate/topic_lookup.hpp"

namespace weft {

/// The labelled topics of one record, looked up once, to be compared with any number of proposals.
class LabelledTopics {
 public:
  /// Borrows the lookup and the record.
  LabelledTopics(const TopicLookup& lookup, const GoldRecord& record, const ScoringOptions& options);

  enum class Verdict { right, neither, wrong };
  /// Each as often as it is proposed; of several right proposals for one labelled topic all are right.
  [[nodiscard]] Verdict judge(KnownTopicRef topic) const;

  /// Proposals must be distinct.
  [[nodiscard]] Tally tally(std::span<const KnownTopicRef> proposed) const;
  /// Main topics proposed, of all.
  [[nodiscard]] Share main_topics(std::span<const KnownTopicRef> proposed) const;
  /// Required items that no proposal meets.
  [[nodiscard]] std::vector<const GoldItem*> missed(std::span<const KnownTopicRef> proposed) const;
  void add_neighbour_credit(std::span<const KnownTopicRef> proposed, Scores::NeighbourCredit& credit) const;

  [[nodiscard]] std::size_t required_count() const { return required_.size(); }
  /// The required items, by number, that a topic meets.
  [[nodiscard]] std::vector<std::size_t> met_by(KnownTopicRef topic) const;

  [[nodiscard]] bool is_forbidden(KnownTopicRef topic) const;

 private:
  struct Wanted {
    const GoldItem* item = nullptr;
    std::vector<KnownTopicRef> topics;  // empty: nobody knows it, so it can only be missed
  };
  [[nodiscard]] bool is_proposed(const Wanted& wanted, std::span<const KnownTopicRef> proposed) const;
  [[nodiscard]] std::vector<KnownTopicRef> look_up(const GoldItem& item) const;
  void want(const GoldItem& item);

  const TopicLookup* lookup_;
  std::vector<Wanted> required_;
  std::vector<KnownTopicRef> optional_;
  std::vector<KnownTopicRef> labelled_;  // required or optional
  std::vector<KnownTopicRef> forbidden_;
  bool strict_broader_;
};

}  // namespace weft
