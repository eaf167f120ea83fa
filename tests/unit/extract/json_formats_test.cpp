#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "base/byte_source.hpp"
#include "tests/unit/extract/record_lines.hpp"

namespace weft {
namespace {

std::string file_text(const std::string& path) { return read_all(*open_source(path)); }

// The inputs of a golden case, whose README names their traits, and all that is read from them field by
// field.
void expect_read(const std::string& format, const std::vector<std::string>& files) {
  const std::string directory = WEFT_TEST_DATA "/golden/read_" + format;
  std::string found;
  for (const std::string& file : files) {
    const std::string text = file_text(directory + "/input/" + file);
    EXPECT_EQ(detect_format(std::string_view(text).substr(0, 65536), file), format);
    const ReadLines read = read_lines(format, text);
    for (const std::string& record : read.records) found += record + "\n";
    for (const std::string& reject : read.rejects) found += "REJECT " + reject + "\n";
  }
  const std::string expected = directory + "/records.txt";
  if (std::getenv("WEFT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(expected, std::ios::binary) << found;
  }
  EXPECT_EQ(found, file_text(expected));
}

TEST(JsonFormats, ReadReliefWeb) { expect_read("reliefweb", {"responses.json", "fields.jsonl"}); }
TEST(JsonFormats, ReadCrossref) { expect_read("crossref", {"works.json", "work.json", "works.jsonl"}); }
TEST(JsonFormats, ReadCslJson) { expect_read("csl-json", {"items.json", "bundle.json"}); }
TEST(JsonFormats, ReadOpenAlex) { expect_read("openalex", {"works.json", "works.jsonl"}); }
TEST(JsonFormats, ReadDataCite) { expect_read("datacite", {"list.json", "single.json", "attributes.jsonl"}); }
TEST(JsonFormats, ReadJson) {
  expect_read("json", {"export.json", "pages.json", "search.json", "zenodo.json", "broken.json",
                       "object.json", "sequence.json", "array.json"});
}

}  // namespace
}  // namespace weft
