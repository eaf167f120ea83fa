#include "exporters/xml_text.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

std::string xml(std::string_view text) {
  std::string out;
  append_xml_text(out, text);
  return out;
}

TEST(XmlText, KeepsPlainText) {
  EXPECT_EQ(xml("Forced to Report – “a study” 😀 مرحبا"), "Forced to Report – “a study” 😀 مرحبا");
}

TEST(XmlText, WritesMarkupCharactersAsCdata) {
  EXPECT_EQ(xml("A & B"), "<![CDATA[A & B]]>");
  EXPECT_EQ(xml("a<b"), "<![CDATA[a<b]]>");
  EXPECT_EQ(xml("a > b"), "a > b");
}

TEST(XmlText, SplitsTheEndOfCdata) {
  EXPECT_EQ(xml("x]]>y"), "<![CDATA[x]]]]><![CDATA[>y]]>");
  EXPECT_EQ(xml("]]>]]>"), "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>");
}

TEST(XmlText, MakesOneLine) {
  EXPECT_EQ(xml(" a\r\n b\u00A0\u2003c\u2028d\t"), "a b c d");
  EXPECT_EQ(xml("a  b"), "a b");
  EXPECT_EQ(xml(" \n "), "");
}

TEST(XmlText, CountsWhatXmlCannotHold) {
  std::string out;
  EXPECT_EQ(append_xml_text(out, std::string_view("a\0b\x01\x1F\uFFFE\uFFFF\x7F c\n", 15)), 5U);
  EXPECT_EQ(out, "ab\x7F c");
  EXPECT_EQ(append_xml_text(out, "clean"), 0U);
}

}  // namespace
}  // namespace weft
