#include "extract/pipeline.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>

namespace weft {
namespace {

// A folder of its own for each test.
class Pipeline : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "weft.XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, std::string_view text) const {
    const std::filesystem::path path = std::filesystem::path(folder_) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }

  std::string folder_;
};

class Titles : public StatementSink {
 public:
  void entity(const Entity& entity) override {
    if (entity.kind == Kind::document) titles.emplace_back(entity.label);
  }
  void link(const Link&, const Evidence&) override {}
  std::vector<std::string> titles;
};

struct Outcome {
  PipelineResult result;
  std::vector<std::string> titles;
};

Outcome run(const std::vector<std::string>& inputs, const PipelineOptions& options = {},
            std::size_t jobs = 2) {
  static const Extraction extraction({.builtin = false});
  std::vector<Titles> sinks(jobs);
  std::vector<StatementSink*> pointers;
  for (Titles& sink : sinks) pointers.push_back(&sink);
  Outcome outcome{.result = run_pipeline(inputs, extraction, options, pointers), .titles = {}};
  for (const Titles& sink : sinks)
    outcome.titles.insert(outcome.titles.end(), sink.titles.begin(), sink.titles.end());
  std::sort(outcome.titles.begin(), outcome.titles.end());
  outcome.titles.erase(std::unique(outcome.titles.begin(), outcome.titles.end()), outcome.titles.end());
  return outcome;
}

std::string code_of(const std::vector<std::string>& inputs, const PipelineOptions& options = {}) {
  try {
    run(inputs, options);
  } catch (const Error& error) {
    return error.diagnostic().code;
  }
  return "no error";
}

std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += i % 10 == 7 ? "{\"title\":\n" : "{\"title\":\"Paper " + std::to_string(i) + "\",\"year\":2020}\n";
  }
  return text;
}

TEST_F(Pipeline, JobsAndBatchSizeDoNotShow) {
  const std::string file = write("a.jsonl", lines(200));
  const Outcome expected = run({file}, {}, 1);
  EXPECT_EQ(expected.result.records, 180U);
  EXPECT_EQ(expected.titles.size(), 180U);
  for (const std::size_t jobs : {1U, 2U, 8U}) {
    for (const std::size_t bytes : {100U, 1000U, 1000000U}) {
      const Outcome got = run({file}, {.limits = {.batch_bytes = bytes}}, jobs);
      EXPECT_EQ(got.titles, expected.titles);
      EXPECT_EQ(got.result.bytes, expected.result.bytes);
      ASSERT_EQ(got.result.rejects.size(), 20U);
      for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(got.result.rejects[i].diagnostic.place.line, i * 10 + 8);
    }
  }
}

TEST_F(Pipeline, ReadsFoldersInOrderWithoutHiddenFiles) {
  write("b.jsonl", "{\"title\":\"B\"}\n");
  write("a/c.csv", "title,year\nC,2020\n");
  write(".hidden", "nonsense");
  write(".git/x.jsonl", "nonsense");
  const Outcome got = run({folder_, folder_ + "/b.jsonl"});
  EXPECT_EQ(got.titles, (std::vector<std::string>{"B", "C"}));
  ASSERT_EQ(got.result.inputs.size(), 3U);
  EXPECT_EQ(got.result.inputs[0].format, "csv");
  EXPECT_EQ(got.result.inputs[2].records, 1U);
}

TEST_F(Pipeline, ReadsNamedPipesOnce) {
  const std::string pipe = folder_ + "/pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(pipe) << "{\"title\":\"Piped\"}\n"; });
  const Outcome got = run({pipe});
  writer.join();
  EXPECT_EQ(got.titles, std::vector<std::string>{"Piped"});
}

TEST_F(Pipeline, NamesWhatCannotBeRead) {
  EXPECT_EQ(code_of({folder_ + "/none"}), "base.file-missing");
  EXPECT_EQ(code_of({folder_}), "extract.directory-empty");
  EXPECT_EQ(code_of({write("empty", "")}), "extract.input-empty");
  EXPECT_EQ(code_of({write("prose.txt", "Only prose\n\nand nothing else\n")}), "extract.no-records");
  EXPECT_EQ(code_of({write("head.csv", "title,year\n")}), "extract.no-records");
  EXPECT_EQ(code_of({write("cut.jsonl", "{\"title\":\"A")}), "extract.no-records");
  EXPECT_EQ(code_of({write("x", "prose")}, {.format = "docx"}), "extract.format-unknown");
}

TEST_F(Pipeline, StrictStopsAtTheFirstRejectInInputOrder) {
  const std::string file = write("a.jsonl", lines(500));
  for (int i = 0; i < 20; ++i) {
    try {
      run({file}, {.strict = true, .limits = {.batch_bytes = 200}}, 4);
      FAIL();
    } catch (const Error& error) {
      EXPECT_EQ(error.diagnostic().place.line, 8U);
    }
  }
}

}  // namespace
}  // namespace weft
