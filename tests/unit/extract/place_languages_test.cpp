#include <gtest/gtest.h>

#include "region_world.hpp"

namespace weft {
namespace {

using testing_regions::Keys;
using testing_regions::mentioned;

TEST(PlaceLanguages, NamesOfTheTextsLanguageAreFound) {
  EXPECT_EQ(mentioned("Rifugiati in Etiopia e in Ciad.", "it"), (Keys{"et", "td"}));
  EXPECT_EQ(mentioned("Vluchtelingen in Ethiopië en Oekraïne.", "nl"), (Keys{"et", "ua"}));
  EXPECT_EQ(mentioned("Wakimbizi wa Sudan Kusini nchini Uhabeshi.", "sw"), (Keys{"ss"}));
  EXPECT_EQ(mentioned("Überschwemmungen in Äthiopien und im Tschad.", "de"), (Keys{"et", "td"}));
  EXPECT_EQ(mentioned("Inundações em Moçambique e no Quénia.", "pt"), (Keys{"ke", "mz"}))
      << "Portugal's form";
  EXPECT_EQ(mentioned("Inundações no Quênia.", "pt"), (Keys{"ke"}));
  EXPECT_EQ(mentioned("Uchodźcy z: Ukraina, Białoruś.", "pl"), (Keys{"by", "ua"}));
  EXPECT_EQ(mentioned("乌克兰和南苏丹的难民", "zh"), (Keys{"ss", "ua"}));
  EXPECT_EQ(mentioned("肯亞的難民", "zh"), (Keys{"ke"})) << "traditional characters";
  EXPECT_EQ(mentioned("ウクライナの難民", "ja"), (Keys{"ua"}));
  EXPECT_EQ(mentioned("Hindi name यूक्रेन", "hi"), (Keys{"ua"}));
}

TEST(PlaceLanguages, OtherLanguagesDoNotCount) {
  EXPECT_EQ(mentioned("Ciad and Tschad.", "en"), Keys{});
  EXPECT_EQ(mentioned("Áo ấm cho trẻ em.", "vi"), Keys{}) << "a shirt, not Austria";
}

TEST(PlaceLanguages, RussianCases) {
  EXPECT_EQ(mentioned("Беженцы в Судане, Сирии и Украине.", "ru"), (Keys{"sd", "sy", "ua"}));
  EXPECT_EQ(mentioned("Помощь Афганистану, Кении и Мьянме.", "ru"), (Keys{"af", "ke", "mm"}));
  EXPECT_EQ(mentioned("Положение в Южном Судане и Саудовской Аравии.", "ru"), (Keys{"sa", "ss"}));
  EXPECT_EQ(mentioned("Біженці в Україні.", "uk"), (Keys{"ua"}));
}

TEST(PlaceLanguages, ArabicPrefixes) {
  EXPECT_EQ(mentioned("اللاجئون بالسودان ولبنان", "ar"), (Keys{"lb", "sd"}));
  EXPECT_EQ(mentioned("مساعدات للسودان والأردن", "ar"), (Keys{"jo", "sd"}));
  EXPECT_EQ(mentioned("في جنوب السودان", "ar"), (Keys{"ss"}));
}

TEST(PlaceLanguages, GermanGenitive) { EXPECT_EQ(mentioned("Die Grenze Syriens.", "de"), (Keys{"sy"})); }

TEST(PlaceLanguages, RegionsInTheLanguagesOfTheUnitedNations) {
  EXPECT_EQ(mentioned("Sécheresse dans la Corne de l’Afrique.", "fr"), (Keys{"horn-of-africa"}));
  EXPECT_EQ(mentioned("Sequía en el Cuerno de África y América del Sur.", "es"),
            (Keys{"horn-of-africa", "south-america"}));
  EXPECT_EQ(mentioned("الجفاف في القرن الأفريقي", "ar"), (Keys{"horn-of-africa"}));
  EXPECT_EQ(mentioned("Засуха на Африканском Роге.", "ru"), (Keys{"horn-of-africa"}));
  EXPECT_EQ(mentioned("非洲之角的干旱", "zh"), (Keys{"horn-of-africa"}));
  EXPECT_EQ(mentioned("Les pays du Sahel et du Maghreb.", "fr"), (Keys{"maghreb", "sahel"}));
}

}  // namespace
}  // namespace weft
