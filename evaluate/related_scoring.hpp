#pragma once

#include <vector>

#include "evaluate/gold.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// How well `Relatedness` ranks documents whose relation to others was graded.
struct RelatedScores {
  std::size_t documents = 0;  ///< that have a graded relation of more than 0
  /// Normalised discounted cumulative gain of the first `cut`, with gains 2^grade - 1 (Järvelin and
  /// Kekäläinen 2002; gains as in Burges et al. 2005), mean over the documents.
  double ndcg = 0.0;
  /// Precision among the first R of a document with R related ones (Buckley and Voorhees 2000), mean over
  /// the documents that have some; related is what has half of the highest grade or more.
  double r_precision = 0.0;
  static constexpr std::size_t cut = 5;
};

/// Only graded pairs count: other documents are taken out of the rankings. `documents` are those of the
/// records. All zero where the gold grades nothing that the graph has.
RelatedScores score_related(const KnowledgeGraph& graph, const Gold& gold,
                            const std::vector<NodeRef>& documents);

}  // namespace weft
