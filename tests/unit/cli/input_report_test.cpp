#include "cli/input_report.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

Findings findings(const std::vector<std::string>& codes) {
  Findings all;
  std::uint64_t number = 0;
  for (const std::string& code : codes) {
    ++number;
    all.add({.batch = 0, .number = number},
            {.code = code, .place = {.file = "f", .line = number}, .message = "m", .hint = "h"});
  }
  return all;
}

TEST(InputReport, CountsRejectsByReason) {
  EXPECT_EQ(rejects_section({}), "");
  EXPECT_EQ(rejects_section(findings({"extract.xml-too-deep", "extract.csv-quote", "extract.csv-quote",
                                      "extract.json-too-deep", "extract.new-thing", "extract.csv-quote"})),
            "\n6 records rejected: 3 broken quotes, 2 nested too deep, 1 new thing (all in rejects.jsonl)\n"
            "  f:1: m\n  f:2: m\n  f:3: m\n  f:4: m\n  f:5: m\n");
}

TEST(InputReport, TellsWarningsOnce) {
  PipelineResult input;
  EXPECT_EQ(warning_lines(input), "");
  input.warnings = findings({"extract.date-unreadable", "extract.date-unreadable", "extract.other-thing"});
  input.passed_over = {{.code = "x", .place = {.file = "a\x1b.png"}, .message = "no"}};
  EXPECT_EQ(warning_lines(input),
            "warning: 2 dates could not be read, first: f:1: m\n"
            "warning: f:3: m\nhint: h\n"
            "warning: 1 file skipped, first: a\uFFFD.png: no\n");
}

TEST(InputReport, ListsTheFirstInputs) {
  PipelineResult input;
  input.records = 1;
  input.inputs = {{.path = "a", .format = "csv", .records = 1}};
  EXPECT_EQ(inputs_section(input, 80), "1 record from 1 input (csv)\n");
  for (int i = 0; i < 11; ++i) input.inputs.push_back({.path = "b", .format = "xml", .records = 2});
  input.records = 23;
  const std::string text = inputs_section(input, 80);
  EXPECT_TRUE(
      text.starts_with("23 records from 12 inputs (csv, xml)\n  a  csv   1 record\n  b  xml  2 records\n"));
  EXPECT_TRUE(text.ends_with("  and 2 more (report.json has them all)\n\n"));
}

}  // namespace
}  // namespace weft
