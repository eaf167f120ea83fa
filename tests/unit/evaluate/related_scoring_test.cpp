#include "evaluate/related_scoring.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "../graph/sample_statements.hpp"
#include "evaluate/document_lookup.hpp"
#include "reading_gold.hpp"

namespace weft {
namespace {

// "a" shares two topics with "b", one with "c", none with "d".
KnowledgeGraph four_documents() {
  std::vector<Statement> all;
  for (const char* key : {"a", "b", "c", "d"})
    all.push_back(entity(Kind::document, key, std::string("Report ") + key));
  for (const char* key : {"x", "y", "z"}) all.push_back(entity(Kind::topic, key, key));
  const auto about = [&](const char* document, const char* topic) {
    all.push_back(
        link(node_id(Kind::document, document), Relation::about_topic, node_id(Kind::topic, topic)));
  };
  about("a", "x");
  about("a", "y");
  about("b", "x");
  about("b", "y");
  about("c", "x");
  about("d", "z");
  return freeze(all);
}

RelatedScores scores_for(std::string_view pairs) {
  const KnowledgeGraph graph = four_documents();
  const Gold gold = gold_of(R"({"records":[{"title":"Report a","n":1},{"title":"Report b","n":2},
      {"title":"Report c","n":3},{"title":"Report d","n":4}],"pair_relevance":)" +
                            std::string(pairs) + "}");
  return score_related(graph, gold, find_documents(graph, gold.records));
}

TEST(RelatedScoring, IsPerfectWhereTheOrderIsTheGraded) {
  const RelatedScores scores =
      scores_for(R"([{"a":1,"b":2,"grade":3},{"a":1,"b":3,"grade":1},{"a":1,"b":4,"grade":0}])");
  EXPECT_EQ(scores.documents, 3U) << "d has no relation of more than 0";
  EXPECT_DOUBLE_EQ(scores.ndcg, 1.0);
  EXPECT_DOUBLE_EQ(scores.r_precision, 1.0);
}

// For "a" the graph says b, c; graded are c 2, b 1, d 2. Gains 3 for 2 and 1 for 1.
TEST(RelatedScoring, FollowsItsDefinition) {
  const RelatedScores scores =
      scores_for(R"([{"a":1,"b":2,"grade":1},{"a":1,"b":3,"grade":2},{"a":1,"b":4,"grade":2}])");
  const double of_a = (1 + 3 / std::log2(3.0)) / (3 + 3 / std::log2(3.0) + 1 / std::log2(4.0));
  // b, c and d have one graded partner each: b and c find it, d does not.
  EXPECT_EQ(scores.documents, 4U);
  EXPECT_NEAR(scores.ndcg, (of_a + 1 + 1 + 0) / 4, 1e-12);
  // Related is a grade of 1 and more: a finds two of three, the others as above.
  EXPECT_NEAR(scores.r_precision, (2.0 / 3 + 1 + 1 + 0) / 4, 1e-12);
}

TEST(RelatedScoring, SaysNothingWithoutGrades) {
  EXPECT_EQ(scores_for("[]").documents, 0U);
  EXPECT_EQ(scores_for(R"([{"a":1,"b":2,"grade":0}])").documents, 0U);
}

}  // namespace
}  // namespace weft
