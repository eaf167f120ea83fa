#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

struct RelatedOptions {
  unsigned top = 5;         ///< strongest so many per document
  unsigned jobs = 0;        ///< threads for all pairs; 0 = one per core
  float min_score = 0.01F;  ///< pairs below are not related
};

struct RelatedDocument {
  NodeRef document;
  float score = 0.0F;              ///< 0..1
  std::vector<ReasonRow> reasons;  ///< strongest first; the parts add up to the score
};

/// The documents most related to one: shared topics, organisations, regions, authors, events, weighted by
/// how strongly each document is linked to them and by their rarity, with partial credit for a shared
/// broader topic or containing region (docs/related.md). Ties broken by node order.
class Relatedness {
 public:
  /// Indexes the graph's documents; borrows the graph. O(edges).
  explicit Relatedness(const KnowledgeGraph& graph);
  Relatedness(Relatedness&&) noexcept;
  Relatedness& operator=(Relatedness&&) noexcept;
  ~Relatedness();

  [[nodiscard]] std::vector<RelatedDocument> related(NodeRef document, const RelatedOptions& options) const;

  /// The `top` strongest of every document, each pair once, sorted; the same for any number of jobs.
  [[nodiscard]] std::vector<RelatedPair> all_pairs(const RelatedOptions& options) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
