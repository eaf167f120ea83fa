#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/unit/exporters/sample_graph.hpp"

namespace weft {
namespace {

struct Case {
  std::string file;  ///< in tests/unit/exporters/golden
  std::string format;
  ExportOptions options;
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.file; }

class Golden : public testing::TestWithParam<Case> {};

// WEFT_UPDATE_GOLDEN=1 accepts what the exporters write now.
TEST_P(Golden, SampleGraphIsWrittenByteForByte) {
  const std::string path = std::string(WEFT_TEST_DATA "/unit/exporters/golden/") + GetParam().file;
  const std::string text = exported(sample_graph(), GetParam().format, GetParam().options);
  if (std::getenv("WEFT_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path;
  EXPECT_EQ(text, std::string(std::istreambuf_iterator<char>(file), {}));
}

INSTANTIATE_TEST_SUITE_P(
    Formats, Golden,
    testing::Values(Case{"graph.graphml", "graphml", {}}, Case{"graph.jsonld", "jsonld", {}},
                    Case{"graph.nq", "nquads", {}}, Case{"graph.ttl", "turtle", {}},
                    Case{"graph.annotations.jsonl", "annotations", {}},
                    Case{"yed.graphml", "graphml", {.profile = GraphMLProfile::yed, .abstracts = true}},
                    Case{"full.nq",
                         "nquads",
                         {.evidence = EvidenceDetail::full, .license = "https://example.org/licence"}},
                    Case{"inferred.annotations.jsonl", "annotations", {.inferred = true}}),
    [](const testing::TestParamInfo<Case>& test) {
      std::string name = test.param.file;
      std::erase_if(name, [](char c) { return c == '.'; });
      return name;
    });

}  // namespace
}  // namespace weft
