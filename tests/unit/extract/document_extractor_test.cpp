#include "extract/documents/document_extractor.hpp"

#include <gtest/gtest.h>

#include "extract/documents/document_identifier.hpp"
#include "extract/documents/document_key.hpp"
#include "extract/documents/doi.hpp"
#include "extract/text/analysed_record.hpp"
#include "recording_sink.hpp"

namespace weft {
namespace {

RecordingSink run(const Record& record, DocumentExtractor& extractor) {
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.document = node_id(Kind::document, document_key(record));
  analysed.language = "en";
  RecordingSink sink;
  extractor.extract(analysed, sink);
  return sink;
}

RecordingSink run(const Record& record) {
  DocumentExtractor extractor(nullptr);
  return run(record, extractor);
}

using Values = std::vector<std::string>;

TEST(DocumentKey, PrefersDoiThenIdentifierThenUrlThenTitle) {
  Record record;
  record.title = "Forced to Report";
  EXPECT_EQ(document_key(record), "forced-to-report");
  record.date = "December 2020";
  EXPECT_EQ(document_key(record), "forced-to-report-2020");
  record.url = "https://a.example/x";
  EXPECT_EQ(document_key(record), "url:https://a.example/x");
  record.id = "h001";
  EXPECT_EQ(document_key(record), "id:h001");
  record.doi = "https://doi.org/10.1000/ABC";
  EXPECT_EQ(document_key(record), "doi:10.1000/abc");
  record.doi = "none";
  EXPECT_EQ(document_key(record), "id:h001");
}

TEST(DocumentKey, TitlesWithoutLettersStillGiveAKey) {
  Record record;
  record.title = "!?";
  EXPECT_EQ(document_key(record), "!?");
}

TEST(NormalisedDoi, AcceptsTheUsualForms) {
  for (const char* form :
       {"10.1000/xyz", "doi:10.1000/XYZ", "DOI: 10.1000/xyz", "http://dx.doi.org/10.1000/xyz",
        "https://doi.org/10.1000/xyz", "doi.org/10.1000/xyz"}) {
    EXPECT_EQ(normalised_doi(form), "10.1000/xyz") << form;
  }
  for (const char* form : {"", "10.1000", "11.1000/x", "10.1000/", "doi:", "10.1000/a b"}) {
    EXPECT_EQ(normalised_doi(form), "") << form;
  }
}

TEST(DocumentExtractor, KeepsTheTitleVerbatimAndLabelsOnOneLine) {
  Record record;
  record.title = "Forced\nto  Report";
  record.abstract = "An abstract.";
  const RecordingSink sink = run(record);
  const std::string key = document_key(record);
  EXPECT_EQ(sink.label(key), "Forced to Report");
  EXPECT_EQ(sink.values(key, Property::title), (Values{"Forced\nto  Report"}));
  EXPECT_EQ(sink.values(key, Property::abstract), (Values{"An abstract."}));
  EXPECT_EQ(sink.subtype(key), "report");
}

TEST(DocumentExtractor, GivesDateLanguageAndIdentifiers) {
  Record record;
  record.title = "T";
  record.id = "h001";
  record.date = "3 December 2015";
  record.url = "https://a.example/x";
  record.doi = "doi:10.1000/ABC";
  const RecordingSink sink = run(record);
  const std::string key = "doi:10.1000/abc";
  EXPECT_EQ(sink.values(key, Property::year), (Values{"2015"}));
  EXPECT_EQ(sink.values(key, Property::date), (Values{"2015-12-03"}));
  EXPECT_EQ(sink.values(key, Property::language), (Values{"en"}));
  EXPECT_EQ(sink.values(key, Property::identifier), (Values{"h001"}));
  EXPECT_EQ(sink.values(key, Property::doi), (Values{"10.1000/abc"}));
  EXPECT_EQ(sink.values(key, Property::url), (Values{"https://a.example/x"}));
}

TEST(DocumentExtractor, WarnsOfAnUnreadableDateAndForgetsTheWarning) {
  DocumentExtractor extractor(nullptr);
  Record record;
  record.title = "T";
  record.date = "soon";
  record.place = {.file = "a.txt", .line = 7};
  const RecordingSink sink = run(record, extractor);
  EXPECT_TRUE(sink.values("t", Property::year).empty());
  ASSERT_EQ(extractor.warnings().size(), 1U);
  EXPECT_EQ(extractor.warnings()[0].code, "extract.date-unreadable");
  EXPECT_EQ(extractor.warnings()[0].place.line, 7U);
  EXPECT_EQ(extractor.warnings()[0].place.field, "year");
  record.date = "2015";
  run(record, extractor);
  EXPECT_TRUE(extractor.warnings().empty());
}

TEST(DocumentExtractor, LinksCollectionsAndCategories) {
  Record record;
  record.title = "T";
  record.collections = {"Humanitarian Principles"};
  record.categories = {"Guidance", "--"};
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.targets(Relation::in_collection), (Values{"guidance", "humanitarian-principles"}));
  EXPECT_EQ(sink.label("humanitarian-principles"), "Humanitarian Principles");
  EXPECT_EQ(sink.edges(Relation::in_collection)[0].field, Field::collection);
  EXPECT_EQ(sink.edges(Relation::in_collection)[1].field, Field::category);
}

TEST(DocumentExtractor, KeepsADeclaredTypeThatTheVocabularyLacks) {
  Record record;
  record.title = "T";
  record.types = {"Map Atlas"};
  EXPECT_EQ(run(record).subtype("t"), "map-atlas");
}

}  // namespace
}  // namespace weft
