#include "extract/readers/delimited/hxl_tag.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

bool matches(std::string_view pattern, std::string_view tag) {
  const auto parsed = HxlPattern::parse(pattern);
  const auto cell = parse_hxl_tag(tag);
  return parsed && cell && parsed->matches(*cell);
}

TEST(HxlTag, IsAHashtagWithAttributes) {
  const auto tag = parse_hxl_tag(" #Country + name+EN ");
  ASSERT_TRUE(tag);
  EXPECT_EQ(tag->hashtag, "#country");
  EXPECT_EQ(tag->attributes, (std::vector<std::string>{"en", "name"}));
  for (const char* const text :
       {"", "#", "country", "#1", "#a b", "#a+", "#a+1", "#a +b c", "# of pages", "#a-b"}) {
    EXPECT_FALSE(parse_hxl_tag(text)) << text;
  }
}

TEST(HxlPattern, MatchesTagsWithAtLeastItsAttributes) {
  EXPECT_TRUE(matches("#country+name", "#country+en+name"));
  EXPECT_TRUE(matches("#COUNTRY", "#country+code"));
  EXPECT_FALSE(matches("#country+name", "#country"));
  EXPECT_FALSE(matches("#country", "#adm1"));
  EXPECT_TRUE(matches("#country-code", "#country+name"));
  EXPECT_FALSE(matches("#country -code", "#country+name+code"));
  EXPECT_TRUE(matches("#*+f", "#affected+children+f"));
  EXPECT_TRUE(matches("#*", "#org"));
  EXPECT_TRUE(matches("#org+name!", "#org +name"));
  EXPECT_FALSE(matches("#org+name!", "#org+name+en"));
  EXPECT_FALSE(HxlPattern::parse("# of pages"));
  EXPECT_FALSE(HxlPattern::parse("Title"));
}

}  // namespace
}  // namespace weft
