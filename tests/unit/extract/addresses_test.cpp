#include "extract/readers/mapping/addresses.hpp"

#include <gtest/gtest.h>

#include <string>

namespace weft {
namespace {

TEST(Addresses, FindsTheFirstDoiOfAText) {
  EXPECT_EQ(doi_in("10.1000/182"), "10.1000/182");
  EXPECT_EQ(doi_in("doi: 10.1000/182. Cited by 3"), "10.1000/182");
  EXPECT_EQ(doi_in("see https://doi.org/10.1000/ab(2)c), and 10.1000/3"), "10.1000/ab(2)c");
  EXPECT_EQ(doi_in("10.1000.10/x;"), "10.1000.10/x");
  EXPECT_EQ(doi_in("version 10.2/3, 210.1000/4, 10.1000/ or 10.1000/5"), "10.1000/5");
}

TEST(Addresses, KnowsWhereADoiEnds) {
  EXPECT_EQ(doi_in("doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2."),
            "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2");
  EXPECT_EQ(doi_in("https://publisher.example/doi/10.1000/182?page=2 or http://dx.doi.org/10.1000/7"),
            "10.1000/7");
}

TEST(Addresses, FindsNoDoiWhereThereIsNone) {
  for (const char* text :
       {"", "10.", "10.1000", "10.1000/", "10.1000/.", "10.12/abc", "Journal 10.1234 /x"}) {
    EXPECT_EQ(doi_in(text), "") << text;
  }
}

TEST(Addresses, FindsTheFirstWebAddressOfAText) {
  EXPECT_EQ(url_in("Online at http://water.example/a_(b), last seen 2019"), "http://water.example/a_(b)");
  EXPECT_EQ(url_in("<https://water.example>"), "https://water.example");
  EXPECT_EQ(url_in("over http, not https://; ftp://x"), "");
}

TEST(Addresses, StayLinearInLongTexts) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "10.1000/ http:// ";
  EXPECT_EQ(doi_in(text), "");
  EXPECT_EQ(url_in(text), "");
  EXPECT_EQ(url_in("http://" + std::string(5'000'000, ')')), "");
}

}  // namespace
}  // namespace weft
