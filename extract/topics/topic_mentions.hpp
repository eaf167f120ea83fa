#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/text/analysed_record.hpp"
#include "extract/topics/topic_index.hpp"

namespace weft {

/// A place in a record's texts that speaks of a topic.
struct TopicMention {
  std::uint32_t entry = 0;  ///< in `TopicIndex::entries`
  std::uint32_t text = 0;   ///< in `AnalysedRecord::texts`
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  LabelKind kind = LabelKind::preferred;
  bool nested = false;    ///< inside the label of another topic
  bool doubtful = false;  ///< an ambiguous or weak label that something else in the record supports
};

/// Finds the mentions of topics in a record and decides on doubtful labels. One per worker: keeps its
/// buffers.
///
/// Masked and negated tokens speak of nothing. An ambiguous label counts only with another label of its
/// concept, its definition or a label of its stated context in the record; a weak one also with a label of a
/// neighbour in the thesaurus (where a context is stated, only of that), or with a weak label of its concept
/// that begins with another word. A weak preferred label decides in the title: "Trade in West Africa".
/// Acronyms that the record defines as something else are dropped; those it defines as a label of a topic
/// count wherever they stand.
///
/// A label may hold others: "mandatory reporting of sexual violence" also speaks of sexual violence. Inner
/// labels of two words and more count unless the thesaurus calls their concept merely related; single words
/// count only for concepts above the outer one ("protection" in "mainstream protection").
class TopicMentionFinder {
 public:
  explicit TopicMentionFinder(const TopicIndex& index) : index_(&index) {}

  /// By entry, then by place. Topics `known` of the record otherwise support doubtful labels.
  const std::vector<TopicMention>& find(const AnalysedRecord& record,
                                        const std::vector<std::uint32_t>& known = {});

 private:
  enum class Nesting { outer, inner };
  enum class Strength : std::uint8_t { certain, weak, ambiguous };
  struct Candidate {
    TopicMention mention;
    Strength strength = Strength::certain;
  };
  struct WeakLabel {
    std::uint32_t entry = 0;
    StemRef begins;  ///< its first word
  };

  void collect(const AnalysedRecord& record, std::uint32_t text);
  void collect_nested(const AnalysedRecord& record, std::uint32_t text, const LabelMatch& whole);
  void add(const AnalysedRecord& record, std::uint32_t text, const LabelMatch& match, Nesting nesting);
  [[nodiscard]] bool may_nest(std::uint32_t inner, std::uint32_t outer, std::uint32_t words) const;
  void apply_definitions(const AnalysedRecord& record);
  void drop_redefined(const AnalysedRecord& record, const AnalysedRecord::Definition& definition,
                      const std::vector<std::uint32_t>& meant);
  void add_defined(const AnalysedRecord& record, const AnalysedRecord::Definition& definition,
                   std::uint32_t entry);
  void find_agreeing(const AnalysedRecord& record);
  [[nodiscard]] bool is_certain(std::uint32_t entry) const;
  [[nodiscard]] bool is_agreed(std::uint32_t entry) const;
  [[nodiscard]] bool has_certain(std::span<const std::uint32_t> entries) const;
  [[nodiscard]] bool has_certain_neighbour(std::uint32_t entry) const;

  const TopicIndex* index_;
  std::vector<LabelMatch> matches_;
  std::vector<LabelMatch> inside_;
  std::vector<Candidate> candidates_;
  std::vector<WeakLabel> weak_;
  std::vector<std::uint32_t> certain_;   // entries with a certain mention, sorted
  std::vector<std::uint32_t> agreeing_;  // entries with two different weak ones, sorted
  std::vector<TopicMention> mentions_;
};

}  // namespace weft
