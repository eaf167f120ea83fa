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
  std::vector<Reject> rejects;
  std::vector<std::string> titles;
};

Outcome run(const std::vector<std::string>& inputs, const PipelineOptions& options = {},
            std::size_t jobs = 2) {
  static const Extraction extraction({.builtin = false});
  std::vector<Titles> sinks(jobs);
  std::vector<StatementSink*> pointers;
  for (Titles& sink : sinks) pointers.push_back(&sink);
  Outcome outcome;
  outcome.result = run_pipeline(
      inputs, extraction, options, pointers,
      {.progress = {}, .reject = [&](const Reject& reject) { outcome.rejects.push_back(reject); }});
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
      EXPECT_EQ(got.result.rejects.count(), 20U);
      ASSERT_EQ(got.rejects.size(), 20U);
      for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(got.rejects[i].diagnostic.place.line, i * 10 + 8);
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

TEST_F(Pipeline, TellsWhatADirectoryHoldsBesidesRecords) {
  write("a.jsonl", "{\"title\":\"A\"}\n{\"title\":\n");
  write("b/empty.csv", "");
  write("b/image.png", "\x89PNG\r\n");
  write("b/measures.csv", "height;width\n1;2\n");
  write("README.txt", "Only prose\n\nand nothing else\n");
  const Outcome got = run({folder_});
  EXPECT_EQ(got.titles, std::vector<std::string>{"A"});
  ASSERT_EQ(got.result.inputs.size(), 1U);
  EXPECT_TRUE(got.result.inputs[0].guessed);
  EXPECT_EQ(got.result.inputs[0].rejects, 1U);
  EXPECT_EQ(got.rejects.size(), 1U);
  ASSERT_EQ(got.result.passed_over.size(), 4U);
  EXPECT_EQ(got.result.passed_over[0].code, "extract.no-records");
  EXPECT_NE(got.result.passed_over[0].message.find("read as page (guessed)"), std::string::npos);
  EXPECT_EQ(got.result.passed_over[1].code, "extract.input-empty");
  EXPECT_EQ(got.result.passed_over[2].code, "extract.format-undetected");
  EXPECT_EQ(got.result.passed_over[3].code, "extract.csv-header");
}

TEST_F(Pipeline, PassesOverOnlyWhatNobodyNamed) {
  write("in/a.jsonl", "{\"title\":\"A\"}\n");
  const std::string image = write("in/image.png", "\x89PNG\r\n");
  EXPECT_EQ(code_of({folder_ + "/in", image}), "extract.format-undetected");
  write("none/image.png", "\x89PNG\r\n");
  EXPECT_EQ(code_of({folder_ + "/in", folder_ + "/none"}), "extract.directory-without-input");
  EXPECT_EQ(code_of({folder_ + "/in"}, {.format = "csv"}), "extract.csv-header");
}

TEST_F(Pipeline, PassesOverWhatAnEarlierRunHasWritten) {
  write("a.jsonl", "{\"title\":\"A\"}\n");
  write("out/graph.weft", "");
  write("out/graph.jsonld", "{}");
  write("out/report.json", "{}");
  write("out/mine.jsonl", "{\"title\":\"B\"}\n");
  write("other/report.json", "{\"title\":\"C\"}\n");
  EXPECT_EQ(run({folder_}).titles, (std::vector<std::string>{"A", "B", "C"}));
}

TEST_F(Pipeline, FilesWithoutRecordsBringNoRejects) {
  write("a.jsonl", "{\"title\":\"A\"}\n");
  write("b.jsonl", "{\"name\":\"log\"}\n{\"name\":\"log\"}\n");
  std::string many;
  for (int i = 0; i < 300; ++i) many += "{\"name\":\"log\"}\n";
  for (const std::size_t jobs : {1U, 4U}) {
    Outcome got = run({folder_}, {.limits = {.batch_bytes = 20}}, jobs);
    EXPECT_EQ(got.rejects.size(), 0U);
    EXPECT_EQ(got.result.passed_over.size(), 1U);
    EXPECT_NO_THROW(run({folder_}, {.strict = true}, jobs));
    // Late records make an input of it, with all its rejects.
    write("b.jsonl", many + "{\"title\":\"B\"}\n");
    got = run({folder_}, {.limits = {.batch_bytes = 20}}, jobs);
    EXPECT_EQ(got.rejects.size(), 300U);
    EXPECT_EQ(got.result.passed_over.size(), 0U);
    write("b.jsonl", "{\"name\":\"log\"}\n{\"name\":\"log\"}\n");
  }
}

TEST_F(Pipeline, RejectsShowTheirText) {
  const std::string file =
      write("a.jsonl",
            "{\"title\":\"A\"}\n{\"year\":2001}\n{\"title\":\"\"}\n\n{\"title\":\"B\"}\n{\"year\":2002}");
  const Outcome got = run({file});
  ASSERT_EQ(got.rejects.size(), 3U);
  EXPECT_EQ(got.rejects[0].raw, "{\"year\":2001}");
  EXPECT_EQ(got.rejects[1].raw, "{\"title\":\"\"}");
  EXPECT_EQ(got.rejects[2].raw, "{\"year\":2002}");
  EXPECT_EQ(got.rejects[2].diagnostic.code, "extract.record-untitled");
  EXPECT_EQ(got.rejects[2].diagnostic.place.line, 6U);
}

TEST_F(Pipeline, CountsWarnings) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "{\"title\":\"A\",\"date\":\"soon\"}\n";
  for (const std::size_t jobs : {1U, 4U}) {
    const Outcome got = run({write("a.jsonl", text)}, {.limits = {.batch_bytes = 60}}, jobs);
    const auto& found = got.result.warnings.by_code();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.begin()->first, "extract.date-unreadable");
    EXPECT_EQ(found.begin()->second.count, 20U);
    EXPECT_EQ(found.begin()->second.first.front().diagnostic.place.line, 1U);
    EXPECT_EQ(found.begin()->second.first.back().diagnostic.place.line, 5U);
    EXPECT_EQ(got.result.records, 20U);
  }
}

TEST_F(Pipeline, ManyRejectsStayInOrder) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "{\"x\":\"" + std::string(1000, 'y') + "\n";
  text += "{\"title\":\"A\"}\n";
  const Outcome got = run({write("a.jsonl", text)}, {.limits = {.batch_bytes = 4000}}, 4);
  ASSERT_EQ(got.rejects.size(), 20000U);
  for (std::size_t i = 0; i < 20000; ++i) ASSERT_EQ(got.rejects[i].diagnostic.place.line, i + 1);
}

TEST_F(Pipeline, ARejectThatCannotBeKeptEndsTheRun) {
  static const Extraction extraction({.builtin = false});
  const std::string file = write("a.jsonl", lines(500));
  Titles first;  // of each worker its own
  Titles second;
  EXPECT_THROW(run_pipeline({file}, extraction, {.limits = {.batch_bytes = 200}}, {&first, &second},
                            {.progress = {},
                             .reject = [](const Reject&) { throw Error({.code = "base.write-failed"}); }}),
               Error);
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
