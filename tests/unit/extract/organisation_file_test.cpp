// The file of organisations as data: what a slip of a hand would break.
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "extract/names/organisation_labels.hpp"
#include "extract/vocabulary/builtin.hpp"

namespace weft {
namespace {

using Keys = std::set<std::string, std::less<>>;

const Vocabulary& builtin() {
  static const Vocabulary loaded = builtin_organisations();
  return loaded;
}

// Acronyms that are words too must not decide by themselves: "IDEA: test the water twice".
TEST(OrganisationFile, AsksSupportForAcronymsThatAreWords) {
  static const Keys words = {"ACT",  "AID",   "ASSET",  "CAN",  "CIVIC", "FOCUS", "GAIN", "HELP", "HOPE",
                             "HOT",  "IDEA",  "IMPACT", "KIND", "LEAD",  "MAP",   "PACE", "PLAN", "REACH",
                             "SAFE", "SHARE", "START",  "STEP", "SUN",   "VOICE", "WATCH"};
  for (const Concept& body : builtin().concepts()) {
    for (const MatcherLabel& label : organisation_labels(body)) {
      EXPECT_TRUE(label.ambiguous || !words.contains(label.text)) << body.key << ": " << label.text;
    }
  }
}

TEST(OrganisationFile, WritesLanguagesCountriesAndAcronymsSoundly) {
  static const Keys languages = {"",   "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa",
                                 "fi", "fr", "he", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms",
                                 "my", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sq",
                                 "sr", "sv", "sw", "th", "tr", "uk", "ur", "vi", "zh"};
  for (const Concept& body : builtin().concepts()) {
    for (const auto& [scheme, value] : body.notations) {
      if (scheme != "country") continue;
      EXPECT_EQ(value.size(), 2U) << body.key;
      EXPECT_EQ(value.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos) << body.key;
    }
    for (const ConceptLabel& label : body.labels) {
      EXPECT_TRUE(languages.contains(label.language)) << body.key << ": " << label.language;
      EXPECT_EQ(label.text.find("  "), std::string::npos) << body.key << ": " << label.text;
    }
    for (const MatcherLabel& label : organisation_labels(body)) {
      EXPECT_TRUE(!looks_like_acronym(label.text) || label.letter_case == LabelCase::exact) << body.key;
    }
  }
}

// No body is part of itself, through whatever others.
TEST(OrganisationFile, HasNoCircles) {
  const auto& bodies = builtin().concepts();
  for (std::uint32_t start = 0; start < bodies.size(); ++start) {
    std::vector<std::uint32_t> above(bodies[start].broader.begin(), bodies[start].broader.end());
    for (std::size_t i = 0; i < above.size() && i < 64; ++i) {
      ASSERT_NE(above[i], start) << bodies[start].key;
      above.insert(above.end(), bodies[above[i]].broader.begin(), bodies[above[i]].broader.end());
    }
  }
}

}  // namespace
}  // namespace weft
