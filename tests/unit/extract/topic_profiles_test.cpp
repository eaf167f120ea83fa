#include "extract/topics/topic_profiles.hpp"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/tokeniser.hpp"

namespace weft {
namespace {

constexpr std::uint32_t early_warning = 0;
constexpr std::uint32_t livestock = 1;
constexpr std::uint32_t unknown_topic = 2;

class TopicProfilesTest : public testing::Test {
 protected:
  TopicProfilesTest() : profiles_(lexicon_) {
    for (const char* text : {"early warning", "forecasts of floods", "sirens in villages", "alerts by radio",
                             "flood warning", "warning messages", "forecast-based alerts", "storm forecasts"})
      profiles_.add(early_warning, "en", text);
    for (const char* text : {"livestock", "herds of goats", "cattle herders", "grazing land", "pasture",
                             "animal fodder", "veterinary vaccination", "goats and camels"})
      profiles_.add(livestock, "en", text);
    profiles_.add(unknown_topic, "en", "storm surge");
    profiles_.freeze(3);
  }

  // The standings of the three topics.
  std::vector<float> compare(std::string_view language, std::string_view text) {
    AnalysedRecord record;
    record.language = language;
    record.texts.resize(1);
    record.texts[0].field = Field::abstract;
    record.texts[0].text = text;
    Tokeniser(lexicon_).tokenise(text, language, record.texts[0].tokens);
    for (Token& token : record.texts[0].tokens) token.negated = negate_;
    TopicProfiles::Comparison comparison;
    profiles_.compare(record, comparison);
    if (!comparison.standings.empty()) comparison.standings.resize(3, TopicProfiles::unknown);
    return comparison.standings;
  }

  Lexicon lexicon_;
  TopicProfiles profiles_;
  bool negate_ = false;
};

TEST_F(TopicProfilesTest, KnowTheirTopicByWordsWithoutItsLabels) {
  const auto standings = compare("en", "Radio alerted villagers when the siren failed");
  ASSERT_EQ(standings.size(), 3U);
  EXPECT_GT(standings[early_warning], standings[livestock]);
  EXPECT_GT(compare("en", "Herders moved goats to other pastures")[livestock], 0);
}

TEST_F(TopicProfilesTest, SayNothingOfTopicsKnownByFewWords) {
  EXPECT_EQ(compare("en", "A storm surge")[unknown_topic], TopicProfiles::unknown);
}

TEST_F(TopicProfilesTest, SayNothingInOtherLanguagesAndOfTextsWithoutTheirWords) {
  EXPECT_TRUE(compare("fr", "alerts").empty());
  EXPECT_TRUE(compare("zz", "alerts").empty());
  EXPECT_EQ(compare("en", "")[livestock], TopicProfiles::unknown);
}

TEST_F(TopicProfilesTest, LeaveNegatedWordsOut) {
  negate_ = true;
  EXPECT_EQ(compare("en", "Herders moved goats")[livestock], TopicProfiles::unknown);
}

TEST_F(TopicProfilesTest, TellTheWordsThatSpeakForATopic) {
  EXPECT_GT(profiles_.part("en", lexicon_.find_stem("siren"), early_warning), 0);
  EXPECT_EQ(profiles_.part("en", lexicon_.find_stem("siren"), livestock), 0);
  EXPECT_EQ(profiles_.part("en", {}, livestock), 0);
}

}  // namespace
}  // namespace weft
