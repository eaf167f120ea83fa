#include "extract/places/region_extractor.hpp"

#include <gtest/gtest.h>

#include "extract/text/tokeniser.hpp"
#include "recording_sink.hpp"

namespace weft {
namespace {

using Keys = std::vector<std::string>;

// The extractor with words that other vocabularies know.
struct World {
  World() : gazetteer(Gazetteer::builtin()), matcher(LabelMatcher::Unit::words, lexicon) {
    gazetteer.add_labels(matcher);
    matcher.freeze();
    for (const char* word :
         {"humanitarian", "response", "plan", "crisis", "refugee", "ministry", "eastern"}) {
      lexicon.add_word(word);
    }
  }
  Lexicon lexicon;
  Gazetteer gazetteer;
  LabelMatcher matcher;
};

const World& world() {
  static const World instance;
  return instance;
}

struct Input {
  std::vector<std::string_view> countries = {};
  std::vector<std::string_view> regions = {};
  std::string_view title = "A title";
  std::string_view abstract = {};
  std::string language = "en";
  std::vector<AnalysedRecord::Definition> definitions = {};
};

RecordingSink run(const Input& input, std::vector<std::string_view> masked = {}) {
  Record record;
  record.title = input.title;
  record.abstract = input.abstract;
  record.countries.assign(input.countries.begin(), input.countries.end());
  record.regions.assign(input.regions.begin(), input.regions.end());
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.document = node_id(Kind::document, "d");
  analysed.language = input.language;
  analysed.definitions = input.definitions;
  Tokeniser tokeniser(world().lexicon);
  analysed.texts.resize(2);
  analysed.texts[0] = {.field = Field::title, .ordinal = 0, .text = input.title, .tokens = {}};
  analysed.texts[1] = {.field = Field::abstract, .ordinal = 0, .text = input.abstract, .tokens = {}};
  for (AnalysedField& field : analysed.texts) {
    tokeniser.tokenise(field.text, input.language, field.tokens);
    for (Token& token : field.tokens) {
      for (const std::string_view name : masked) {
        const std::size_t at = field.text.find(name);
        if (at != std::string_view::npos && token.begin >= at && token.end <= at + name.size()) {
          token.masked = true;
        }
      }
    }
  }
  RecordingSink sink;
  sink.entity({.id = analysed.document, .kind = Kind::document, .key = "d", .label = "d"});
  RegionExtractor(world().gazetteer, world().matcher).extract(analysed, sink);
  return sink;
}

Keys mentioned(std::string_view abstract, std::string language = "en") {
  return run({.abstract = abstract, .language = std::move(language)}).targets(Relation::mentions);
}

Keys covered(const Input& input) { return run(input).targets(Relation::covers); }

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

TEST(RegionTraps, LongestNameWins) {
  EXPECT_EQ(mentioned("From Niger to Nigeria."), (Keys{"ne", "ng"}));
  EXPECT_EQ(mentioned("In Guinea-Bissau and Equatorial Guinea."), (Keys{"gq", "gw"}));
  EXPECT_EQ(mentioned("In Papua New Guinea."), (Keys{"pg"}));
  EXPECT_EQ(mentioned("In South Sudan."), (Keys{"ss"}));
  EXPECT_EQ(mentioned("In South Sudan and Sudan."), (Keys{"sd", "ss"}));
  EXPECT_EQ(mentioned("In Northern Ireland."), (Keys{"gb"}));
  EXPECT_EQ(mentioned("Around Lake Chad."), (Keys{"lake-chad-basin"}));
}

TEST(RegionTraps, PhrasesThatNameNoPlace) {
  EXPECT_EQ(mentioned("After the Indian Ocean tsunami in New Jersey and New Mexico."), Keys{});
  EXPECT_EQ(mentioned("Guinea fowl and guinea worm, along the river Niger."), Keys{});
  EXPECT_EQ(mentioned("Paid 5 million US dollars, or US$6 million, in Swiss francs."), Keys{});
  EXPECT_EQ(mentioned("Crimean-Congo haemorrhagic fever."), Keys{});
  EXPECT_EQ(mentioned("The Bali Process and the Kampala Convention of the Oslo conference."), Keys{});
  EXPECT_EQ(mentioned("In Atlanta, Georgia."), Keys{});
  EXPECT_EQ(mentioned("Other river basins, among them the Niger and the Mekong."), Keys{});
  EXPECT_EQ(mentioned("Niger has a new plan. In the Niger, rains came late."), (Keys{"ne"}));
  EXPECT_EQ(mentioned("Ebola (Sudan strain) came back."), Keys{});
}

TEST(RegionTraps, NationalitiesAndPersonsAreNoCountries) {
  EXPECT_EQ(mentioned("Pope Francis and the British Red Cross, the Norwegian Refugee Council."), Keys{});
  EXPECT_EQ(mentioned("A review by Jordan Peterson."), Keys{});
  EXPECT_EQ(mentioned("It was Michael Jordan who said so."), Keys{});
  EXPECT_EQ(mentioned("Niger, Chad and Jordan Smith"), (Keys{"ne", "td"}));
  EXPECT_EQ(mentioned("They met Niger, Chad and Jordan Smith."), (Keys{"ne", "td"}));
  EXPECT_EQ(mentioned("Mr Chad spoke with Georgia K. Brown."), Keys{});
  EXPECT_EQ(mentioned("Students of the University of Jordan."), Keys{});
}

TEST(RegionTraps, NamesOfPersonsAreCountriesInTheirPlace) {
  EXPECT_EQ(mentioned("Refugees in Jordan and in Chad."), (Keys{"jo", "td"}));
  EXPECT_EQ(mentioned("Syrian refugees settled in Georgia, Jordan, and Israel."), (Keys{"ge", "il", "jo"}));
  EXPECT_EQ(mentioned("The Chad Humanitarian Response Plan."), (Keys{"td"}));
  EXPECT_EQ(run({.title = "Helping Postwar Georgia Rebuild Schools"}).targets(Relation::mentions),
            (Keys{"ge"}));
}

TEST(RegionTraps, LowerCaseIsNoCountry) {
  EXPECT_EQ(mentioned("They roast turkey on china plates; tell us about it."), Keys{});
  EXPECT_EQ(mentioned("Earthquake in Turkey."), (Keys{"tr"}));
}

TEST(RegionTraps, AcronymsNeedTheirLetters) {
  EXPECT_EQ(mentioned("The US and the UK."), (Keys{"gb", "us"}));
  EXPECT_EQ(mentioned("The U.S. President."), (Keys{"us"}));
  EXPECT_EQ(run({.title = "TELL US WHAT YOU NEED"}).targets(Relation::mentions), Keys{});
  EXPECT_EQ(mentioned("See the car, and Car number two."), Keys{});
  EXPECT_EQ(run({.abstract = "Save the Children UK works here."}, {"Save the Children"})
                .targets(Relation::mentions),
            Keys{});
}

TEST(RegionTraps, DefinedAcronymsMeanWhatTheRecordSays) {
  const std::string_view text = "The Danish Refugee Council (DRC) works in Georgia. DRC staff.";
  EXPECT_EQ(run({.abstract = text,
                 .definitions = {{.acronym = "DRC", .expansion = "Danish Refugee Council", .text = 1}}})
                .targets(Relation::mentions),
            (Keys{"ge"}));
  EXPECT_EQ(mentioned("In the DRC."), (Keys{"cd"}));
}

TEST(RegionTraps, CongoAloneIsTheRepublicUnlessTheOtherIsNamed) {
  EXPECT_EQ(mentioned("Forests of the Congo."), (Keys{"cg"}));
  EXPECT_EQ(mentioned("In the DR Congo. Later the Congo saw peace."), (Keys{"cd"}));
  EXPECT_EQ(mentioned("In eastern Congo."), (Keys{"cd"}));
}

TEST(RegionTraps, WeakWordsNeedSupport) {
  EXPECT_EQ(mentioned("Guidelines on Family Reunion and Jersey Shirts."), Keys{});
  EXPECT_EQ(mentioned("In the Great Lakes."), Keys{});
  EXPECT_EQ(mentioned("In the Great Lakes, from Burundi to Rwanda."), (Keys{"bi", "great-lakes", "rw"}));
  EXPECT_EQ(mentioned("Maurice est venu.", "fr"), Keys{});
}

TEST(RegionTraps, LanguageChoosesTheNames) {
  EXPECT_EQ(mentioned("Les réfugiés au Tchad et en Mauritanie.", "fr"), (Keys{"mr", "td"}));
  EXPECT_EQ(mentioned("Desplazados en Haití y México.", "es"), (Keys{"ht", "mx"}));
  EXPECT_EQ(mentioned("En RDC et en République centrafricaine.", "fr"), (Keys{"cd", "cf"}));
}

}  // namespace
}  // namespace weft
