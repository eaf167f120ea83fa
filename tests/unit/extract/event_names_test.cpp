#include <gtest/gtest.h>

#include "events.hpp"

namespace weft {
namespace {

const std::string haiti = "eq-2010-000009-hti";
const std::string ocean = "ts-2004-000147-idn";

TEST(EventNames, HazardPlaceAndYearAreOneEventInEveryWording) {
  for (const std::string_view text :
       {"After the 2010 Haiti earthquake, camps grew.", "the Haiti earthquake of January 2010",
        "the earthquake that struck Haiti on 12 January 2010", "Haiti Earthquake, 2010",
        "Haiti earthquake (2010)", "the devastating January 2010 earthquake in Haiti",
        "an earthquake in Haiti in 2010"}) {
    EXPECT_EQ(named(text), Keys{haiti}) << text;
  }
  for (const std::string_view text :
       {"le séisme du 12 janvier 2010 en Haïti", "le tremblement de terre de 2010 en Haïti",
        "le séisme qui a frappé Haïti en 2010", "le séisme en Haïti, en janvier 2010"}) {
    EXPECT_EQ(named(text, "fr"), Keys{haiti}) << text;
  }
  for (const std::string_view text :
       {"el terremoto de Haití de 2010", "el terremoto de 2010 en Haití",
        "el terremoto del 12 de enero de 2010 en Haití", "el sismo que sacudió Haití en enero de 2010"}) {
    EXPECT_EQ(named(text, "es"), Keys{haiti}) << text;
  }
  EXPECT_EQ(named("o terramoto de 2010 no Haiti", "pt"), Keys{haiti});
  EXPECT_EQ(named("das Erdbeben von 2010 in Haiti", "de"), Keys{haiti});
}

TEST(EventNames, ListedEventsGoByTheirNamesInSeveralLanguages) {
  EXPECT_EQ(named("the 2004 Indian Ocean tsunami"), Keys{ocean});
  EXPECT_EQ(named("the Boxing Day tsunami"), Keys{ocean});
  EXPECT_EQ(named("le tsunami de 2004 dans l'océan Indien", "fr"), Keys{ocean});
  EXPECT_EQ(named("el tsunami del océano Índico", "es"), Keys{ocean});
  const Keys covid{"ep-2020-000012-001"};
  EXPECT_EQ(named("during the COVID-19 pandemic"), covid);
  EXPECT_EQ(named("la pandémie de COVID-19", "fr"), covid);
  EXPECT_EQ(named("la pandemia de la COVID-19", "es"), covid);
  EXPECT_EQ(named("a pandemia da COVID-19", "pt"), covid);
  EXPECT_EQ(named("the 2007-08 world food price crisis"), Keys{"world-food-price-crisis-2008"});
  EXPECT_EQ(named("The Rohingya crisis and the Syria crisis."),
            (Keys{"rohingya-crisis-2017", "syria-crisis"}));
  EXPECT_EQ(named("the Tigray conflict and the war in Ukraine"), (Keys{"tigray-war", "ukraine-war-2022"}));
  EXPECT_EQ(named("the Beirut port explosion, the Rana Plaza collapse"),
            (Keys{"beirut-port-explosion-2020", "rana-plaza-collapse-2013"}));
  EXPECT_EQ(named("the 1994 genocide against the Tutsi"), Keys{"rwandan-genocide-1994"});
}

TEST(EventNames, EpidemicsNeedTheirDiseasePlaceAndTime) {
  EXPECT_EQ(named("the 2014-2016 West Africa Ebola epidemic"), Keys{"ep-2014-000041-gin"});
  EXPECT_EQ(named("the Ebola outbreak in Liberia in 2014"), Keys{"ep-2014-000041-gin"});
  EXPECT_EQ(named("the Zika outbreak"), Keys{"zika-epidemic-2016"});
  EXPECT_EQ(named("the 2010 cholera outbreak in Haiti"), Keys{"haiti-cholera-2010"});
  EXPECT_EQ(named("l'épidémie de choléra de 2017 au Niger", "fr"), Keys{"niger-cholera-2017"});
  EXPECT_EQ(named("an Ebola outbreak"), Keys{});
}

TEST(EventNames, HazardPlaceAndYearNameUnlistedEventsToo) {
  EventRecord floods("Shelter after the 2007 floods in Sudan");
  EXPECT_EQ(floods.concerned(), Keys{"sudan-flood-2007"});
  EXPECT_EQ(floods.sink().label("sudan-flood-2007"), "Sudan floods, 2007");
  EXPECT_EQ(floods.sink().subtype("sudan-flood-2007"), "flood");
  EXPECT_EQ(floods.sink().values("sudan-flood-2007", Property::year), Keys{"2007"});
  EXPECT_EQ(floods.sink().values("sudan-flood-2007", Property::alternative_label),
            Keys{"2007 floods in Sudan"});
  EXPECT_EQ(floods.places("sudan-flood-2007"), Keys{"sd"});
  EXPECT_EQ(floods.hazards("sudan-flood-2007"), Keys{"flood"});
  EXPECT_EQ(named("the 2019 Ridgecrest earthquake"), Keys{"ridgecrest-earthquake-2019"});
  EXPECT_EQ(named("floods in Kenya and Somalia in 1997"), Keys{"kenya-flood-1997"});
  EXPECT_EQ(named("the drought of 2000–2003 in Tajikistan"), Keys{"tajikistan-drought-2000"});
}

TEST(EventNames, AnotherYearIsAnotherEvent) {
  EXPECT_EQ(named("the 2013 Sichuan earthquake"), Keys{"china-earthquake-2013"});
  EXPECT_EQ(named("the 2021 Haiti earthquake"), Keys{"haiti-earthquake-2021"});
  EXPECT_EQ(named("the 2010 and not the 2021 earthquake in Haiti"), Keys{"haiti-earthquake-2021"});
}

TEST(EventNames, YearsAreLookedForNearbyOnly) {
  EXPECT_EQ(named("The earthquake preparedness 2015 plan for Nepal."), Keys{});
  EXPECT_EQ(named("The 2010 Haiti report covers earthquakes."), Keys{});
  EXPECT_EQ(named("Some 2000 earthquake victims in Haiti were treated."), Keys{});
  EXPECT_EQ(named("floods in Sudan affected 2000 people"), Keys{});
  EXPECT_EQ(named("Floods in Sudan since the 1990s."), Keys{});
  EXPECT_EQ(named("floods in Sudan from 2001 to 2009"), Keys{});
  EXPECT_EQ(named("earthquakes in Africa in 2009"), Keys{}) << "a continent is no place of one event";
}

// What looks like the name of an event and is none.
TEST(EventNames, AreNotSeenInOtherWords) {
  for (const std::string_view text :
       {"The Cyclone Preparedness Programme of Bangladesh.", "Hurricane season 2017 was active.",
        "A Storm Petrel was seen.", "Doses of the COVID-19 vaccine.", "The Ebola Treatment Centre opened.",
        "Maria wrote it.", "a conflict in 2015", "The Earthquake Engineering Research Institute met in 2015.",
        "avian flu", "a cyclone shelter in Bangladesh in 2009", "The Grand Bargain of 2016.",
        "Hurricane Preparedness Week", "Cyclone Shelter Construction Project", "the Fukushima prefecture"}) {
    EXPECT_EQ(named(text), Keys{}) << text;
  }
}

TEST(EventNames, AmbiguousNamesNeedTheirYearOrAnotherName) {
  EXPECT_EQ(named("After Bhopal the law changed."), Keys{});
  EXPECT_EQ(named("The Bhopal disaster. After Bhopal the law changed."), Keys{"bhopal-disaster-1984"});
  EXPECT_EQ(EventRecord("Notes", "The Bhopal disaster. After Bhopal the law changed.")
                .surfaces("bhopal-disaster-1984"),
            (Keys{"Bhopal disaster", "Bhopal"}));
  EXPECT_EQ(named("the war in Gaza in 2014"), Keys{"gaza-war-2014"});
  EXPECT_EQ(named("the Gaza war", "en", "2024"), Keys{"gaza-war-2023"});
  EXPECT_EQ(named("the Nyiragongo eruption"), Keys{});
  EXPECT_EQ(named("the Nyiragongo eruption of 2002"), Keys{"nyiragongo-eruption-2002"});
  EXPECT_EQ(named("the Nyiragongo eruption", "en", "2021"), Keys{"nyiragongo-eruption-2021"});
}

TEST(EventNames, TheRecordTellsWhatIsLeftOut) {
  EventRecord title("The 2007 floods in Sudan", "The 2007 floods were worse than thought.");
  EXPECT_EQ(title.surfaces("sudan-flood-2007"), (Keys{"2007 floods in Sudan", "2007 floods"}));
  EventRecord country("Shelter after the earthquake", "The 2015 earthquake destroyed houses.");
  country.record().countries = {"Nepal"};
  EXPECT_EQ(country.mentioned(), Keys{"eq-2015-000048-npl"});
  EXPECT_LT(country.confidence("eq-2015-000048-npl"), 0.8F);
  EventRecord year("Notes", "After the earthquake in Haiti, camps grew.", "en", "2011");
  EXPECT_EQ(year.mentioned(), Keys{haiti});
  EXPECT_LT(year.confidence(haiti), 0.7F);
  EXPECT_EQ(named("After the earthquake in Haiti, camps grew.", "en", "2017"), Keys{});
}

}  // namespace
}  // namespace weft
