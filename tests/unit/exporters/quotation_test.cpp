#include "exporters/quotation.hpp"

#include <gtest/gtest.h>

#include "base/unicode.hpp"
#include "tests/unit/exporters/sample_graph.hpp"

namespace weft {
namespace {

// The quotation for `surface` at its first place in `abstract`.
std::string quotation(std::string_view abstract, std::string_view surface, std::uint32_t shift = 0) {
  GraphBuilder build;
  const NodeId document = build.node(Kind::document, "d", "Document", {}, {{Property::abstract, abstract}});
  const NodeId topic = build.node(Kind::topic, "t", "Topic");
  build.matched(document, Relation::about_topic, topic, 1.0F, Field::abstract,
                static_cast<std::uint32_t>(abstract.find(surface)) + shift, surface);
  const KnowledgeGraph graph = std::move(build).freeze({});
  std::string out;
  append_quotation(out, graph, graph.evidence(EdgeRef(0)).front());
  return out;
}

TEST(Quotation, KeepsAShortTextWhole) {
  EXPECT_EQ(quotation("Aid for refugees today.", "refugees"), "Aid for refugees today.");
}

TEST(Quotation, CutsAtWordBoundariesOnBothSides) {
  const std::string abstract =
      "The first part of a long sentence that says nothing of use about refugees and goes on and on with "
      "words "
      "that nobody would want to read in a table.";
  EXPECT_EQ(quotation(abstract, "refugees"),
            "…a long sentence that says nothing of use about refugees and goes on and on with words that "
            "nobody would…");
}

TEST(Quotation, NeverCutsACharacter) {
  std::string abstract;
  for (int i = 0; i < 100; ++i) abstract += "难民";
  abstract += "x";
  for (int i = 0; i < 100; ++i) abstract += "保护";
  const std::string quoted = quotation(abstract, "x");
  EXPECT_EQ(find_invalid_utf8(quoted), std::string_view::npos);
  EXPECT_EQ(quoted, "…x…");
  const std::string whole = quotation(abstract, abstract);
  EXPECT_EQ(find_invalid_utf8(whole), std::string_view::npos);
  EXPECT_LT(whole.size(), 200U);
}

TEST(Quotation, FallsBackToTheSurfaceWhereTheFieldDiffers) {
  EXPECT_EQ(quotation("Aid for refugees today.", "refugees", 1), "refugees");
  EXPECT_EQ(quotation("Aid for refugees today.", "refugees", 4000), "refugees");
}

TEST(Reasons, AreAtMostEightStrongestFirst) {
  const KnowledgeGraph graph = sample_graph();
  std::vector<ReasonRow> reasons;
  for (int i = 0; i < 12; ++i)
    reasons.push_back({.shared = NodeRef(0), .part = 0.5F - 0.01F * static_cast<float>(i)});
  std::string out;
  append_reasons(out, graph, reasons);
  EXPECT_TRUE(out.starts_with("Notes from a Harbour 0.50; Notes from a Harbour 0.49; "));
  EXPECT_EQ(std::ranges::count(out, ';'), 7);
}

}  // namespace
}  // namespace weft
