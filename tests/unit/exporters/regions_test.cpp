#include <gtest/gtest.h>

#include "tests/unit/exporters/sample_graph.hpp"

namespace weft {
namespace {

KnowledgeGraph yugoslav_graph() {
  GraphBuilder build;
  const NodeId document = build.node(Kind::document, "d", "Displaced");
  const NodeId former = build.node(Kind::region, "yugoslavia", "Yugoslavia", "country",
                                   {{Property::replaced_by, "rs"}, {Property::replaced_by, "xk"}});
  const NodeId kenya = build.node(Kind::region, "ke", "Kenya", "country", {{Property::code, "KE"}});
  build.declared(document, Relation::covers, former, Field::country, "Yugoslavia");
  build.inferred(document, Relation::mentions, kenya, 1.0F);  // as sure as a nationality
  return std::move(build).freeze({.base_iri = "https://weft.example/id/"});
}

TEST(Regions, SuccessorsOfAFormerCountryAreLinkedInRdf) {
  const std::string text = exported(yugoslav_graph(), "nquads");
  for (const char* key : {"rs", "xk"}) {
    EXPECT_NE(text.find("<https://weft.example/id/region/yugoslavia> <http://purl.org/dc/terms/isReplacedBy> "
                        "<https://weft.example/id/region/" +
                        std::string(key) + ">"),
              std::string::npos)
        << text;
  }
}

TEST(Regions, AnnotationsLeaveOutWhatIsOnlyHintedAt) {
  const std::string text = exported(yugoslav_graph(), "annotations");
  EXPECT_NE(text.find("Yugoslavia"), std::string::npos);
  EXPECT_EQ(text.find("Kenya"), std::string::npos);
}

}  // namespace
}  // namespace weft
