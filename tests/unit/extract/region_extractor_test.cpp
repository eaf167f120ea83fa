#include "extract/places/region_extractor.hpp"

#include <gtest/gtest.h>

#include "extract/text/tokeniser.hpp"
#include "region_world.hpp"

namespace weft {
namespace {

using testing_regions::covered;
using testing_regions::Keys;
using testing_regions::mentioned;
using testing_regions::run;
using testing_regions::world;

TEST(RegionExtractor, LinksDeclaredPlaces) {
  const RecordingSink sink = run({.countries = {"Kosovo/UNSCR 1244"},
                                  .regions = {"Eastern Europe", "South Eastern Europe", "Central Asia"}});
  EXPECT_EQ(sink.targets(Relation::covers),
            (Keys{"central-asia", "eastern-europe", "south-eastern-europe", "xk"}));
  EXPECT_EQ(sink.label("xk"), "Kosovo");
  EXPECT_EQ(sink.subtype("south-eastern-europe"), "region");
  const auto names = sink.values("xk", Property::alternative_label);
  EXPECT_NE(std::ranges::find(names, "Kosovo/UNSCR 1244"), names.end());
  const auto edges = sink.edges(Relation::covers);
  EXPECT_EQ(edges[0].surface, "Kosovo/UNSCR 1244");
  EXPECT_EQ(edges[0].field, Field::country);
  EXPECT_EQ(edges[0].method, Method::declared);
}

TEST(RegionExtractor, KeepsTheRawFormAsLabel) {
  const RecordingSink sink = run({.countries = {"KOSOVO / UNSCR 1244"}});
  const auto names = sink.values("xk", Property::alternative_label);
  EXPECT_NE(std::ranges::find(names, "KOSOVO / UNSCR 1244"), names.end());
}

TEST(RegionExtractor, SplitsValuesOnlyWhereEveryPartIsAPlace) {
  EXPECT_EQ(covered({.countries = {"Chad; Niger"}}), (Keys{"ne", "td"}));
  EXPECT_EQ(covered({.countries = {"Chad, Niger"}}), (Keys{"ne", "td"}));
  EXPECT_EQ(covered({.countries = {"Chad, Niger and Nigeria"}}), (Keys{"ne", "ng", "td"}));
  EXPECT_EQ(covered({.countries = {"Syria/Lebanon"}}), (Keys{"lb", "sy"}));
  EXPECT_EQ(covered({.countries = {"Trinidad and Tobago"}}), (Keys{"tt"}));
  EXPECT_EQ(covered({.countries = {"Chad, Atlantis"}}), (Keys{"chad-atlantis"}));
  EXPECT_EQ(covered({.countries = {"Chad; Atlantis"}}), (Keys{"atlantis", "td"}));
}

TEST(RegionExtractor, SpansOfPartsPointIntoTheValue) {
  const auto edges = run({.countries = {"Chad; Niger"}}).edges(Relation::covers);
  ASSERT_EQ(edges.size(), 2U);
  EXPECT_EQ(edges[1].surface, "Niger");
}

TEST(RegionExtractor, UnknownValuesBecomeRegionsOfTheirOwn) {
  const RecordingSink sink = run({.regions = {"Upper Nile Corridor"}});
  EXPECT_EQ(sink.targets(Relation::covers), (Keys{"upper-nile-corridor"}));
  EXPECT_EQ(sink.label("upper-nile-corridor"), "Upper Nile Corridor");
  EXPECT_EQ(sink.subtype("upper-nile-corridor"), "region");
  EXPECT_TRUE(covered({.regions = {"-", ";"}}).empty());
}

TEST(RegionExtractor, WorldwideIsCoverageAndGivesWayToACountry) {
  const RecordingSink sink = run({.countries = {"Worldwide"}, .regions = {"Global"}});
  EXPECT_EQ(sink.targets(Relation::covers), (Keys{"worldwide"}));
  EXPECT_EQ(sink.subtype("worldwide"), "worldwide");
  EXPECT_TRUE(sink.edges(Relation::within).empty());
  EXPECT_EQ(covered({.countries = {"Haiti"}, .regions = {"Worldwide"}}), (Keys{"ht"}));
  EXPECT_TRUE(mentioned("The world and global trends. International law. World leaders.").empty());
}

TEST(RegionExtractor, TitleMakesAPlaceTheSubject) {
  const RecordingSink sink = run({.title = "Refugees in Kenya and the Sahel", .abstract = "A study."});
  EXPECT_EQ(sink.targets(Relation::covers), (Keys{"ke", "sahel"}));
  EXPECT_EQ(sink.targets(Relation::mentions), (Keys{"ke", "sahel"}));
  EXPECT_EQ(sink.edges(Relation::covers)[0].method, Method::matched);
}

TEST(RegionExtractor, RepetitionMakesAPlaceTheSubjectWhereNoneIsDeclared) {
  const std::string_view text = "Floods in Haiti. The people of Haiti.";
  EXPECT_EQ(covered({.countries = {"Worldwide"}, .abstract = text}), (Keys{"ht", "worldwide"}));
  EXPECT_EQ(covered({.countries = {"Cuba"}, .abstract = text}), (Keys{"cu"}));
  EXPECT_EQ(covered({.abstract = "The earthquake in Haiti."}), Keys{});
}

TEST(RegionExtractor, MasksWhatItFound) {
  Record record;
  record.title = "Refugees in Kenya";
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.texts.resize(1);
  analysed.texts[0] = {.field = Field::title, .ordinal = 0, .text = record.title, .tokens = {}};
  Tokeniser(world().lexicon).tokenise(record.title, "en", analysed.texts[0].tokens);
  RecordingSink sink;
  RegionExtractor(world().gazetteer, world().matcher).extract(analysed, sink);
  EXPECT_FALSE(analysed.texts[0].tokens[0].masked);
  EXPECT_TRUE(analysed.texts[0].tokens[2].masked);
}

}  // namespace
}  // namespace weft
