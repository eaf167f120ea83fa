#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "evaluate/gold.hpp"
#include "evaluate/tally.hpp"
#include "evaluate/topic_lookup.hpp"
#include "extract/extraction.hpp"
#include "extract/topics/topic_weights.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// Labelled records with their topics' mentions found once, to be scored with any weights.
class TuningRecords {
 public:
  /// Reads the records' documents again with `extraction`; those without document or labelled topics are left
  /// out. What the catalogue assigned counts as found. Borrows all.
  TuningRecords(const KnowledgeGraph& graph, const Gold& gold, const std::vector<NodeRef>& documents,
                const TopicLookup& lookup, const Extraction& extraction);
  TuningRecords(TuningRecords&&) noexcept;
  TuningRecords& operator=(TuningRecords&&) noexcept;
  ~TuningRecords();

  [[nodiscard]] std::size_t size() const;
  /// A number from 0 below `parts`, by hash of the record's identity: the same for any order of the records.
  [[nodiscard]] unsigned part_of(std::size_t record, unsigned parts) const;
  /// Agreement of the topics found with `options`, summed over some of the records.
  [[nodiscard]] Tally score(const std::vector<std::size_t>& records, const TopicOptions& options);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

struct TuningOptions {
  TopicOptions start = {};  ///< from which weights are learned, and with which they are compared
  unsigned folds = 5;
};

/// What was held out of one learning, and how its weights did there.
struct TuningFold {
  std::size_t records = 0;
  Tally before;
  Tally after;
};

struct Tuning {
  TopicOptions learned;                   ///< from all records
  std::vector<TuningFold> folds;          ///< that hold records
  Tally held_out_before, held_out_after;  ///< summed over the folds
  Tally all_before, all_after;            ///< `learned` on the records it was learned from: flattering
};

/// Learns weights by coordinate ascent (Metzler and Croft 2007) on the F1 of topics: one number at a time,
/// over a grid of its range that is refined around the best, until none helps any more. F1 is a staircase, so
/// each number also pays a little for its distance from the start: of weights that do the same the nearest
/// are taken. The same records and options give the same weights. Cross-validated: each fold is held out
/// once.
Tuning tune_weights(TuningRecords& records, const TuningOptions& options);

}  // namespace weft
