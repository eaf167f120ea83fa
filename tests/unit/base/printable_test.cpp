#include "base/printable.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"

namespace weft {
namespace {

TEST(Printable, KeepsTextAndLayout) {
  EXPECT_EQ(printable("Zo\u00eb\tand \u0639\u0631\u0628\n\u6c34 \U0001F4A7"),
            "Zo\u00eb\tand \u0639\u0631\u0628\n\u6c34 \U0001F4A7");
}

TEST(Printable, StopsWhatSteersATerminal) {
  EXPECT_EQ(printable("\x1b[31mred\a"), "\uFFFD[31mred\uFFFD");
  EXPECT_EQ(printable("a\u009b31m\x7f\r"), "a\uFFFD31m\uFFFD\uFFFD");
  EXPECT_EQ(printable("a\x9b"), "a\uFFFD");
  EXPECT_EQ(printable("\u202Egpj.exe\u2066\u200F\u061C"), "gpj.exe");
  EXPECT_EQ(printable(std::string("a\0b", 3)), "a\uFFFDb");
}

TEST(Printable, KeepsNamesOnTheirLine) {
  EXPECT_EQ(printable_name("a\nhint: b\tc"), "a\uFFFDhint: b\uFFFDc");
  EXPECT_EQ(to_string(Diagnostic{.place = {.file = "a\nb\x1b[2J", .field = "c\nd"}, .message = "e\x1b"}),
            "a\uFFFDb\uFFFD[2J: field c\uFFFDd: e\uFFFD");
}

TEST(ValidUtf8, ReplacesBytesThatAreNone) {
  EXPECT_EQ(valid_utf8("a\xff\xc3\xa9\xc3"), "a\uFFFD\u00e9\uFFFD");
  EXPECT_EQ(valid_utf8(""), "");
}

}  // namespace
}  // namespace weft
