#include <gtest/gtest.h>

#include "tests/unit/extract/reading.hpp"

namespace weft {
namespace {

using Texts = std::vector<std::string>;

const Texts ab = {"A", "B"};

struct Broken {
  const char* why;
  std::string text;
};

TEST(JsonReader, LosesOnlyTheBrokenElement) {
  const std::string before = R"([{"id":1,"title":"A"},)";
  const std::string after = R"(,{"id":3,"title":"B"}])";
  const Broken middle[] = {
      {"a missing comma", R"({"id":2 "title":"x"})"},
      {"a trailing comma", R"({"id":2,"title":"x",})"},
      {"a bad escape", R"({"id":2,"title":"\x"})"},
      {"a bad number", R"({"id":0x2,"title":"x"})"},
      {"single quotes", R"({'id':2,'title':'x'})"},
      {"a line end in a string", "{\"id\":2,\"title\":\"x\ny\"}"},
      {"no end of the string", R"({"id":2,"title":"x})"},
      {"no beginning of the string", R"({"id":2,"title":x"})"},
      {"a quote in the string", R"({"id":2,"title":"x"y","abstract":"[1,2}"})"},
      {"no end of the object", R"({"id":2,"title":"x")"},
      {"no end of an array", R"({"id":2,"title":["x","y")"},
      {"an end too much", R"({"id":2,"title":"x"}})"},
      {"the wrong end", R"({"id":2,"title":"x"])"},
      {"half of it", R"({"id":2,"ti)"},
      {"bytes that are no text", "{\"id\":2,\"title\":\"\xC3\"}"},
      {"a zero byte", std::string("{\"id\":2,\"title\":\"\0\"}", 20)},
  };
  for (const Broken& broken : middle) {
    const Reading read = read_text("json", before + broken.text + after);
    EXPECT_EQ(titles(read).back(), "B") << broken.why;
    EXPECT_EQ(titles(read).front(), "A") << broken.why;
    EXPECT_GE(read.rejects.size(), 1U) << broken.why;
    EXPECT_LE(read.records.size(), 3U) << broken.why;
    for (std::size_t size = 1; size < 200; ++size) {
      const Reading again = read_text("json", before + broken.text + after, {.batch_bytes = size});
      ASSERT_EQ(again.records, read.records) << broken.why << " " << size;
      ASSERT_EQ(again.rejects.size(), read.rejects.size()) << broken.why << " " << size;
      for (std::size_t i = 0; i < again.rejects.size(); ++i) {
        ASSERT_EQ(to_string(again.rejects[i].diagnostic), to_string(read.rejects[i].diagnostic));
        ASSERT_EQ(again.rejects[i].raw, read.rejects[i].raw) << broken.why << " " << size;
      }
    }
  }
}

TEST(JsonReader, FindsTheNextDocumentBehindACutOne) {
  const Reading read = read_text("json",
                                 "{\"n\":1,\"data\":[{\"title\":\"A\"},{\"title\":\"x"
                                 "\n{\"n\":2,\"data\":[{\"title\":\"C\"}]}\n"
                                 "{\"n\":3,\n\"data\":[{\"title\":\"B\"}]}\n");
  EXPECT_EQ(titles(read).front(), "A");
  EXPECT_EQ(titles(read).back(), "B");
  EXPECT_EQ(read.rejects.size(), 1U);
}

TEST(JsonReader, TellsThatAFileIsCut) {
  for (const char* text : {R"([{"title":"A"},{"title":"B"})", R"({"data":[{"title":"A"},{"title":"B"}])",
                           "{\"data\":[\n{\"title\":\"A\"},\n{\"title\":\"B\"},\n"}) {
    const Reading read = read_text("json", text);
    EXPECT_EQ(titles(read), ab);
    ASSERT_EQ(read.rejects.size(), 1U) << text;
    EXPECT_NE(read.rejects[0].diagnostic.message.find("ends inside a document"), std::string::npos);
  }
}

TEST(JsonReader, EveryCutOfAFileKeepsWhatIsWhole) {
  const std::string text =
      "{\"n\":{\"x\":\"\\\"}\"},\n\"data\":[{\"title\":\"A\",\"authors\":[{\"name\":\"Ada \\u00e9\"}]},\n"
      "{\"title\":\"B\\\\\",\"year\":-1.5e3},null]}\n[{\"title\":\"C\"}]";
  const Reading whole = read_text("json", text);
  ASSERT_EQ(titles(whole), (Texts{"A", "B\\", "C"}));
  for (std::size_t size = 0; size < text.size(); ++size) {
    const Reading read = read_text("json", text.substr(0, size));
    ASSERT_LE(read.records.size(), whole.records.size());
    for (std::size_t i = 0; i < read.records.size(); ++i)
      ASSERT_EQ(read.records[i], whole.records[i]) << size;
    ASSERT_GE(read.records.size(), (size > 74 ? 1 : 0) + (size > 106 ? 1 : 0)) << size;
    const Reading again = read_text("json", text.substr(0, size), {.batch_bytes = 7});
    ASSERT_EQ(again.records, read.records) << size;
    ASSERT_EQ(again.rejects.size(), read.rejects.size()) << size;
  }
}

TEST(JsonReader, RefusesWhatIsTooLongAndGoesOn) {
  const ReaderLimits limits{.batch_bytes = 100, .max_record_bytes = 1000};
  const std::string deep(5000, '[');
  for (const std::string& text :
       {R"([{"title":"A"},{"title":")" + std::string(10'000, 'x') + R"("},{"title":"B"}])",
        R"([{"title":"A"},{"x":)" + deep + std::string(5000, ']') + R"(},{"title":"B"}])",
        "[{\"title\":\"A\"},\n" + std::string(5000, '7') + "\n,{\"title\":\"B\"}]",
        "{\n\"title\":\"A\"}\n" + std::string(5000, 'x') + "\n{\"title\":\"B\"}"}) {
    const Reading read = read_text("json", text, limits);
    EXPECT_EQ(titles(read), ab) << text.substr(0, 30);
    ASSERT_EQ(read.rejects.size(), 1U) << text.substr(0, 30);
    EXPECT_EQ(read.rejects[0].diagnostic.code, "extract.record-too-long");
    EXPECT_EQ(read.rejects[0].diagnostic.place.record, 2U);
    EXPECT_EQ(read.places[1].record, 3U);
  }
  const std::string long_head = "{\"x\":\"" + std::string(9000, 'y') + "\",\"data\":[{\"title\":\"A\"},";
  const Reading read = read_text("json", long_head + "{\"title\":\"B\"}]," + "\"z\":" + deep, limits);
  EXPECT_EQ(titles(read), ab);
  EXPECT_EQ(read.rejects.size(), 1U);
}

TEST(JsonReader, DeepNestingIsNoCrash) {
  constexpr int levels = 1'000'000;
  for (const std::string& nested : {"{\"x\":" + std::string(levels, '[') + std::string(levels, ']') + "}",
                                    "[{\"x\":" + std::string(levels, '[') + "},{\"title\":\"A\"}]",
                                    "{\"data\":[" + std::string(levels, '{')}) {
    const Reading read = read_text("json", nested);
    EXPECT_LE(read.records.size(), 1U);
  }
}

TEST(JsonReader, RefusesARecordOfTooManyValues) {
  std::string zeros = "{\"title\":\"x\",\"x\":[0";
  for (int i = 0; i < 4'000'000; ++i) zeros += ",0";
  const Reading read = read_text("json", "[" + zeros + "]},{\"title\":\"A\"}]");
  EXPECT_EQ(titles(read), Texts{"A"});
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_NE(read.rejects[0].diagnostic.message.find("more than"), std::string::npos);
}

TEST(JsonReader, ManyBrokenElementsTakeLinearTime) {
  std::string text = "[{\"a\":1}";
  for (int i = 0; i < 50'000; ++i) text += ",{\"a\":1";
  EXPECT_FALSE(read_text("json", text).records.empty());
  text = "[{\"a\":1}";
  for (int i = 0; i < 50'000; ++i) text += ",{\"a\":[\"";
  EXPECT_FALSE(read_text("json", text).records.empty());
}

}  // namespace
}  // namespace weft
