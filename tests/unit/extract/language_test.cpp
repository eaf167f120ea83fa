#include "extract/text/language.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(Language, IsDetectedFromSmallWords) {
  EXPECT_EQ(detect_language("", "Shelter", "The response to the floods in the camps was slow"), "en");
  EXPECT_EQ(
      detect_language("", "Abris", "La r\xC3\xA9ponse aux inondations dans les camps et l'aide d'urgence"),
      "fr");
  EXPECT_EQ(detect_language("", "Refugio", "La respuesta a las inundaciones en los campamentos y la ayuda"),
            "es");
  EXPECT_EQ(detect_language("", "Abrigo",
                            "A resposta \xC3\xA0s inunda\xC3\xA7\xC3\xB5"
                            "es nos campos n\xC3\xA3o foi do tempo da crise"),
            "pt");
  EXPECT_EQ(detect_language("", "Schutz",
                            "Die Hilfe f\xC3\xBCr die Fl\xC3\xBC"
                            "chtlinge in den Lagern ist nicht genug"),
            "de");
}

TEST(Language, IsDetectedFromScript) {
  EXPECT_EQ(detect_language("", "\xD8\xA7\xD9\x84\xD9\x84\xD8\xA7\xD8\xAC\xD8\xA6\xD9\x88\xD9\x86", ""),
            "ar");
  EXPECT_EQ(detect_language("", "\xD0\xB1\xD0\xB5\xD0\xB6\xD0\xB5\xD0\xBD\xD1\x86\xD1\x8B", ""), "ru");
}

TEST(Language, DeclaredWins) {
  EXPECT_EQ(detect_language("fr-CA", "The camps", ""), "fr");
  EXPECT_EQ(detect_language("Spanish", "The camps", ""), "es");
  EXPECT_EQ(detect_language("fre", "The camps", ""), "fr");
  EXPECT_EQ(detect_language("?", "The camps of the north", ""), "en");
}

TEST(Language, IsWhatTheTextPlainlyIs) {
  EXPECT_EQ(
      detect_language("en", "Abris",
                      "La r\u00E9ponse aux inondations dans les camps et l'aide d'urgence pour les familles"),
      "fr");
  EXPECT_EQ(detect_language("English", "\u0627\u0644\u0644\u0627\u062C\u0626\u0648\u0646", ""), "ar");
  EXPECT_EQ(detect_language("ja", "\u96E3\u6C11", ""), "ja");
  EXPECT_EQ(detect_language("spa", "Acnur en Sudan", ""), "es");
  EXPECT_EQ(
      detect_language("", "Aiuti", "La protezione degli sfollati e dei rifugiati nel paese non e finita"),
      "it");
  EXPECT_EQ(
      detect_language("", "Hulp", "De opvang van vluchtelingen in het land wordt door de staat betaald"),
      "nl");
}

TEST(Language, FallsBackToEnglish) { EXPECT_EQ(detect_language("", "", ""), "en"); }

}  // namespace
}  // namespace weft
