#include "base/language_codes.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(LanguageCode, OfCodes) {
  for (const char* form : {"en", "EN", "eng", "en_US", "en-GB", "http://id.loc.gov/vocabulary/languages/eng",
                           "http://id.loc.gov/vocabulary/iso639-1/en/"}) {
    EXPECT_EQ(language_code(form), "en") << form;
  }
  EXPECT_EQ(language_code("fre"), "fr");
  EXPECT_EQ(language_code("fra"), "fr");
  EXPECT_EQ(language_code("ger"), "de");
  EXPECT_EQ(language_code("swa"), "sw");
  EXPECT_EQ(language_code("arb"), "ar");
  EXPECT_EQ(language_code("prs"), "fa");
  EXPECT_EQ(language_code("fil"), "fil");
  EXPECT_EQ(language_code("engfre"), "en");
}

TEST(LanguageCode, OfNames) {
  for (const char* form : {"English", "english", "anglais", "Inglés", "Englisch", "British", "USenglish"}) {
    EXPECT_EQ(language_code(form), "en") << form;
  }
  EXPECT_EQ(language_code("Français"), "fr");
  EXPECT_EQ(language_code("ngerman"), "de");
  EXPECT_EQ(language_code("Deutsch"), "de");
  EXPECT_EQ(language_code("العربية"), "ar");
  EXPECT_EQ(language_code("Haitian Creole"), "ht");
  EXPECT_EQ(language_code("Somali"), "so");
  EXPECT_EQ(language_code("Swahili (macrolanguage)"), "sw");
}

TEST(LanguageCode, OfSeveralTheFirst) {
  EXPECT_EQ(language_code("English; French"), "en");
  EXPECT_EQ(language_code("fr, en"), "fr");
  EXPECT_EQ(language_code("Español/Inglés"), "es");
  EXPECT_EQ(language_code("French and English"), "fr");
}

TEST(LanguageCode, OfNothingUnderstood) {
  for (const char* form :
       {"", "?", "und", "mul", "zxx", "qq", "Klingonese", "Other", "unknown", "/", "://"}) {
    EXPECT_EQ(language_code(form), "") << form;
  }
  EXPECT_EQ(language_code(std::string(1 << 16, 'e')), "");
}

}  // namespace
}  // namespace weft
