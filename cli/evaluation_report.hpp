#pragma once

#include <string>
#include <vector>

#include "evaluate/gold.hpp"
#include "evaluate/related_scoring.hpp"
#include "evaluate/scoring.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// What was compared, and how well it agrees. Borrows graph and gold.
struct Evaluation {
  const KnowledgeGraph& graph;
  const Gold& gold;
  Scores scores;
  RelatedScores related;
};

struct EvaluationTextOptions {
  bool by_language = false;
  bool errors = false;  ///< list the mistakes of each record
};

std::string evaluation_text(const Evaluation& evaluation, const EvaluationTextOptions& options);
/// Everything, mistakes and languages included; ends with a line break.
std::string evaluation_json(const Evaluation& evaluation);
/// Records of the gold that the graph does not have, or empty.
std::string evaluation_warnings(const Evaluation& evaluation);

/// Of what was missed the gold's words; of what was found some of ours with those around them.
std::vector<std::string> reasons(const Evaluation& evaluation, const Mistake& mistake);

}  // namespace weft
