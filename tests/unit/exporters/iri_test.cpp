#include "exporters/iri.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

std::string ascii(std::string_view iri) {
  std::string out;
  append_ascii_iri(out, iri);
  return out;
}

TEST(Iri, LeavesGoodOnesAlone) {
  for (const std::string_view iri :
       {"https://weft.example/id/topic/crsv", "urn:isbn:0451450523", "http://[2001:db8::7]:8080/a?b=c#d",
        "https://example.org/%D0%B0;v=1,2/~x_(y)", "mailto:a@example.org"}) {
    EXPECT_TRUE(is_absolute_iri(iri)) << iri;
    EXPECT_EQ(ascii(iri), iri);
  }
}

TEST(Iri, EncodesWhatNoUriMayHold) {
  EXPECT_EQ(ascii("http://e.org/a b"), "http://e.org/a%20b");
  EXPECT_EQ(ascii("http://e.org/é"), "http://e.org/%C3%A9");
  EXPECT_EQ(ascii("http://e.org/> . <x> <y>"), "http://e.org/%3E%20.%20%3Cx%3E%20%3Cy%3E");
  EXPECT_EQ(ascii("http://e.org/\"\\^`{|}"), "http://e.org/%22%5C%5E%60%7B%7C%7D");
  EXPECT_EQ(ascii("http://e.org/100%"), "http://e.org/100%25");
  EXPECT_EQ(ascii("http://e.org/a[1]#b#c"), "http://e.org/a%5B1%5D#b%23c");
}

TEST(Iri, EncodingTwiceChangesNothing) {
  const std::string once = ascii("http://e.org/a b%é#x#y[]\n\x01");
  EXPECT_EQ(ascii(once), once);
}

TEST(Iri, RefusesWhatIsNoAbsoluteIri) {
  for (const std::string_view text :
       {"", "no colon", "/path", "www.example.org/a", ":x", "1a:b", "a b:c", "http://", "http:///path",
        "http://host:port/", "http://a b/", "http://[::1/", "x:"}) {
    EXPECT_FALSE(is_absolute_iri(text)) << text;
  }
}

TEST(Iri, RefusesSchemesThatJsonLdWouldExpand) {
  EXPECT_FALSE(is_absolute_iri("schema:Person"));
  EXPECT_FALSE(is_absolute_iri("org:something"));
}

}  // namespace
}  // namespace weft
