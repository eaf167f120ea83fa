#include "base/byte_sink.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"

namespace weft {
namespace {

class AtomicFiles : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "weft.XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    path_ = name + "/out";
    std::ofstream(path_) << "earlier";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string content() const { return read_all(*open_source(path_)); }
  [[nodiscard]] long files() const {
    return std::distance(std::filesystem::directory_iterator(folder_), std::filesystem::directory_iterator());
  }

  std::string folder_, path_;
};

TEST_F(AtomicFiles, AppearOnlyWhenCommitted) {
  {
    AtomicFile file(path_);
    file.write("later");
    EXPECT_EQ(content(), "earlier");
    file.commit();
    EXPECT_EQ(file.byte_count(), 5U);
  }
  EXPECT_EQ(content(), "later");
  EXPECT_EQ(files(), 1);
}

TEST_F(AtomicFiles, LeaveNothingWithoutCommit) {
  { AtomicFile(path_).write(std::string(3 << 20, 'x')); }
  EXPECT_EQ(content(), "earlier");
  EXPECT_EQ(files(), 1);
}

// A file size limit fails writes as a full disk does.
TEST_F(AtomicFiles, KeepTheEarlierFileWhenTheDiskIsFull) {
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 1000;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  std::string code;
  try {
    AtomicFile file(path_);
    file.write(std::string(5000, 'x'));
    file.commit();
  } catch (const Error& error) {
    code = error.diagnostic().code;
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(code, "base.write-failed");
  EXPECT_EQ(content(), "earlier");
  EXPECT_EQ(files(), 1);
}

TEST_F(AtomicFiles, NeedAFolder) {
  EXPECT_THROW(AtomicFile(folder_ + "/none/out"), Error);
  EXPECT_THROW(make_directories(path_), Error);
  make_directories(folder_ + "/a/b");
  EXPECT_TRUE(std::filesystem::is_directory(folder_ + "/a/b"));
}

}  // namespace
}  // namespace weft
