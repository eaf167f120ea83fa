#include <gtest/gtest.h>

#include "events.hpp"

namespace weft {
namespace {

const std::string idai = "tc-2019-000021-moz";
const std::string haiyan = "tc-2013-000139-phl";

TEST(Storms, GoByTheirNamesInEveryLanguage) {
  EXPECT_EQ(named("Cyclone Idai"), Keys{idai});
  EXPECT_EQ(named("le cyclone tropical Idai", "fr"), Keys{idai});
  EXPECT_EQ(named("el ciclón Idai", "es"), Keys{idai});
  EXPECT_EQ(named("o ciclone Idai", "pt"), Keys{idai});
  EXPECT_EQ(named("el huracán Mitch", "es"), Keys{"hurricane-mitch-1998"});
  EXPECT_EQ(named("l'ouragan Matthew", "fr"), Keys{"hurricane-matthew-2016"});
  EXPECT_EQ(named("super typhoon Haiyan"), Keys{haiyan});
  EXPECT_EQ(named("AFTER CYCLONE IDAI"), Keys{idai});
  EXPECT_EQ(named("Storm Daniel in Libya"), Keys{"storm-daniel-2023"});
}

TEST(Storms, MayHaveASecondName) {
  EXPECT_EQ(named("Typhoon Haiyan (Yolanda)"), Keys{haiyan});
  EXPECT_EQ(EventRecord("Typhoon Haiyan (Yolanda)").surfaces(haiyan), Keys{"Typhoon Haiyan (Yolanda"});
  EXPECT_EQ(named("Typhoon Yolanda, locally known as such"), Keys{haiyan});
  EXPECT_EQ(named("typhoon Haiyan, locally known as Yolanda, hit"), Keys{haiyan});
}

TEST(Storms, MayBeSeveral) {
  EXPECT_EQ(named("Cyclones Idai and Kenneth hit Mozambique"), (Keys{"cyclone-kenneth-2019", idai}));
  EXPECT_EQ(named("los huracanes Eta e Iota", "es"), (Keys{"hurricane-eta-2020", "hurricane-iota-2020"}));
  EXPECT_EQ(named("hurricanes Harvey, Irma and Maria"),
            (Keys{"hurricane-harvey-2017", "hurricane-irma-2017", "hurricane-maria-2017"}));
}

TEST(Storms, RetiredNamesNeedNoYearAndOthersDo) {
  EXPECT_EQ(named("Hurricane Maria"), Keys{"hurricane-maria-2017"});
  EXPECT_EQ(named("Hurricane Maria of 2011"), Keys{"tropical-cyclone-maria-2011"});
  EXPECT_EQ(named("Hurricane Maria in September 2017"), Keys{"hurricane-maria-2017"});
  EXPECT_EQ(named("Tropical Storm Ana (2022)"), Keys{"tropical-storm-ana-2022"});
  EXPECT_EQ(named("Tropical Storm Ana", "en", "2022"), Keys{"tropical-storm-ana-2022"});
  EXPECT_EQ(named("Tropical Storm Ana", "en", "2009"), Keys{"tropical-cyclone-ana-2009"});
  EventRecord unlisted("Notes", "the floods after cyclone Jokwe", "en", "2008");
  EXPECT_EQ(unlisted.mentioned(), Keys{"tropical-cyclone-jokwe-2008"});
  EXPECT_LT(unlisted.confidence("tropical-cyclone-jokwe-2008"), 0.7F);
  EXPECT_EQ(unlisted.sink().label("tropical-cyclone-jokwe-2008"), "Cyclone Jokwe, 2008");
  EXPECT_EQ(named("cyclone Jokwe"), Keys{"tropical-cyclone-jokwe"});
}

TEST(Storms, WithNamesAreMeantWhereTheHazardAloneStands) {
  EXPECT_EQ(named("The hurricanes Eta and Iota. The hurricanes hit Honduras in November 2020."),
            (Keys{"hurricane-eta-2020", "hurricane-iota-2020"}));
  EXPECT_EQ(EventRecord("Notes", "Cyclone Pam. The cyclone hit Vanuatu in March 2015.")
                .surfaces("cyclone-pam-2015"),
            (Keys{"Cyclone Pam", "cyclone hit Vanuatu in March 2015"}));
  EXPECT_EQ(named("The 2012 hurricane in Honduras."), Keys{"honduras-tropical-cyclone-2012"});
  EXPECT_EQ(EventRecord("The 2012 hurricane in Honduras").sink().label("honduras-tropical-cyclone-2012"),
            "Honduras hurricane, 2012");
}

TEST(Storms, OneYearInARecordHoldsForAllItsMentions) {
  EventRecord record("Tropical Storm Ana in Malawi", "Tropical Storm Ana made landfall in January 2022.");
  EXPECT_EQ(record.mentioned(), Keys{"tropical-storm-ana-2022"});
  EXPECT_EQ(record.concerned(), Keys{"tropical-storm-ana-2022"});
}

TEST(Storms, AreRecognisedByTheNameAloneOnceNamed) {
  EventRecord record("Notes", "Cyclone Idai made landfall. After Idai, needs grew. Maria Idai Lopez wrote.");
  EXPECT_EQ(record.surfaces(idai), (Keys{"Cyclone Idai", "Idai"}));
  EXPECT_EQ(named("After Idai, needs grew."), Keys{});
  EventRecord maria("Notes", "Hurricane Maria hit. Maria Lopez reports.");
  EXPECT_EQ(maria.surfaces("hurricane-maria-2017"), Keys{"Hurricane Maria"});
}

TEST(Storms, HideTheirNamesAndNothingElse) {
  EventRecord record("Hurricane Harvey", "Harvey hit Texas.");
  const Keys topics = record.sink().targets(Relation::about_topic);
  EXPECT_NE(std::ranges::find(topics, "tropical-cyclone"), topics.end());
  EXPECT_EQ(named("Cyclone Mozambique 2019"), Keys{"mozambique-tropical-cyclone-2019"})
      << "no storm of that name";
}

}  // namespace
}  // namespace weft
