#include "extract/extraction.hpp"

#include <gtest/gtest.h>

#include "extract/documents/document_key.hpp"
#include "recording_sink.hpp"

namespace weft {
namespace {

using Keys = std::vector<std::string>;

const Extraction& builtin() {
  static const Extraction instance(ExtractionOptions{});
  return instance;
}

Record flood_guide() {
  Record record;
  record.title = "Guidance Note on Shelter after Floods in Bangladesh";
  record.abstract =
      "This guidance note of the International Organization for Migration (IOM) helps IOM staff.";
  record.authors = {"Anna De Courcy Wheeler"};
  record.countries = {"Bangladesh"};
  record.collections = {"Shelter Library"};
  record.date = "2019";
  record.language = "en";
  return record;
}

TEST(Extraction, SaysEverythingAboutARecord) {
  RecordingSink sink;
  const Record record = flood_guide();
  builtin().make_worker()->extract(record, sink);
  const std::string key = document_key(record);
  EXPECT_EQ(sink.label(key), record.title);
  EXPECT_EQ(sink.subtype(key), "guidance");
  EXPECT_EQ(sink.targets(Relation::created_by), (Keys{"anna-de-courcy-wheeler"}));
  EXPECT_EQ(sink.targets(Relation::covers), (Keys{"bd"}));
  EXPECT_EQ(sink.targets(Relation::mentions), (Keys{"bd", "iom"}));
  EXPECT_EQ(sink.targets(Relation::in_collection), (Keys{"shelter-library"}));
}

TEST(Extraction, EveryLinkHasBothEnds) {
  RecordingSink sink;
  builtin().make_worker()->extract(flood_guide(), sink);
  for (int relation = 0; relation < relation_count; ++relation) {
    for (const auto& edge : sink.edges(static_cast<Relation>(relation))) {
      EXPECT_NE(edge.source, "");
      EXPECT_NE(edge.target, "");
    }
  }
}

TEST(Extraction, ResultsDependOnTheRecordAlone) {
  const auto worker = builtin().make_worker();
  Record other;
  other.title = "Réfugiés au Tchad";
  other.abstract =
      "Le Haut-Commissariat des Nations Unies pour les réfugiés (HCR) aide le Tchad. DRC, Congo.";
  RecordingSink ignored, first, second;
  worker->extract(flood_guide(), first);
  worker->extract(other, ignored);
  worker->extract(flood_guide(), second);
  EXPECT_EQ(first.keys(), second.keys());
  for (int relation = 0; relation < relation_count; ++relation) {
    EXPECT_EQ(first.targets(static_cast<Relation>(relation)),
              second.targets(static_cast<Relation>(relation)));
  }
}

TEST(Extraction, RecordsWithoutTitleAreRefusedWithTheirPlace) {
  Record record = flood_guide();
  record.title = "";
  record.place = {.file = "a.csv", .line = 3, .record = 2};
  RecordingSink sink;
  try {
    builtin().make_worker()->extract(record, sink);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, "extract.record-untitled");
    EXPECT_EQ(error.diagnostic().place.line, 3U);
    EXPECT_EQ(error.diagnostic().place.field, "title");
  }
  EXPECT_TRUE(sink.keys().empty());
}

TEST(Extraction, UnreadableDatesAreWarnedOf) {
  Record record = flood_guide();
  record.date = "some day";
  RecordingSink sink;
  const auto worker = builtin().make_worker();
  worker->extract(record, sink);
  ASSERT_EQ(worker->warnings().size(), 1U);
  EXPECT_EQ(worker->warnings()[0].code, "extract.date-unreadable");
}

TEST(Extraction, ListsItsVocabularies) {
  ASSERT_EQ(builtin().vocabularies().size(), 3U);
  EXPECT_EQ(builtin().vocabularies()[0].name, "topics.ttl");
  EXPECT_GT(builtin().vocabularies()[0].concepts, 150U);
  EXPECT_FALSE(builtin().vocabularies()[1].hash.empty());
  EXPECT_TRUE(Extraction(ExtractionOptions{.builtin = false}).vocabularies().empty());
}

TEST(Extraction, MissingVocabulariesAreErrors) {
  ExtractionOptions options;
  options.vocabularies = {"/nonexistent/topics.ttl"};
  EXPECT_THROW(Extraction{options}, Error);
}

TEST(Extraction, OddTextDoesNoHarm) {
  const auto worker = builtin().make_worker();
  const std::string longest(200000, 'x');
  for (const std::string_view text :
       {std::string_view("?"), std::string_view(longest), std::string_view("\xF0\x9F\x98\x80 \xE2\x80\x8B"),
        std::string_view("((((((("), std::string_view("US US US$ U.S.")}) {
    Record record;
    record.title = text;
    record.abstract = text;
    record.countries = {text};
    record.regions = {text};
    record.authors = {text};
    record.date = text;
    RecordingSink sink;
    worker->extract(record, sink);
    EXPECT_FALSE(sink.keys().empty());
  }
}

}  // namespace
}  // namespace weft
