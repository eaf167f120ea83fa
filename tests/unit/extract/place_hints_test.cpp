#include <gtest/gtest.h>

#include "region_world.hpp"

namespace weft {
namespace {

using testing_regions::covered;
using testing_regions::Keys;
using testing_regions::mentioned;

TEST(Nationalities, AreMentionedInSeveralLanguages) {
  EXPECT_EQ(mentioned("Syrian refugees and Rohingya families in Lebanon."), (Keys{"lb", "sy"}));
  EXPECT_EQ(mentioned("Nigerians and Nigeriens met Malians."), (Keys{"ml", "ne", "ng"}));
  EXPECT_EQ(mentioned("South Sudanese and Sudanese returnees."), (Keys{"sd", "ss"}));
  EXPECT_EQ(mentioned("Des réfugiés afghans et des femmes érythréennes.", "fr"), (Keys{"af", "er"}));
  EXPECT_EQ(mentioned("La côte libyenne et l'armée turque.", "fr"), (Keys{"ly", "tr"}));
  EXPECT_EQ(mentioned("Mujeres venezolanas y migrantes haitianos.", "es"), (Keys{"ht", "ve"}));
  EXPECT_EQ(mentioned("Familias congoleñas, marroquíes y alemanas.", "es"), (Keys{"cd", "de", "ma"}));
  EXPECT_EQ(mentioned("Refugiados sírios e crianças afegãs.", "pt"), (Keys{"af", "sy"}));
  EXPECT_EQ(mentioned("Syrische Kinder und afghanischen Frauen.", "de"), (Keys{"af", "sy"}));
}

TEST(Nationalities, NigerAndNigeriaStayApart) {
  EXPECT_EQ(mentioned("Les autorités nigériennes.", "fr"), (Keys{"ne"}));
  EXPECT_EQ(mentioned("Les autorités nigérianes.", "fr"), (Keys{"ng"}));
  EXPECT_EQ(mentioned("Niños nigerinos y nigerianos.", "es"), (Keys{"ne", "ng"}));
}

TEST(Nationalities, CongoleseIsOfTheCongoThatTheRecordNames) {
  EXPECT_EQ(mentioned("Congolese refugees."), (Keys{"cd"}));
  EXPECT_EQ(mentioned("Congolese forests, in the Republic of the Congo."), (Keys{"cg"}));
  EXPECT_EQ(testing_regions::run({.countries = {"Congo-Brazzaville"}, .abstract = "Congolese children."})
                .targets(Relation::mentions),
            (Keys{"cg"}));
}

TEST(Nationalities, CurrenciesLanguagesAndBodiesAreNone) {
  for (const char* text :
       {"Paid in Swiss francs, Turkish lira and Kenyan shillings.", "Published in French and Spanish.",
        "A Portuguese-language radio.", "Available in English, French and Arabic.",
        "The meeting switched to English again.", "The British Red Cross and the Norwegian Refugee Council.",
        "The Danish Refugee Council works here.", "Latin American and Central American states.",
        "The Inter-American Court.", "African American women.", "A Spanish version exists."}) {
    EXPECT_EQ(mentioned(text), Keys{}) << text;
  }
  EXPECT_EQ(mentioned("Disponible en français et en espagnol.", "fr"), Keys{});
  EXPECT_EQ(mentioned("Disponible en inglés y en francés.", "es"), Keys{});
  EXPECT_EQ(mentioned("Les autorités françaises.", "fr"), (Keys{"fr"}));
}

TEST(Nationalities, NeverMakeADocumentBeAboutACountry) {
  EXPECT_EQ(covered({.title = "Syrian refugees and their hosts",
                     .abstract = "Syrian children, Syrian women, Syrians of all ages."}),
            Keys{});
  EXPECT_EQ(covered({.title = "Syrian refugees in Lebanon", .abstract = "Syrians."}), (Keys{"lb"}));
}

TEST(Cities, StandForTheirCountryWhereNothingElseDoes) {
  EXPECT_EQ(covered({.title = "Shelter in Port-au-Prince"}), (Keys{"ht"}));
  EXPECT_EQ(covered({.title = "Urban refugees", .abstract = "Women in Nairobi and in Kisumu."}),
            (Keys{"ke"}));
  EXPECT_EQ(covered({.title = "After the quake", .abstract = "Kathmandu, and Nepali schools."}),
            (Keys{"np"}));
  EXPECT_EQ(covered({.title = "Urban refugees", .abstract = "Women in Nairobi."}), Keys{});
  EXPECT_EQ(covered({.abstract = "Mosul, Basra. From Jordan and Jordan."}), (Keys{"jo"}));
  EXPECT_EQ(covered({.countries = {"Uganda"}, .title = "From Juba and Goma"}), (Keys{"ug"}));
}

TEST(Cities, OfManyBodiesOrBearersNeedSupport) {
  EXPECT_EQ(covered({.title = "Talks in Geneva", .abstract = "Geneva. Rome. Geneva: WHO, 2012."}), Keys{});
  EXPECT_EQ(covered({.title = "Diplomacy", .abstract = "A lecture in Geneva. The Swiss government paid."}),
            Keys{});
  EXPECT_EQ(mentioned("Clashes in Tripoli."), Keys{});
  EXPECT_EQ(mentioned("Clashes in Tripoli, Libya."), (Keys{"ly"}));
  EXPECT_EQ(mentioned("Clashes in Tripoli and other Lebanese towns."), (Keys{"lb"}));
  EXPECT_EQ(mentioned("San José acogió a Victoria y a Santiago.", "es"), Keys{});
  EXPECT_EQ(mentioned("Kampala: UNHCR, 2015."), Keys{});
}

TEST(Cities, AddToOneMentionOfTheCountry) {
  EXPECT_EQ(covered({.title = "Water", .abstract = "Wells in Sudan, first at Nyala."}), (Keys{"sd"}));
}

}  // namespace
}  // namespace weft
