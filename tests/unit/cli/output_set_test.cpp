#include "cli/output_set.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"

namespace weft {
namespace {

class OutputSetTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    directory_ = testing::TempDir() + "output_set_" + info->name();
    std::filesystem::remove_all(directory_);
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }

  std::string content(const std::string& name) const {
    return read_all(*open_source(directory_ + "/" + name));
  }
  std::set<std::string> names() const {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(directory_)) {
      found.insert(entry.path().filename().string());
    }
    return found;
  }

  std::string directory_;
};

TEST_F(OutputSetTest, FilesAppearTogether) {
  OutputSet outputs(directory_);
  outputs.add("b").write("second");
  outputs.add("a").write("first");
  EXPECT_FALSE(names().contains("a") || names().contains("b"));
  outputs.commit();
  EXPECT_EQ(names(), (std::set<std::string>{"a", "b"}));
  EXPECT_EQ(content("a"), "first");
  ASSERT_EQ(outputs.files().size(), 2U);
  EXPECT_EQ(outputs.files()[1].bytes, 6U);
}

TEST_F(OutputSetTest, WithoutCommitNothingChanges) {
  {
    OutputSet earlier(directory_);
    earlier.add("a").write("earlier");
    earlier.commit();
  }
  {
    OutputSet outputs(directory_);
    outputs.add("a").write("new");
    outputs.add("b").write("new");
    outputs.drop("a");
  }
  EXPECT_EQ(names(), std::set<std::string>{"a"});
  EXPECT_EQ(content("a"), "earlier");
}

TEST_F(OutputSetTest, DropsFilesOfEarlierRuns) {
  {
    OutputSet earlier(directory_);
    earlier.add("rejects.jsonl").write("{}");
    earlier.commit();
  }
  OutputSet outputs(directory_);
  outputs.add("a").write("new");
  outputs.drop("rejects.jsonl");
  outputs.drop("never-there");
  outputs.commit();
  EXPECT_EQ(names(), std::set<std::string>{"a"});
}

TEST_F(OutputSetTest, ADirectoryInTheWayOfOneFileIsAnError) {
  std::filesystem::create_directories(directory_ + "/a/full");
  OutputSet outputs(directory_);
  outputs.add("a").write("new");
  EXPECT_THROW(outputs.commit(), Error);
  EXPECT_EQ(names(), std::set<std::string>{"a"});
}

TEST_F(OutputSetTest, OnlyOneAtATime) {
  {
    OutputSet outputs(directory_);
    try {
      const OutputSet second(directory_);
      FAIL();
    } catch (const Error& error) {
      EXPECT_EQ(error.diagnostic().code, "cli.directory-in-use");
    }
    outputs.add("a").write("first");
    outputs.commit();
  }
  OutputSet outputs(directory_);
  EXPECT_EQ(names(), std::set<std::string>{"a"});
}

TEST_F(OutputSetTest, CommitRemovesWhatKilledRunsHaveLeft) {
  std::filesystem::create_directories(directory_);
  for (const char* name : {"graph.weft.Ab3dE6.part", "rejects.jsonl.000000.part", "my.notes.Ab3dE6.part",
                           "graph.part", "graph.Ab3dE.part"}) {
    std::ofstream(directory_ + "/" + name) << "left";
  }
  {
    OutputSet failed(directory_);
    failed.add("a").write("new");
  }
  EXPECT_EQ(names().size(), 5U);
  OutputSet outputs(directory_);
  outputs.add("a").write("new");
  outputs.commit();
  EXPECT_EQ(names(), (std::set<std::string>{"a", "my.notes.Ab3dE6.part", "graph.part", "graph.Ab3dE.part"}));
}

TEST_F(OutputSetTest, AFileInTheWayOfTheDirectoryIsAnError) {
  std::ofstream(directory_) << "file";
  EXPECT_THROW(OutputSet{directory_}, Error);
}

}  // namespace
}  // namespace weft
