// What sources have classified already, from a record to statements, with the built-in vocabularies.
#include <gtest/gtest.h>

#include "classified.hpp"

namespace weft {
namespace {

using Keys = std::vector<std::string>;

Keys declared_topics(const RecordingSink& sink) {
  std::set<std::string> keys;
  for (const auto& edge : sink.edges(Relation::about_topic)) {
    if (edge.method == Method::declared) keys.insert(edge.target);
  }
  return {keys.begin(), keys.end()};
}

Keys topics_of(const RecordValue& keyword) {
  Record record = plain();
  record.keywords = {keyword};
  return declared_topics(run(record));
}

Keys places_of(const RecordValue& keyword) {
  Record record = plain();
  record.keywords = {keyword};
  return run(record).targets(Relation::covers);
}

TEST(Keywords, AreFoundByLabelInAnyForm) {
  EXPECT_EQ(topics_of("refugee"), (Keys{"refugees"}));
  EXPECT_EQ(topics_of("REFUGEES"), (Keys{"refugees"}));
  EXPECT_EQ(topics_of("Violence, Sexual"), topics_of("sexual violence"));
  EXPECT_EQ(topics_of("Refugees (International law)"), (Keys{"refugees"}));
  EXPECT_EQ(topics_of("crsv"), (Keys{"crsv"}));
}

TEST(Keywords, AreFoundInTheLanguageOfTheRecord) {
  Record record = plain();
  record.language = "fr";
  record.keywords = {"Réfugiés", "Earthquakes"};
  EXPECT_EQ(declared_topics(run(record)), (Keys{"earthquake", "refugees"}));
}

TEST(Keywords, PartsOfHeadingsCount) {
  const RecordValue heading("Refugees -- Legal status, laws, etc. -- Sudan");
  EXPECT_EQ(topics_of(heading), (Keys{"refugees"}));
  EXPECT_EQ(places_of(heading), (Keys{"sd"}));
  EXPECT_EQ(topics_of("Health and Education").size(), 2U);
  EXPECT_EQ(topics_of("Refugees/epidemiology").front(), "refugees");
  EXPECT_EQ(topics_of("Refugees, Palestinian Arab"), (Keys{"keyword-refugees-palestinian-arab", "refugees"}));
}

TEST(Keywords, PlacesAreNoTopics) {
  for (const char* name :
       {"Sudan", "Nairobi (Kenya)", "Africa, Sub-Saharan", "Congo (Democratic Republic)"}) {
    EXPECT_EQ(topics_of(name), Keys{}) << name;
    EXPECT_EQ(places_of(name).size(), 1U) << name;
  }
  EXPECT_EQ(places_of("Congo (Democratic Republic)"), (Keys{"cd"}));
  EXPECT_EQ(places_of("Georgia (Republic)"), (Keys{"ge"}));
  EXPECT_EQ(places_of("IT"), Keys{});
  EXPECT_EQ(places_of("car"), Keys{});
}

TEST(Keywords, AreFoundByIdentifier) {
  EXPECT_EQ(topics_of(value("Schutz", "http://metadata.un.org/thesaurus/1002979")), (Keys{"protection"}));
  EXPECT_EQ(topics_of(value("Schutz", "1002979", "UNBIS")), (Keys{"protection"}));
  EXPECT_EQ(topics_of(value("", "https://weft.example/id/topic/refugees")), (Keys{"refugees"}));
  EXPECT_EQ(topics_of(value("Inondation", "FL", "GLIDE")), (Keys{"flood"}));
}

TEST(Keywords, UnknownOnesAreTopicsOfTheirScheme) {
  Record record = plain();
  record.keywords = {value("Crop rotation"), value("Crop rotation", "ag12", "AgriTerms"),
                     value("Crop rotation", "", "AgriTerms"),
                     value("Rotation des cultures", "http://terms.example/77", "http://terms.example/")};
  const RecordingSink sink = run(record);
  EXPECT_EQ(declared_topics(sink), (Keys{"http://terms.example/77", "keyword-agriterms-ag12",
                                         "keyword-agriterms-crop-rotation", "keyword-crop-rotation"}));
  EXPECT_EQ(sink.label("keyword-agriterms-ag12"), "Crop rotation");
  EXPECT_EQ(sink.values("keyword-agriterms-ag12", Property::notation), (Keys{"ag12"}));
  EXPECT_EQ(sink.values("keyword-agriterms-ag12", Property::in_scheme), (Keys{"AgriTerms"}));
  EXPECT_EQ(sink.values("http://terms.example/77", Property::iri), (Keys{"http://terms.example/77"}));
  EXPECT_EQ(sink.label("http://terms.example/77"), "Rotation des cultures");
}

TEST(Keywords, OwnTopicsLeavePlacesOut) {
  Record record = plain();
  record.keywords = {"Crop rotation -- Chad -- History"};
  const RecordingSink sink = run(record);
  EXPECT_EQ(declared_topics(sink), (Keys{"keyword-crop-rotation"}));
  EXPECT_EQ(sink.label("keyword-crop-rotation"), "Crop rotation");
  EXPECT_EQ(sink.targets(Relation::covers), (Keys{"td"}));
}

TEST(Keywords, CodesAloneAreKept) {
  EXPECT_EQ(topics_of(value("", "D012036", "MeSH")), (Keys{"http://id.nlm.nih.gov/mesh/D012036"}));
  EXPECT_EQ(topics_of(value("", "x9", "Local")), (Keys{"keyword-local-x9"}));
}

TEST(Places, CodesDecide) {
  const auto places = [](const RecordValue& country) {
    Record record = plain();
    record.countries = {country};
    return run(record).targets(Relation::covers);
  };
  for (const char* code : {"KE", "ken", "404", "http://metadata.un.org/sdg/codes/geoArea/404", "f-ke---"}) {
    EXPECT_EQ(places(value("Jamhuri", code)), (Keys{"ke"})) << code;
    EXPECT_EQ(places(value(code)), (Keys{"ke"})) << code;
    EXPECT_EQ(places(value("", code)), (Keys{"ke"})) << code;
  }
  EXPECT_EQ(places(value("Afghanistan", "4")), (Keys{"af"}));
  EXPECT_EQ(places(value("4")), (Keys{"af"}));
  EXPECT_EQ(places(value("Chad", "nonsense")), (Keys{"td"}));
  EXPECT_EQ(places("oPt"), (Keys{"ps"}));
  EXPECT_EQ(places("DRC"), (Keys{"cd"}));
  EXPECT_EQ(places("Côte d'Ivoire"), (Keys{"ci"}));
  EXPECT_EQ(places("Côte d’Ivoire"), (Keys{"ci"}));
  EXPECT_EQ(places("Türkiye"), (Keys{"tr"}));
  EXPECT_EQ(places("WLD"), (Keys{"worldwide"}));
  EXPECT_EQ(places(value("World", "wld")), (Keys{"worldwide"}));
  EXPECT_EQ(places("occupied Palestinian territory"), (Keys{"ps"}));
  EXPECT_EQ(places("Syrian Arab Republic"), (Keys{"sy"}));
  EXPECT_EQ(places("Democratic Republic of the Congo"), (Keys{"cd"}));
}

TEST(Places, TextsBesideCodesAreOtherNames) {
  Record record = plain();
  record.countries = {value("Jamhuri", "KE"), value("Sudan", "SSD")};
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.targets(Relation::covers), (Keys{"ke", "ss"}));
  const Keys names = sink.values("ke", Property::alternative_label);
  EXPECT_NE(std::ranges::find(names, "Jamhuri"), names.end());
  const Keys others = sink.values("ss", Property::alternative_label);
  EXPECT_EQ(std::ranges::find(others, "Sudan"), others.end());
}

TEST(Events, AreWhatTheSourceAssigns) {
  Record record = plain();
  record.disasters = {value("Haiti: Earthquakes - Jan 2010", "EQ-2010-000009-HTI", "Earthquake"),
                      value("Sahel Crisis: 2011-2017", "", "Drought")};
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.targets(Relation::concerns), (Keys{"eq-2010-000009-hti", "sahel-crisis-2011-2017"}));
  EXPECT_EQ(sink.label("eq-2010-000009-hti"), "Haiti: Earthquakes - Jan 2010");
  EXPECT_EQ(sink.subtype("eq-2010-000009-hti"), "earthquake");
  EXPECT_EQ(sink.values("eq-2010-000009-hti", Property::code), (Keys{"EQ-2010-000009-HTI"}));
  EXPECT_EQ(sink.values("eq-2010-000009-hti", Property::year), (Keys{"2010"}));
  EXPECT_EQ(sink.subtype("sahel-crisis-2011-2017"), "drought");
  EXPECT_EQ(declared_topics(sink), (Keys{"drought", "earthquake"}));
  EXPECT_EQ(sink.targets(Relation::covers), (Keys{"ht"}));
}

TEST(Events, GiveTheirCountryOnlyWhereNoneIsNamed) {
  Record record = plain();
  record.countries = {"Dominican Republic"};
  record.disasters = {value("EQ-2010-000009-HTI")};
  EXPECT_EQ(run(record).targets(Relation::covers), (Keys{"do"}));
}

TEST(Events, AreFoundByGlideNumberInTexts) {
  Record record = plain();
  record.title = "Pakistan Floods FL-2022-000270-PAK: Situation Report";
  const RecordingSink sink = run(record);
  const auto edges = sink.edges(Relation::concerns);
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].target, "fl-2022-000270-pak");
  EXPECT_EQ(edges[0].method, Method::matched);
  EXPECT_EQ(edges[0].surface, "FL-2022-000270-PAK");
  EXPECT_EQ(sink.targets(Relation::mentions), (Keys{"fl-2022-000270-pak", "pk"}));
}

TEST(Events, NamedInPassingAreMentioned) {
  Record record = plain();
  record.abstract = "Lessons of EQ-2010-000009-HTI and FL-2022-000270-PAK for planners.";
  const RecordingSink sink = run(record);
  EXPECT_EQ(sink.targets(Relation::concerns), Keys{});
  EXPECT_EQ(sink.targets(Relation::mentions), (Keys{"eq-2010-000009-hti", "fl-2022-000270-pak"}));
}

TEST(Events, WithoutNameOrNumberAreNone) {
  Record record = plain();
  record.disasters = {value("--"), value("", "")};
  EXPECT_EQ(run(record).targets(Relation::concerns), Keys{});
}

// Long values take no longer than their length asks for, whatever stands in them.
TEST(ClassifiedFields, HostileValuesAreRead) {
  for (const char* piece : {"UK, ", "a;", " http://", "-- ", "/", "(", "FL-2022-", "10.1/", "9-",
                            "\xE2\x80\x94", "orcid:", ". "}) {
    std::string text;
    while (text.size() < (1U << 14)) text += piece;
    Record record = plain();
    record.authors = {value(text, text), value(text, text, {}, AgentKind::person),
                      value(text, text, {}, AgentKind::body)};
    record.affiliations = {{.author = 0, .body = value(text, text)},
                           {.author = 1, .body = value(text, text)}};
    record.publishers = record.organisations = {value(text, text)};
    record.countries = record.regions = {value(text, text)};
    record.keywords = record.disasters = record.identifiers = record.collections = {value(text, text, text)};
    record.language = record.date = record.doi = record.url = text;
    EXPECT_FALSE(run(record).keys().empty()) << piece;
  }
}

}  // namespace
}  // namespace weft
