#include "base/unicode.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(Fold, DropsCaseMarksAndPunctuation) {
  EXPECT_EQ(fold("Côte d'Ivoire"), "cote divoire");
  EXPECT_EQ(fold("Women’s  Rights & Law"), "womens rights and law");
  EXPECT_EQ(fold("Kosovo/UNSCR 1244"), "kosovo unscr 1244");
  EXPECT_EQ(fold("Łódź, Tromsø, Straße"), "lodz tromso strasse");
  EXPECT_EQ(fold("  -- "), "");
}

TEST(Fold, KeepsOtherScripts) {
  EXPECT_EQ(fold("Украина"), "украина");
  EXPECT_EQ(fold(fold("كوسوفو")), fold("كوسوفو"));
}

TEST(Slug, IsPlainAscii) {
  EXPECT_EQ(slug("Anna De Courcy Wheeler"), "anna-de-courcy-wheeler");
  EXPECT_EQ(slug("Аня"), "%D0%B0%D0%BD%D1%8F");
}

TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_EQ(find_invalid_utf8("plain é 😀"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("ab\xC3"), 2U);
  EXPECT_EQ(find_invalid_utf8("a\xED\xA0\x80"), 1U);
  EXPECT_EQ(find_invalid_utf8("\xC0\x80"), 0U);
}

TEST(SingleLine, FoldsWhiteSpaceAndDropsControls) {
  EXPECT_EQ(single_line(" a\n\tb\x01 c\u00A0d "), "a b c d");
}

TEST(LowerCase, KnowsAllAlphabets) {
  EXPECT_EQ(lower_case("DE COURCY ÉLAN"), "de courcy élan");
  EXPECT_EQ(lower_case("ИВАН 王"), "иван 王");
}

}  // namespace
}  // namespace weft
