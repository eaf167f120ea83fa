#include "graph/lookup.hpp"

#include <gtest/gtest.h>

#include "sample_statements.hpp"

namespace weft {
namespace {

class Lookup : public testing::Test {
 protected:
  std::vector<std::string> find(std::string_view query, LookupOptions options = {}) const {
    std::vector<std::string> labels;
    for (const NodeRef node : find_nodes(graph_, query, options)) labels.emplace_back(graph_.label(node));
    return labels;
  }

  using Labels = std::vector<std::string>;
  const std::string foreign_ = "http://thesaurus.example/c/77";
  const KnowledgeGraph graph_ =
      freeze({entity(Kind::document, "d1", "Forced to Report", {{Property::identifier, "R-17", ""}}),
              entity(Kind::document, "d2", "Reports on Floods, forced returns and médecine"),
              entity(Kind::document, "d3", "Floods"),
              entity(Kind::topic, "floods", "Flood", {{Property::alternative_label, "Inondations", "fr"}}),
              entity(Kind::topic, foreign_, "River flood"),
              entity(Kind::organisation, "iom", "International Organization for Migration",
                     {{Property::acronym, "IOM", ""}})});
};

TEST_F(Lookup, FindsByIriIdIdentifierAndKey) {
  const NodeId id = node_id(Kind::document, "d1");
  const Labels report = {"Forced to Report"};
  EXPECT_EQ(find("https://weft.example/id/document/" + id.hex()), report);
  EXPECT_EQ(find(id.hex()), report);
  EXPECT_EQ(find("R-17"), report);
  EXPECT_EQ(find("https://weft.example/id/topic/floods"), Labels{"Flood"});
  EXPECT_EQ(find("topic/floods"), Labels{"Flood"});
  EXPECT_EQ(find(foreign_), Labels{"River flood"});
  EXPECT_EQ(find("77"), Labels{"River flood"});
}

TEST_F(Lookup, ExactLabelsComeAloneWhateverTheirCase) {
  EXPECT_EQ(find("Floods"), Labels{"Floods"});
  EXPECT_EQ(find("  forced TO\treport "), Labels{"Forced to Report"});
  EXPECT_EQ(find("inondations"), Labels{"Flood"});
  EXPECT_EQ(find("IOM"), Labels{"International Organization for Migration"});
}

TEST_F(Lookup, PartsOfATitleAreRankedByHowMuchTheyCover) {
  EXPECT_EQ(find("flood", {.kind = Kind::document}),
            (Labels{"Floods", "Reports on Floods, forced returns and médecine"}));
  EXPECT_EQ(find("medecine floods"), Labels{"Reports on Floods, forced returns and médecine"});
  EXPECT_EQ(find("flood", {.kind = Kind::document, .top = 1}), Labels{"Floods"});
}

TEST_F(Lookup, TypingErrorsAreForgivenWhereNothingElseFits) {
  EXPECT_EQ(find("focred to reprot"), Labels{"Forced to Report"});
  EXPECT_EQ(find("international organisation for migratoin"),
            Labels{"International Organization for Migration"});
}

TEST_F(Lookup, NothingIsFoundForNothing) {
  EXPECT_TRUE(find("").empty());
  EXPECT_TRUE(find(" ...").empty());
  EXPECT_TRUE(find("zebra crossing").empty());
  EXPECT_TRUE(find("floods", {.kind = Kind::event}).empty());
}

}  // namespace
}  // namespace weft
