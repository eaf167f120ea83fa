#include "extract/events/glide.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

std::string number(std::string_view text) {
  const auto glide = parse_glide(text);
  return glide ? glide->number : "none";
}

TEST(Glide, IsReadAsSourcesWriteIt) {
  EXPECT_EQ(number("EQ-2010-000009-HTI"), "EQ-2010-000009-HTI");
  EXPECT_EQ(number(" fl-2022-000270-pak. "), "FL-2022-000270-PAK");
  EXPECT_EQ(number("GLIDE: TC-2019-000021-MOZ"), "TC-2019-000021-MOZ");
  EXPECT_EQ(number("glide # (EP-2014-41-GIN)"), "EP-2014-000041-GIN");
  EXPECT_EQ(number("EQ-2010-000009"), "EQ-2010-000009");
  EXPECT_EQ(number("EP-2020-000012-001"), "EP-2020-000012-001") << "of the whole world";
}

TEST(Glide, IsNotReadFromOtherNumbers) {
  for (const char* text : {"", "EQ", "EQ-2010", "EQ-2010-", "EQ-10-000009-HTI", "XX-2010-000009-HTI",
                           "EQ-2010-0000091-HTI", "EP-2020-000012-002", "EQ-2010-000009-HT",
                           "EQ-2010-000009-HTIX", "EQ-2010-000009-HTI and more", "WHO-2010-000009"}) {
    EXPECT_EQ(number(text), "none") << text;
  }
}

TEST(Glide, TellsItsParts) {
  const auto glide = parse_glide("eq-2010-000009-hti");
  ASSERT_TRUE(glide);
  EXPECT_EQ(glide->hazard(), "EQ");
  EXPECT_EQ(glide->year(), "2010");
  EXPECT_EQ(glide->country(), "HTI");
  EXPECT_EQ(parse_glide("EQ-2010-000009")->country(), "");
  EXPECT_EQ(parse_glide("EP-2020-000012-001")->country(), "");
  EXPECT_EQ(hazard_name("TC"), "tropical cyclone");
  EXPECT_EQ(hazard_name("tc"), "");
  EXPECT_EQ(hazard_name(""), "");
}

TEST(Glide, IsFoundInTextsAlone) {
  const std::string_view text =
      "Floods (FL-2022-000270-PAK), not part A-FL-2022-000270-PAK or FL-2022-000270-PAKISTAN; "
      "ep-2014-000041-gin";
  const auto found = find_glides(text);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "FL-2022-000270-PAK");
  EXPECT_EQ(found[1].glide.number, "EP-2014-000041-GIN");
  EXPECT_TRUE(find_glides("EQ-2010-000009").empty());
  EXPECT_TRUE(find_glides("------------------------").empty());
}

}  // namespace
}  // namespace weft
