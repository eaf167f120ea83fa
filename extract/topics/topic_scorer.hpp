#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/text/analysed_record.hpp"
#include "extract/topics/topic_index.hpp"
#include "extract/topics/topic_mentions.hpp"
#include "extract/topics/topic_profiles.hpp"
#include "extract/topics/topic_weights.hpp"

namespace weft {

/// A topic of a record and how strongly it is there.
struct ScoredTopic {
  std::uint32_t entry = 0;
  double score = 0;  ///< 0..1
  std::size_t first_mention = 0;
  std::size_t end_mention = 0;  ///< behind the last
};

/// Leaves the best of a record's topics: none below the least score, and no more than asked for. By entry, as
/// they came.
void keep_best(std::vector<ScoredTopic>& topics, const TopicOptions& options);

/// Weighs the mentions of a record's topics against each other, the thesaurus and the words of the record as
/// a whole: see TopicWeights. One per worker: keeps its buffers.
class TopicScorer {
 public:
  TopicScorer(const TopicIndex& index, const TopicWeights& weights) : index_(&index), weights_(weights) {}

  /// By entry, each with its mentions, which come by entry too. A topic that stands out by the record's words
  /// though none of its labels is there gets mentions of the words that speak most for it, appended.
  const std::vector<ScoredTopic>& score(const AnalysedRecord& record, std::vector<TopicMention>& mentions);
  /// Likewise, with the standings that `TopicProfiles::compare` gives of the record.
  const std::vector<ScoredTopic>& score(const AnalysedRecord& record, std::vector<TopicMention>& mentions,
                                        std::span<const float> standings);

  /// Of the record that was scored last: see `TopicProfiles::compare`.
  [[nodiscard]] std::span<const float> standings() const { return standings_; }

 private:
  void join_mentions(const AnalysedRecord& record, const std::vector<TopicMention>& mentions);
  [[nodiscard]] double worth(const AnalysedRecord& record, const TopicMention& mention) const;
  void add_neighbour_support();
  void compare_words();
  void add_unnamed(const AnalysedRecord& record, std::vector<TopicMention>& mentions);
  [[nodiscard]] double own_share(const AnalysedRecord& record) const;
  void add_words(const AnalysedRecord& record, std::uint32_t entry, std::vector<TopicMention>& mentions);
  [[nodiscard]] const ScoredTopic* find(std::uint32_t entry) const;

  struct Word {  // that speaks for a topic
    float part = 0;
    StemRef stem;
    TopicMention mention;
  };

  const TopicIndex* index_;
  TopicWeights weights_;
  std::vector<ScoredTopic> found_;  // by entry
  std::vector<ScoredTopic> unnamed_;
  std::vector<Word> words_;
  TopicProfiles::Comparison comparison_;
  std::span<const float> standings_;  // of the record at hand
};

}  // namespace weft
