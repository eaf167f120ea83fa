// Labels and inflected texts in the languages that thesauri of the field are written in.

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/extract/thesaurus_topics.hpp"

namespace weft {
namespace {

// The topics of a text, with a thesaurus of one label and another that has accents.
std::string find(const std::string& label, const std::string& language, const std::string& text) {
  return Thesaurus("t:x skos:prefLabel \"" + label + "\"@" + language +
                   " . t:y skos:prefLabel \"\u00C9t\u00E9s\"@" + language + " .")
      .topics(text, language);
}

TEST(LanguagesOfLabels, German) {
  EXPECT_EQ(find("Flüchtlinge", "de", "Der Schutz eines Flüchtlings"), "x");
  EXPECT_EQ(find("Flüchtlinge", "de", "Schutz von Fluechtlingen"), "x");
  EXPECT_EQ(find("Überschwemmungen", "de", "Nach der Ueberschwemmung in den Dörfern"), "x");
  EXPECT_EQ(find("humanitäre Hilfe", "de", "Die Wirkung der humanitären Hilfe"), "x");
  EXPECT_EQ(find("Straßenkinder", "de", "Die Strassenkinder der Stadt"), "x");
  EXPECT_EQ(find("Binnenvertriebene", "de", "Die Lage der Binnenvertriebenen"), "x");
  EXPECT_EQ(find("schön", "de", "Das ist schon so, für alle"), "");
}

TEST(LanguagesOfLabels, Portuguese) {
  EXPECT_EQ(find("Refugiados", "pt", "A proteção de uma refugiada"), "x");
  EXPECT_EQ(find("Acção humanitária", "pt", "As ações humanitárias no país"), "x");
  EXPECT_EQ(find("Proteção de crianças", "pt", "A protecção das crianças e a proteção de crianças"), "x");
  EXPECT_EQ(find("Projetos", "pt", "O projecto da região"), "x");
  EXPECT_EQ(find("Inundações", "pt", "Uma inundação no norte"), "x");
  EXPECT_EQ(find("Desnutrição", "pt", "Casos de desnutricao aguda"), "x");
}

TEST(LanguagesOfLabels, Arabic) {
  EXPECT_EQ(find("اللاجئون", "ar", "حماية اللاجئين في المخيمات"), "x");
  EXPECT_EQ(find("لاجئون", "ar", "وضع اللاجئين"), "x");
  EXPECT_EQ(find("المساعدات الإنسانية", "ar", "تقديم المساعدات الانسانية"), "x");
  EXPECT_EQ(find("التعليم", "ar", "قطاع التَّعْلِيم"), "x");
  EXPECT_EQ(find("التعليم", "ar", "قطاع التعـــليم"), "x");
  EXPECT_EQ(find("المياه", "ar", "الحصول على المياه والصرف الصحي"), "x");
}

TEST(LanguagesOfLabels, Russian) {
  EXPECT_EQ(find("Беженцы", "ru", "Помощь беженцам"), "x");
  EXPECT_EQ(find("Беженцы", "ru", "Каждый беженец"), "x");
  EXPECT_EQ(find("Гуманитарная помощь", "ru", "Координация гуманитарной помощи"), "x");
  EXPECT_EQ(find("Внутренне перемещённые лица", "ru", "Положение внутренне перемещенных лиц"), "x");
  EXPECT_EQ(find("Наводнения", "ru", "После наводнения в регионе"), "x");
  EXPECT_EQ(find("Ребёнок", "ru", "Права ребенка"), "x");
}

TEST(LanguagesOfLabels, ItalianDutchAndSwedish) {
  EXPECT_EQ(find("Rifugiati", "it", "La protezione di una rifugiata"), "x");
  EXPECT_EQ(find("Aiuti umanitari", "it", "L'aiuto umanitario"), "x");
  EXPECT_EQ(find("Vluchtelingen", "nl", "De vluchteling"), "x");
  EXPECT_EQ(find("Flyktingar", "sv", "En flykting"), "x");
}

TEST(LanguagesOfLabels, ChineseAndJapanese) {
  EXPECT_EQ(find("难民", "zh-Hans", "保护难民的工作"), "x");
  EXPECT_EQ(find("水", "zh", "水和卫生"), "x");
  EXPECT_EQ(find("難民", "ja", "難民の保護"), "x");
  EXPECT_EQ(find("食料安全保障", "ja", "世界の食料安全保障について"), "x");
}

TEST(LanguagesOfLabels, AccentsTellWordsApart) {
  EXPECT_EQ(find("traite", "fr", "Le traité sur les réfugiés"), "");
  EXPECT_EQ(find("traité", "fr", "La traite des réfugiés"), "");
  EXPECT_EQ(find("traité", "fr", "Les traités sur les réfugiés"), "x");
  EXPECT_EQ(find("traité", "fr", "Le traite de paix"), "x");  // a text without accents
  EXPECT_EQ(find("État", "fr", "La réforme de l'Etat"), "x");
  EXPECT_EQ(find("ÉTAT CIVIL", "fr", "L'état civil"), "x");
  EXPECT_EQ(find("papá", "es", "La papa, según los niños"), "");
  EXPECT_EQ(find("migración", "es", "Las migraciones, según el informe"), "x");
  EXPECT_EQ(find("jóvenes", "es", "Un joven en la región"), "x");
  EXPECT_EQ(find("évènements", "fr", "Un événement à venir"), "x");
}

}  // namespace
}  // namespace weft
