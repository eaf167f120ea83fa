#include <gtest/gtest.h>

#include "reading_gold.hpp"

namespace weft {
namespace {

TEST(GoldReader, ReadsRecordsWithStrengthsAndReasons) {
  const Gold gold = gold_of(R"json({"records":[{"id":"a","n":7,"title":"Nets","year":2020,"language":"en",
    "authors":[{"name":"Ana Ruiz","raw":"Ruiz, A. (ed.)","sort_name":"Ruiz, Ana","kind":"person"}],
    "organisations":[{"organisation":"who","name":"WHO","surfaces":["the WHO"],"strength":"optional"}],
    "countries":[{"code":"ML","name":"Mali","raw":null}],"regions":[],
    "topics":[{"concept":"malaria","label":"Malaria","strength":"main","why":["bed nets"]},
              {"concept":"health-care","strength":"secondary"}],
    "must_not":{"topics":["children"],"countries":["GN"]}}]})json");
  ASSERT_EQ(gold.records.size(), 1U);
  EXPECT_TRUE(gold.marks_main);
  const GoldRecord& record = gold.records[0];
  EXPECT_EQ(record.id, "a");
  EXPECT_EQ(record.year, 2020);
  const GoldItem& author = (*record.of(GoldKind::authors))[0];
  EXPECT_EQ(author.agent, AgentSort::person);
  EXPECT_EQ(author.sort_name, "Ruiz, Ana");
  EXPECT_EQ(author.surfaces, std::vector<std::string>{"Ruiz, A. (ed.)"});
  const GoldItem& body = (*record.of(GoldKind::organisations))[0];
  EXPECT_EQ(body.id, "who");
  EXPECT_EQ(body.strength, GoldStrength::optional);
  EXPECT_EQ((*record.of(GoldKind::countries))[0].id, "ML");
  EXPECT_TRUE(record.of(GoldKind::regions)->empty());
  const std::vector<GoldItem>& topics = *record.of(GoldKind::topics);
  EXPECT_EQ(topics[0].strength, GoldStrength::main);
  EXPECT_EQ(topics[0].why, std::vector<std::string>{"bed nets"});
  EXPECT_EQ(topics[1].strength, GoldStrength::required);
  EXPECT_EQ(record.forbidden[static_cast<std::size_t>(GoldKind::topics)],
            std::vector<std::string>{"children"});
}

TEST(GoldReader, ReadsAnnotationsLineByLine) {
  const Gold gold = gold_of(
      "{\"id\":\"a\",\"title\":\"Nets\",\"year\":null,\"authors\":[\"Ana Ruiz\"],\"organisations\":[],"
      "\"countries\":[{\"code\":\"ML\",\"name\":\"Mali\"}],\"topics\":[{\"id\":\"malaria\",\"label\":"
      "\"Malaria\","
      "\"score\":0.62,\"method\":\"matched\",\"why\":[\"malaria\"]}]}\r\n"
      "\n"
      "{\"title\":\"Camps\",\"topics\":[\"Refugee camps\"]}\n");
  ASSERT_EQ(gold.records.size(), 2U);
  EXPECT_FALSE(gold.marks_main);
  EXPECT_EQ(gold.records[0].year, 0);
  EXPECT_EQ((*gold.records[0].of(GoldKind::authors))[0].name, "Ana Ruiz");
  EXPECT_EQ((*gold.records[0].of(GoldKind::topics))[0].id, "malaria");
  EXPECT_EQ((*gold.records[1].of(GoldKind::topics))[0].name, "Refugee camps");
  EXPECT_FALSE(gold.records[1].of(GoldKind::authors)) << "not labelled, so not judged";
  EXPECT_FALSE(gold.records[1].year);
}

TEST(GoldReader, ReadsOneLineOrAnArrayAndSkipsAByteOrderMark) {
  EXPECT_EQ(gold_of("{\"id\":\"a\",\"topics\":[]}\n").records.size(), 1U);
  EXPECT_EQ(gold_of("[{\"id\":\"a\"},{\"id\":\"b\"}]").records.size(), 2U);
  EXPECT_EQ(gold_of("\xEF\xBB\xBF[{\"id\":\"a\"}]").records.size(), 1U);
}

TEST(GoldReader, ReadsGradedPairsByNumber) {
  const Gold gold = gold_of(R"({"records":[{"id":"a","n":5},{"id":"b","n":3}],
    "pair_relevance":[{"a":3,"b":5,"grade":2}]})");
  ASSERT_EQ(gold.pairs.size(), 1U);
  EXPECT_EQ(gold.pairs[0].first, 1U);
  EXPECT_EQ(gold.pairs[0].second, 0U);
  EXPECT_EQ(gold.pairs[0].grade, 2.0);
}

TEST(GoldReader, SaysWhereJsonIsBroken) {
  EXPECT_EQ(complaint_about("{\"records\":[\n{\"id\":}]}"), "gold.json:2: broken JSON: Invalid value");
  EXPECT_EQ(complaint_about("{\"id\":\"a\"}\n\n{\"id\":\"b\",}\n"),
            "gold.json:3: broken JSON: Missing a name for object member");
  EXPECT_EQ(complaint_about("{\"id\":\"a\"} x\n"),
            "gold.json:1: broken JSON: The document root must not be followed by other values");
  EXPECT_EQ(complaint_about("[{\"id\":\"a\xFF\"}]"), "gold.json:1: broken JSON: Invalid encoding in string");
}

TEST(GoldReader, SaysWhichRecordAndFieldIsNoGold) {
  const auto in_second = [](std::string_view record) {
    return complaint_about("{\"id\":\"a\"}\n" + std::string(record) + "\n");
  };
  EXPECT_EQ(in_second("[]"), "gold.json:2: record 2: a record must be an object");
  EXPECT_EQ(
      in_second("{\"year\":2020}"),
      "gold.json:2: record 2, field id: the record has no id, IRI or title by which to find its document");
  EXPECT_EQ(in_second("{\"id\":1}"), "gold.json:2: record 2, field id: 'id' must be text");
  EXPECT_EQ(in_second("{\"id\":\"a\"}"), "gold.json:2: record 2, field id: a second record has the id 'a'");
  EXPECT_EQ(in_second("{\"id\":\"b\",\"year\":\"2020\"}"),
            "gold.json:2: record 2, field year: 'year' must be a whole number or null");
  EXPECT_EQ(in_second("{\"id\":\"b\",\"topics\":\"malaria\"}"),
            "gold.json:2: record 2, field topics: 'topics' must be a list");
  EXPECT_EQ(in_second("{\"id\":\"b\",\"topics\":[1]}"),
            "gold.json:2: record 2, field topics: an item must be text or an object");
  EXPECT_EQ(in_second("{\"id\":\"b\",\"countries\":[{\"strength\":\"optional\"}]}"),
            "gold.json:2: record 2, field countries: an item has neither a name nor an identifier");
  EXPECT_EQ(in_second("{\"id\":\"b\",\"topics\":[{\"concept\":\"malaria\",\"strength\":\"mian\"}]}"),
            "gold.json:2: record 2, field topics: unknown strength 'mian'\n"
            "hint: main, secondary, required or optional");
  EXPECT_EQ(in_second("{\"id\":\"b\",\"must_not\":{\"topics\":[3]}}"),
            "gold.json:2: record 2, field must_not: 'topics' must be a list of texts");
}

TEST(GoldReader, RefusesWhatHoldsNoRecord) {
  for (const char* text : {"", "[]", "{\"records\":[]}", "\n"}) {
    EXPECT_EQ(complaint_about(text),
              "gold.json: the gold holds no record\nhint: docs/quality.md says how to label records");
  }
  EXPECT_EQ(complaint_about("{\"records\":3}"), "gold.json: field records: 'records' must be a list");
  EXPECT_EQ(complaint_about(R"({"records":[{"id":"a","n":1}],"pair_relevance":[{"a":1,"b":2,"grade":1}]})"),
            "gold.json: field pair_relevance: 'b' of a pair is no number 'n' of a record");
}

// A file that ends early is an error and nothing else, wherever it is cut.
TEST(GoldReader, SurvivesACutAtEveryByte) {
  const std::string whole = R"({"records":[{"id":"a","topics":[{"concept":"x","why":["é\u00e9"]}]}]})";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_NE(complaint_about(std::string_view(whole).substr(0, length)), "no complaint") << length;
  }
}

}  // namespace
}  // namespace weft
