#pragma once

#include <cstdint>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/topics/keyword_matcher.hpp"
#include "extract/topics/topic_index.hpp"
#include "extract/topics/topic_material.hpp"
#include "extract/topics/topic_mentions.hpp"
#include "extract/topics/topic_scorer.hpp"
#include "extract/topics/topic_weights.hpp"

namespace weft {

/// Topics of a document: found in title and abstract by the labels of thesauri (`matched`, weight = score),
/// assigned by the catalogue as keywords (`declared`, weight 1; see KeywordMatcher; unknown keywords become
/// topics of the source's own, see `say_keyword_topic`) or as the hazard of an event, and the broader
/// concepts of all these (`inferred`, at a discount). Comes after the extractors of events and names, which
/// mask theirs. Emits the concepts used and all above them with their `broader` and `related` links. O(tokens
/// + topics).
class TopicExtractor : public Extractor {
 public:
  /// Borrows the index and the gazetteer, by which places in subject headings are told from topics.
  explicit TopicExtractor(const TopicIndex& index, TopicOptions options = {},
                          const Gazetteer* gazetteer = nullptr);

  void extract(AnalysedRecord& record, StatementSink& sink) override;

  /// Of the last record, which must still be there.
  [[nodiscard]] TopicMaterial material(const AnalysedRecord& record) const;

 private:
  void state_matched(const AnalysedRecord& record, StatementSink& sink);
  void state_keywords(const AnalysedRecord& record, StatementSink& sink);
  void state_keyword(const AnalysedRecord& record, std::uint16_t ordinal, StatementSink& sink);
  void state_events(const AnalysedRecord& record, StatementSink& sink);
  void assign(const AnalysedRecord& record, std::uint32_t entry, float weight, const Evidence& evidence,
              StatementSink& sink);
  void state_broader(const AnalysedRecord& record, StatementSink& sink);
  void state_thesaurus(StatementSink& sink);

  const TopicIndex* index_;
  TopicOptions options_;
  TopicMentionFinder finder_;
  std::vector<TopicMention> mentions_;
  std::size_t found_mentions_ = 0;  // of those, by the finder
  TopicScorer scorer_;
  KeywordMatcher keywords_;
  std::vector<ScoredTopic> found_;     // by entry
  std::vector<ScoredTopic> assigned_;  // by the catalogue: without mentions
  std::vector<std::uint32_t> used_;    // entries to state
  std::vector<std::uint32_t> hazards_;
  std::vector<PropertyValue> properties_;  // of the entity being stated
};

}  // namespace weft
