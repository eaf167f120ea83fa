#include "evaluate/related_scoring.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "graph/relatedness.hpp"

namespace weft {

namespace {

using Grades = std::map<NodeRef, double>;

// The grades of the documents related to one, in the order in which the graph ranks them; those it does not
// rank at all are left out.
std::vector<double> ranked_grades(const Relatedness& relatedness, NodeRef document, const Grades& grades,
                                  unsigned documents) {
  std::vector<double> ranked;
  for (const RelatedDocument& found : relatedness.related(document, {.top = documents})) {
    const auto at = grades.find(found.document);
    if (at != grades.end()) ranked.push_back(at->second);
  }
  return ranked;
}

double gain(const std::vector<double>& ranked) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(ranked.size(), RelatedScores::cut); ++i) {
    sum += (std::exp2(ranked[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  }
  return sum;
}

}  // namespace

RelatedScores score_related(const KnowledgeGraph& graph, const Gold& gold,
                            const std::vector<NodeRef>& documents) {
  std::map<NodeRef, Grades> graded;
  double highest = 0;
  for (const GoldPair& pair : gold.pairs) {
    const NodeRef first = documents[pair.first];
    const NodeRef second = documents[pair.second];
    if (!first.valid() || !second.valid() || first == second) continue;
    graded[first][second] = pair.grade;
    graded[second][first] = pair.grade;
    highest = std::max(highest, pair.grade);
  }
  RelatedScores scores;
  if (highest == 0) return scores;
  const auto is_related = [&](double grade) { return grade * 2 >= highest; };
  const Relatedness relatedness(graph);
  const auto [first, last] = graph.nodes_of(Kind::document);
  std::size_t with_related = 0;
  for (const auto& [document, grades] : graded) {
    std::vector<double> ideal;
    for (const auto& [other, grade] : grades) ideal.push_back(grade);
    std::ranges::sort(ideal, std::ranges::greater{});
    if (ideal.front() == 0) continue;
    const std::vector<double> ranked =
        ranked_grades(relatedness, document, grades, last.value() - first.value());
    scores.documents += 1;
    scores.ndcg += gain(ranked) / gain(ideal);
    const auto related = static_cast<std::size_t>(std::ranges::count_if(ideal, is_related));
    if (related == 0) continue;
    with_related += 1;
    const auto among = std::count_if(
        ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(std::min(related, ranked.size())),
        is_related);
    scores.r_precision += static_cast<double>(among) / static_cast<double>(related);
  }
  scores.ndcg /= static_cast<double>(scores.documents);
  if (with_related > 0) scores.r_precision /= static_cast<double>(with_related);
  return scores;
}

}  // namespace weft
