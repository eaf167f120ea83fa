// What thesauri of others hold: shapes that a careful editor would avoid, and sizes.

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/extract/thesaurus_topics.hpp"

namespace weft {
namespace {

TEST(AnyThesaurus, InfersNotMoreThanEightStepsUpALongChain) {
  std::string chain;
  constexpr int length = 20000;
  for (int i = 0; i < length; ++i) {
    chain += "t:c" + std::to_string(i) + " skos:prefLabel \"concept" + std::to_string(i) +
             "\"@en ; skos:broader t:c" + std::to_string(i + 1) + " .\n";
  }
  const RecordingSink said = Thesaurus(chain).statements("On concept7 and its past");
  EXPECT_EQ(said.targets(Relation::about_topic).size(), 1U + 8U);
  // The hierarchy is stated whole: no link leads to an unknown concept.
  EXPECT_EQ(said.edges(Relation::broader).size(), static_cast<std::size_t>(length - 8));
  EXPECT_EQ(said.keys().size(), static_cast<std::size_t>(length - 7));
}

TEST(AnyThesaurus, SurvivesDiamondsUponDiamonds) {
  std::string thesaurus;
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i);
    const std::string up = std::to_string(i + 1);
    for (const char* side : {"a", "b"}) {
      thesaurus += std::string("t:") + side + n + " skos:prefLabel \"word" + side + n +
                   "\"@en ; skos:broader t:a" + up + ", t:b" + up + " .\n";
    }
  }
  EXPECT_EQ(Thesaurus(thesaurus).topics("On worda0 only"), "a0");
}

}  // namespace
}  // namespace weft
