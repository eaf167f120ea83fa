#include "cli/json_text.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

void add_sample(JsonText& json) {
  json.begin_object();
  json.member("title", std::string("A \"quoted\" title"));
  json.member("records", std::uint64_t{3});
  json.member("score", 0.25);
  json.key("list");
  json.begin_array();
  json.value("a");
  json.begin_object();
  json.end_object();
  json.end_array();
  json.key("empty");
  json.begin_array();
  json.end_array();
  json.end_object();
}

TEST(JsonText, SeparatesMembersOnOneLine) {
  JsonText json;
  add_sample(json);
  EXPECT_EQ(json.text(),
            R"({"title":"A \"quoted\" title","records":3,"score":0.25,"list":["a",{}],"empty":[]})");
}

TEST(JsonText, IndentsWhereWanted) {
  JsonText json(JsonText::Layout::indented);
  add_sample(json);
  EXPECT_EQ(json.text(),
            "{\n  \"title\": \"A \\\"quoted\\\" title\",\n  \"records\": 3,\n  \"score\": 0.25,\n"
            "  \"list\": [\n    \"a\",\n    {}\n  ],\n  \"empty\": []\n}");
}

TEST(JsonText, IsNotMisledByValuesThatEndLikeBrackets) {
  JsonText json;
  json.begin_array();
  json.value("{");
  json.value("[");
  json.end_array();
  EXPECT_EQ(json.text(), R"(["{","["])");
}

TEST(Rounded, KeepsFourPlaces) {
  EXPECT_EQ(rounded(0.123456), 0.1235);
  EXPECT_EQ(rounded(static_cast<double>(0.3F)), 0.3);
}

}  // namespace
}  // namespace weft
