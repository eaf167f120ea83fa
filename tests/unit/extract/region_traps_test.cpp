#include <gtest/gtest.h>

#include "region_world.hpp"

namespace weft {
namespace {

using testing_regions::covered;
using testing_regions::Keys;
using testing_regions::mentioned;
using testing_regions::run;

TEST(RegionTraps, LongestNameWins) {
  EXPECT_EQ(mentioned("From Niger to Nigeria."), (Keys{"ne", "ng"}));
  EXPECT_EQ(mentioned("In Guinea-Bissau and Equatorial Guinea."), (Keys{"gq", "gw"}));
  EXPECT_EQ(mentioned("In Papua New Guinea."), (Keys{"pg"}));
  EXPECT_EQ(mentioned("In South Sudan."), (Keys{"ss"}));
  EXPECT_EQ(mentioned("In South Sudan and Sudan."), (Keys{"sd", "ss"}));
  EXPECT_EQ(mentioned("In Northern Ireland."), (Keys{"gb"}));
  EXPECT_EQ(mentioned("Around Lake Chad."), (Keys{"lake-chad-basin"}));
  EXPECT_EQ(mentioned("Oil in the Niger Delta."), (Keys{"ng"}));
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
  EXPECT_EQ(mentioned("Syrian refugees settled in Georgia, Jordan, and Israel."),
            (Keys{"ge", "il", "jo", "sy"}));
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
  EXPECT_EQ(mentioned("CAR prices rose in Lebanon."), (Keys{"lb"}));
  EXPECT_EQ(mentioned("CAR remains tense, Bangui too."), (Keys{"cf"}));
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

TEST(RegionTraps, NeighboursInNameStayApart) {
  EXPECT_EQ(mentioned("In the Central African Republic."), (Keys{"cf"}));
  EXPECT_EQ(mentioned("Across central Africa."), (Keys{"africa"}));
  EXPECT_EQ(mentioned("Across Central Africa."), (Keys{"central-africa"}));
  EXPECT_EQ(mentioned("In South Africa, not all of Southern Africa."), (Keys{"southern-africa", "za"}));
  EXPECT_EQ(mentioned("Dominica and the Dominican Republic."), (Keys{"dm", "do"}));
  EXPECT_EQ(mentioned("Ireland and Northern Ireland."), (Keys{"gb", "ie"}));
  EXPECT_EQ(mentioned("Samoa and American Samoa."), (Keys{"as", "ws"}));
  EXPECT_EQ(mentioned("In the Federated States of Micronesia."), (Keys{"fm"}));
  EXPECT_EQ(mentioned("The British Virgin Islands."), (Keys{"vg"}));
  EXPECT_EQ(mentioned("The U.S. Virgin Islands."), (Keys{"vi"}));
  EXPECT_EQ(mentioned("In the Virgin Islands."), Keys{});
  EXPECT_EQ(mentioned("From Mexico to New Mexico."), (Keys{"mx"}));
  EXPECT_EQ(mentioned("In Trinidad and Tobago."), (Keys{"tt"}));
  EXPECT_EQ(mentioned("Lake Chad Basin, without more."), (Keys{"lake-chad-basin"}));
  EXPECT_EQ(mentioned("Holland and Barrett sell vitamins."), Keys{});
  EXPECT_EQ(mentioned("In the Netherlands, also called Holland."), (Keys{"nl"}));
}

TEST(RegionTraps, TownsOfTheUnitedStatesAreNoCountries) {
  EXPECT_EQ(mentioned("The college stands in Lebanon, New Hampshire."), Keys{});
  EXPECT_EQ(mentioned("A flood in Cuba, Missouri, and one in Peru, Indiana."), Keys{});
  EXPECT_EQ(mentioned("Refugees of Lebanon, Syria and Texas."), (Keys{"lb", "sy"}));
}

TEST(RegionTraps, NamesOfPeople) {
  for (const char* text :
       {"A lecture by Jordan Peterson.", "Chad Smith plays the drums.", "Israel Rodríguez spoke.",
        "Paris Hilton was there.", "Interview with Georgia Smith."}) {
    EXPECT_EQ(mentioned(text), Keys{}) << text;
  }
}

TEST(RegionTraps, ThingsNamedAfterPlaces) {
  for (const char* text :
       {"Drawn in India ink.", "The Panama Papers.", "Japanese encephalitis vaccine.",
        "A case of German measles.", "The Spanish flu of 1918.", "Dutch disease in oil exporters.",
        "Guinea worm and guinea pigs.", "Norwegian Sea oil.", "Stockholm syndrome.", "Zaire ebolavirus."}) {
    EXPECT_EQ(mentioned(text), Keys{}) << text;
  }
  EXPECT_EQ(mentioned("Gallinas de Guinea y gusano de Guinea.", "es"), Keys{});
  EXPECT_EQ(mentioned("Le ver de Guinée recule.", "fr"), Keys{});
}

TEST(RegionTraps, InstrumentsAreNoPlaces) {
  for (const char* text :
       {"The Paris Agreement.", "The four Geneva Conventions.", "The Oslo Accords.", "The Kyoto Protocol.",
        "The Sendai Framework.", "The Kampala Convention.", "The Cartagena Declaration.",
        "The Beijing Platform for Action.", "The Rome Statute.", "The Montreux Document.",
        "The Addis Ababa Action Agenda.", "The Nairobi Declaration.", "It was adopted in Kampala.",
        "The peace talks in Astana."}) {
    EXPECT_EQ(mentioned(text), Keys{}) << text;
  }
  EXPECT_EQ(mentioned("La Convention de Kampala et les accords de Bangui.", "fr"), Keys{});
  EXPECT_EQ(mentioned("La Declaración de Cartagena y el Acuerdo de Quito.", "es"), Keys{});
}

TEST(RegionTraps, WhatTheRecordExcludesIsNotMentioned) {
  EXPECT_EQ(mentioned("Work in Mali. It does not deal with Niger."), (Keys{"ml"}));
  EXPECT_EQ(mentioned("La Guinée-Bissau et la Guinée équatoriale ne sont pas concernées.", "fr"), Keys{});
}

TEST(RegionTraps, GreatLakesNeedAfrica) {
  EXPECT_EQ(mentioned("Shipping on the Great Lakes, from Canada to the United States."), (Keys{"ca", "us"}));
  EXPECT_EQ(mentioned("Peace in the Great Lakes region of Burundi."), (Keys{"bi", "great-lakes"}));
}

TEST(RegionTraps, WordsOfManyMeanings) {
  EXPECT_EQ(mentioned("The Gulf War."), Keys{});
  EXPECT_EQ(mentioned("Migrant workers in Qatar and other states of the Gulf."), (Keys{"gulf", "qa"}));
  EXPECT_EQ(mentioned("Cyclones form over the Pacific."), Keys{});
  EXPECT_EQ(mentioned("Women of the Pacific: Fiji and Tonga."), (Keys{"fj", "pacific", "to"}));
  EXPECT_EQ(mentioned("Roads of the Caucasus."), (Keys{"caucasus"}));
}

}  // namespace
}  // namespace weft
