#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/diagnostic.hpp"
#include "extract/topics/topic_weight_file.hpp"
#include "extract/topics/topic_weight_table.hpp"

namespace weft {
namespace {

TopicOptions read(std::string_view text) { return read_topic_weights(*memory_source("weights.toml", text)); }

std::string complaint_about(std::string_view text) {
  try {
    read(text);
  } catch (const Error& error) {
    const std::string message = error.what();
    return message.substr(0, message.find("\nhint: weights are"));
  }
  return "no complaint";
}

// All members are numbers of eight bytes.
TEST(TopicWeights, AreAllInTheTable) {
  const auto rows = topic_weight_rows();
  const auto of_weights = std::ranges::count(rows, true, &TopicWeightRow::of_weights);
  EXPECT_EQ(sizeof(TopicWeights), static_cast<std::size_t>(of_weights) * 8)
      << "a weight has no line of its own";
}

TEST(TopicWeights, HaveNamesRangesAndReasons) {
  std::set<std::string_view> names;
  for (const TopicWeightRow& row : topic_weight_rows()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_FALSE(row.reason.empty()) << row.name;
    EXPECT_LT(row.least, row.most) << row.name;
    EXPECT_GE(row.get({}), row.least) << row.name;
    EXPECT_LE(row.get({}), row.most) << row.name;
    // No other number moves with it.
    TopicOptions options;
    row.set(options, row.most);
    EXPECT_EQ(row.get(options), row.most) << row.name;
    for (const TopicWeightRow& other : topic_weight_rows()) {
      EXPECT_TRUE(other.name == row.name || other.get(options) == other.get({}))
          << row.name << " moves " << other.name;
    }
  }
}

TEST(TopicWeightFile, IsReadBackAsWritten) {
  TopicOptions options;
  options.min_score = 0.125;
  options.weights.title = 1.0 / 3;
  options.weights.most_neighbours = 7;
  const std::string text = write_topic_weights(options, "first\nsecond");
  EXPECT_TRUE(text.starts_with("# first\n# second\n\n[topics]\nmin_score = 0.125 ")) << text;
  EXPECT_NE(text.find("most_neighbours = 7"), std::string::npos);
  EXPECT_NE(text.find("(by default 0.05)"), std::string::npos);
  const TopicOptions back = read(text);
  for (const TopicWeightRow& row : topic_weight_rows())
    EXPECT_EQ(row.get(back), row.get(options)) << row.name;
}

TEST(TopicWeightFile, KeepsDefaultsOfWhatItDoesNotName) {
  const TopicOptions options = read("[topics]\ntitle = 1\n");
  EXPECT_EQ(options.weights.title, 1.0);
  EXPECT_EQ(options.weights.abstract_end, TopicWeights{}.abstract_end);
  EXPECT_EQ(read("").min_score, TopicOptions{}.min_score);
}

TEST(TopicWeightFile, SaysWhatIsWrongInWhichLine) {
  EXPECT_EQ(complaint_about("[topics]\ntitle = 0.5\ntittle = 0.5\n"),
            "weights.toml:3: unknown weight 'tittle'");
  EXPECT_EQ(complaint_about("\n[topics]\n\ntitle = 1.5\n"),
            "weights.toml:4: 'title' must be a number from 0 to 1");
  EXPECT_EQ(complaint_about("[topics]\ntitle = nan\n"),
            "weights.toml:2: 'title' must be a number from 0 to 1");
  EXPECT_EQ(complaint_about("[topics]\ntitle = \"0.5\"\n"),
            "weights.toml:2: 'title' must be a number from 0 to 1");
  EXPECT_EQ(complaint_about("[topics]\nmost_neighbours = 2.5\n"),
            "weights.toml:2: 'most_neighbours' must be a whole number from 0 to 10");
  EXPECT_EQ(complaint_about("title = 0.5\n"),
            "weights.toml:1: unknown key 'title'\nhint: weights stand in a table [topics]");
  EXPECT_TRUE(complaint_about("[topics]\ntitle = \n").starts_with("weights.toml:2: "))
      << complaint_about("[topics]\ntitle = \n");
}

}  // namespace
}  // namespace weft
