#include <gtest/gtest.h>

#include <string>

#include "base/unicode.hpp"
#include "reading.hpp"

namespace weft {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view page =
    "Skip to main content\n\nWater Papers\n\nWells in Dry Lands\n\nHow wells are dug. Country matters "
    "here.\n\n"
    "A second paragraph.\nCountry\nChad\nMali\nRegion\nSahel\nAuthors\nAda Brook\nYear\n2019\nCategory\n\n"
    "Rivers and\nRights\n\nWho may drink.\nYear\n2020\n\nRegion\nWorldwide\n\n\n"
    "Rain\n\nOn rain.\nCategory\nWeather";

constexpr std::string_view csv =
    "Title,Abstract,Authors,Country,Year\r\n"
    "\"Wells, deep\",\"two\r\nlines, \"\"quoted\"\"\",Ada Brook; Ben Ford,Chad,2019\r\n"
    "Rivers,,,,,,\r\n\r\n\"Rain\",On rain,Eve,Mali|Niger,2020";

constexpr std::string_view jsonl =
    "{\"title\":\"Wells \\u00e9\",\"authors\":[\"Ada Brook\",{\"name\":\"Ben Ford\"}],\"year\":2019}\n\n"
    "{\"Title\":\"Rivers\",\"countries\":\"Chad\",\"subjects\":[\"water\"],\"x\":{\"title\":\"no\"},\"year\":"
    "null}\r\n"
    "{\"title\":\"Rain\",\"collection\":{\"label\":\"Weather\"}}";

TEST(PageReader, ReadsTitlesAbstractsBlocksAndHeading) {
  const Reading read = read_text("page", page);
  ASSERT_EQ(read.records.size(), 3U);
  EXPECT_TRUE(read.rejects.empty());
  EXPECT_EQ(read.records[0],
            "Wells in Dry Lands|How wells are dug. Country matters here.\n\nA second paragraph.|Ada Brook;|"
            "Chad;Mali;|Sahel;|||Water Papers;|2019");
  EXPECT_EQ(read.records[1].substr(0, 17), "Rivers and\nRights");
  EXPECT_EQ(read.records[1].substr(17), "|Who may drink.|||Worldwide;|||Water Papers;|2020");
  EXPECT_EQ(read.records[2], "Rain|On rain.||||Weather;||Water Papers;|");
}

TEST(PageReader, TakesTheHeadingOfEachPage) {
  const std::string pages =
      "Water Papers\n\nWells\n\nOn wells.\nYear\n2019\n\nFire Papers\n\nSmoke\n\nOn smoke.\nYear\n2020\n";
  const Reading read = read_text("page", pages);
  EXPECT_EQ(read.records,
            (Texts{"Wells|On wells.||||||Water Papers;|2019", "Smoke|On smoke.||||||Fire Papers;|2020"}));
  const std::string joined =
      "Water Papers\n\nWells\n\nOn wells.\nYear\n2019\nSkip to main content\nFire\n\nSmoke\n\nOn "
      "smoke.\nYear\n2020";
  EXPECT_EQ(read_text("page", joined).records.at(1), "Smoke|On smoke.||||||Fire;|2020");
}

TEST(PageReader, KeepsTheTitleOfReportsWithHeadingsInside) {
  const std::string start = "Updates\n\nFirst report\n\nOn wells.\nYear\n2019\n\n";
  const std::string numbered = "Cholera update 12\n\nWater\n\nTrucking goes on.\nYear\n2020\n";
  EXPECT_EQ(read_text("page", start + numbered).records.at(1).substr(0, 17), "Cholera update 12");
  const std::string sections = "Floods in the valley\n\nKey figures\n\nMany are displaced.\nYear\n2020\n";
  EXPECT_EQ(read_text("page", start + sections).records.at(1).substr(0, 20), "Floods in the valley");
  EXPECT_EQ(read_text("page", sections).records.at(0).substr(0, 20), "Floods in the valley");
}

TEST(PageReader, AHeadingThatIsNotUtf8SpoilsNoLaterRecord) {
  const Reading read =
      read_text("page", "W\xFFter\n\nWells\n\nOn wells.\nYear\n2019\n\nRain\n\nOn rain.\nYear\n2020\n");
  EXPECT_EQ(read.records, Texts{"Rain|On rain.|||||||2020"});
  EXPECT_EQ(read.rejects.size(), 1U);
}

TEST(PageReader, TextWithoutBlocksIsRejected) {
  const Reading read = read_text("page", "Only a heading\n\nand some text\n");
  EXPECT_TRUE(read.records.empty());
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects[0].diagnostic.code, "extract.page-no-blocks");
}

TEST(JsonlReader, ReadsTextsListsObjectsAndNumbers) {
  const Reading read = read_text("jsonl", jsonl);
  EXPECT_EQ(read.records, (Texts{"Wells é||Ada Brook;Ben Ford;||||||2019", "Rivers|||Chad;|||water;||",
                                 "Rain|||||||Weather;|"}));
  EXPECT_EQ(read.places.at(1).line, 3U);
}

TEST(JsonlReader, RejectsBrokenLinesWithPlaceAndKeepsTheOthers) {
  const std::string lines =
      std::string("{\"title\":\"A\"}\n{\"title\":\"B\n[1]\n{\"title\":\"\xFF\"}\n{\"title\":\"C\"}") + '\0' +
      "x\n{\"title\":\"D\"} {}\n{\"title\":\"E\"}\n";
  const Reading read = read_text("jsonl", lines);
  EXPECT_EQ(read.records, (Texts{"A||||||||", "E||||||||"}));
  ASSERT_EQ(read.rejects.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(read.rejects[i].diagnostic.place.line, i + 2);
  EXPECT_NE(read.rejects[0].diagnostic.message.find("column"), std::string::npos);
  EXPECT_EQ(read.rejects[0].raw, "{\"title\":\"B");
}

TEST(JsonlReader, DeepNestingIsNoCrash) {
  const Reading read = read_text("jsonl", "{\"x\":" + std::string(1'000'000, '[') + "\n{\"title\":\"A\"}\n");
  EXPECT_EQ(read.records, Texts{"A||||||||"});
  EXPECT_EQ(read.rejects.size(), 1U);
}

TEST(Readers, RejectRecordsBeyondTheLimit) {
  const std::string lines =
      "{\"title\":\"A\"}\n{\"title\":\"" + std::string(5000, 'x') + "\"}\n{\"title\":\"B\"}\n";
  const Reading read = read_text("jsonl", lines, {.batch_bytes = 64, .max_record_bytes = 1000});
  EXPECT_EQ(read.records, (Texts{"A||||||||", "B||||||||"}));
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects[0].diagnostic.code, "extract.record-too-long");
  EXPECT_EQ(read.places[1].line, 3U);
  EXPECT_EQ(read.places[1].offset, lines.size() - 14);
}

TEST(Readers, RejectRecordsBeyondALimitBelowTheBatchSize) {
  std::string lines;
  for (const int size : {900, 985, 990, 1100, 50}) {
    lines += "{\"title\":\"" + std::string(static_cast<std::size_t>(size), 'x') + "\"}\n";
  }
  const Reading read = read_text("jsonl", lines, {.max_record_bytes = 1000});
  EXPECT_EQ(read.records.size(), 3U);
  ASSERT_EQ(read.rejects.size(), 2U);
  EXPECT_EQ(read.rejects[0].diagnostic.place.line, 3U);
  EXPECT_EQ(read.rejects[1].diagnostic.place.line, 4U);
}

class EveryFormat : public testing::TestWithParam<std::pair<const char*, std::string_view>> {};

TEST_P(EveryFormat, BatchSizeDoesNotShow) {
  const auto [format, text] = GetParam();
  const Reading whole = read_text(format, text);
  for (std::size_t size = 1; size <= text.size(); ++size) {
    const Reading read = read_text(format, text, {.batch_bytes = size});
    ASSERT_EQ(read.records, whole.records) << size;
    ASSERT_EQ(read.rejects.size(), whole.rejects.size()) << size;
    for (std::size_t i = 0; i < read.places.size(); ++i) {
      ASSERT_EQ(read.places[i].line, whole.places[i].line) << size;
      ASSERT_EQ(read.places[i].record, whole.places[i].record) << size;
      ASSERT_EQ(read.places[i].offset, whole.places[i].offset) << size;
    }
  }
}

TEST_P(EveryFormat, InputCutAnywhereIsReadOrRefused) {
  const auto [format, text] = GetParam();
  for (std::size_t size = 0; size < text.size(); ++size) {
    try {
      const Reading read = read_text(format, text.substr(0, size));
      EXPECT_LE(read.records.size(), 3U);
    } catch (const Error& error) {
      EXPECT_EQ(error.diagnostic().code, "extract.csv-header");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Readers, EveryFormat,
                         testing::Values(std::pair{"page", page}, std::pair{"csv", csv},
                                         std::pair{"jsonl", jsonl}),
                         [](const auto& format) { return std::string(format.param.first); });

TEST(Readers, TheSameRecordsInThreeFormatsReadTheSame) {
  const std::string page_text =
      "Water Papers\n\nWells\n\nOn wells, \"deep\" ones.\nCountry\nChad\nMali\nRegion\nSahel\nAuthors\n"
      "Ada Brook\nBen Ford\nYear\n2019\n\nRain\n\nOn rain.\nYear\n2020\n";
  const std::string csv_text =
      "title,abstract,country,region,authors,year,collection\n"
      "Wells,\"On wells, \"\"deep\"\" ones.\",Chad; Mali,Sahel,Ada Brook; Ben Ford,2019,Water Papers\n"
      "Rain,On rain.,,,,2020,Water Papers\n";
  const std::string jsonl_text =
      R"({"title":"Wells","abstract":"On wells, \"deep\" ones.","country":["Chad","Mali"],"region":"Sahel",)"
      R"("authors":["Ada Brook","Ben Ford"],"year":2019,"collection":"Water Papers"})"
      "\n"
      R"({"title":"Rain","abstract":"On rain.","year":"2020","collection":["Water Papers"],"authors":[]})";
  const Reading from_page = read_text("page", page_text);
  ASSERT_EQ(from_page.records.size(), 2U);
  EXPECT_EQ(read_text("csv", csv_text).records, from_page.records);
  EXPECT_EQ(read_text("jsonl", jsonl_text).records, from_page.records);
}

TEST(DetectFormat, LooksAtContentThenName) {
  EXPECT_EQ(detect_format(page, "x"), "page");
  EXPECT_EQ(detect_format(csv, "x.txt"), "csv");
  EXPECT_EQ(detect_format(jsonl, "x"), "jsonl");
  EXPECT_EQ(detect_format("title\tyear\nA\t1\n", "x"), "tsv");
  EXPECT_EQ(detect_format("prose", "x.txt"), "page");
  EXPECT_THROW(detect_format("prose", "x"), Error);
  EXPECT_EQ(detect_format(R"([{"title":"a"}])", "x"), "json");
  EXPECT_EQ(detect_format("{\n \"title\": \"a\"\n}", "x"), "json");
  EXPECT_THROW(make_reader("docx"), UsageError);
}

}  // namespace
}  // namespace weft
