#include <gtest/gtest.h>

#include "tests/unit/extract/reading.hpp"

namespace weft {
namespace {

using Texts = std::vector<std::string>;

const Texts ab = {"A", "B"};

TEST(JsonReader, FindsRecordsWhereverTheyStand) {
  const char* documents[] = {
      R"([{"title":"A"},{"title":"B"}])",
      "\xEF\xBB\xBF[\n  {\n    \"title\": \"A\"\n  },\r\n  {\"title\": \"B\"}\r\n]\r\n",
      R"({"data":[{"title":"A"},{"title":"B"}]})",
      R"({"meta":{"data":[1],"x":"]}"},"response":{"docs":[{"title":"A"},{"title":"B"}],"n":2},"z":[]})",
      "{\"title\":\"A\"}\n{\"title\":\"B\"}\n",
      "{\n\"title\":\"A\"}{\"title\":\"B\"}",
      "{\n  \"title\": \"A\"\n}\n{\n  \"title\": \"B\"\n}\n",
      "{\"data\":\n[{\"title\":\"A\"}]}\n{\"data\":[]}\n{\"data\":\n[{\"title\":\"B\"}]}",
      "{\"data\":[{\"title\":\"A\"}]}\n{\"data\":[]}\n{\"data\":[{\"title\":\"B\"}]}\n",
      "[{\"title\":\"A\"}]\n[{\"title\":\"B\"}]\n",
      "\x1E{\"title\":\n\"A\"}\n\x1E{\"title\":\n\"B\"}\n",
      R"({"hits":{"total":2,"hits":[{"_id":1,"_source":{"title":"A"}},{"_id":2,"_source":{"title":"B"}}]}})",
      ("{\"hits\":{\"hits\":[{\"_source\":{\"title\":\"A\"}},{\"_source\":{\"title\":\"B\"}}]}}\n"
       "{\"data\":[]}\n"),
      R"({"items":["a"],"records":[[]],"data":[{"title":"A","items":[{"title":"C"}]},{"title":"B"}]})",
  };
  for (const char* document : documents) {
    const Reading read = read_text("json", document);
    EXPECT_EQ(titles(read), ab) << document;
    EXPECT_TRUE(read.rejects.empty()) << document;
  }
}

TEST(JsonReader, ReadsOneObject) {
  EXPECT_EQ(titles(read_text("json", R"({"title":"A"})")), Texts{"A"});
  EXPECT_EQ(titles(read_text("json", "{\n\"data\":{\"title\":\"A\"},\"id\":7}")), Texts{"A"});
  EXPECT_EQ(titles(read_text("json", "{}")), Texts{""});
  EXPECT_EQ(titles(read_text("json", "")), Texts{});
  EXPECT_EQ(titles(read_text("json", "[]")), Texts{});
}

TEST(JsonReader, KnowsPlaces) {
  const Reading read =
      read_text("json", "{\"data\": [\n  {\"title\":\n\"A\\n\\n\"},\n\n {\"title\":\"B\"}, 5\n]}\n");
  ASSERT_EQ(titles(read), ab);
  EXPECT_EQ(read.places[0].line, 2U);
  EXPECT_EQ(read.places[0].offset, 13U);
  EXPECT_EQ(read.places[1].line, 5U);
  EXPECT_EQ(read.places[1].record, 2U);
  EXPECT_EQ(read.places[1].offset, 35U);
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(to_string(read.rejects[0].diagnostic), "input:5: record 3: the record is not a JSON object");
  EXPECT_EQ(read.rejects[0].raw, "5");
}

TEST(JsonValues, TextsOfValues) {
  const auto author = [](const std::string& value) {
    const Reading read = read_text("jsonl", "{\"title\":\"A\",\"authors\":" + value + "}");
    return read.records.at(0).substr(3, read.records.at(0).find('|', 3) - 3);
  };
  EXPECT_EQ(author(R"("Ada Brook")"), "Ada Brook;");
  EXPECT_EQ(author("12.50"), "12.50;");
  EXPECT_EQ(author(R"([null,true,"A",{"name":"B"},{"@value":"C"},{"label":{"fr":"D","en":"E"}}])"),
            "A;B;C;E;");
  EXPECT_EQ(author(R"({"family":"Brook","given":"Ada"})"), "Brook, Ada;");
  EXPECT_EQ(author(R"([{"family":"Brook"},{"given":"Ada","familyName":"Ford"}])"), "Brook;Ford, Ada;");
  EXPECT_EQ(author(R"({"fr":"Un","es":"Dos"})"), "Un;");
  EXPECT_EQ(author(R"({"id":"7","url":"x"})"), "");
  EXPECT_EQ(author(R"([["A","B"],[],[[]]])"), "A;");
  EXPECT_EQ(author(R"("x\udc00y")"), "x\uFFFDy;");
  EXPECT_EQ(author(R"("\ud83d\udca7")"), "\U0001F4A7;");
}

}  // namespace
}  // namespace weft
