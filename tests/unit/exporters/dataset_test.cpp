#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/unit/exporters/sample_graph.hpp"

namespace weft {
namespace {

TEST(Dataset, TakesItsTimeFromTheEnvironmentAlone) {
  const KnowledgeGraph graph = sample_graph();
  unsetenv("SOURCE_DATE_EPOCH");
  const std::string undated = exported(graph, "nquads");
  EXPECT_EQ(undated.find("endedAtTime"), std::string::npos);
  setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  const std::string dated = exported(graph, "nquads");
  setenv("SOURCE_DATE_EPOCH", "17x", 1);
  const std::string broken = exported(graph, "nquads");
  unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_NE(dated.find("endedAtTime> \"2023-11-14T22:13:20Z\"^^"), std::string::npos);
  EXPECT_EQ(broken, undated);
}

TEST(Dataset, NamesTheLicenceOnlyWhenItIsAnIri) {
  const KnowledgeGraph graph = sample_graph();
  EXPECT_NE(exported(graph, "turtle", {.license = "https://example.org/by"})
                .find("dcterms:license <https://example.org/by>"),
            std::string::npos);
  EXPECT_EQ(exported(graph, "turtle", {.license = "free > for all"}).find("dcterms:license"),
            std::string::npos);
}

TEST(Statements, AreLeftOutOnRequest) {
  const std::string text = exported(sample_graph(), "nquads", {.evidence = EvidenceDetail::none});
  EXPECT_EQ(text.find("#Statement"), std::string::npos);
  EXPECT_EQ(text.find("TextQuoteSelector"), std::string::npos);
}

TEST(Statements, OfDeclaredEdgesComeWithFullEvidence) {
  const KnowledgeGraph graph = sample_graph();
  EXPECT_EQ(exported(graph, "nquads").find("DeclaredStatement"), std::string::npos);
  EXPECT_NE(exported(graph, "nquads", {.evidence = EvidenceDetail::full}).find("DeclaredStatement"),
            std::string::npos);
}

}  // namespace
}  // namespace weft
