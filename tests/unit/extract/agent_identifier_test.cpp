#include "extract/names/agent_identifier.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

using Iris = std::vector<std::string>;

Iris iris(std::string_view text) { return read_agent_identifiers(text).iris; }

TEST(AgentIdentifiers, OrcidInEveryForm) {
  const Iris orcid = {"https://orcid.org/0000-0002-1825-0097"};
  for (const char* text :
       {"https://orcid.org/0000-0002-1825-0097", "http://orcid.org/0000-0002-1825-0097/",
        "0000-0002-1825-0097", "0000 0002 1825 0097", "0000000218250097", "ORCID: 0000-0002-1825-0097",
        "ORCID iD 0000-0002-1825-0097", "orcid.org/0000-0002-1825-0097", "(orcid)0000-0002-1825-0097"}) {
    EXPECT_EQ(iris(text), orcid) << text;
  }
  EXPECT_EQ(iris("0000-0002-1694-233x"), (Iris{"https://orcid.org/0000-0002-1694-233X"}));
  EXPECT_EQ(iris("0009-0000-1234-5675").size(), has_orcid_checksum("0009000012345675") ? 1U : 0U);
}

TEST(AgentIdentifiers, WrongCheckDigitsAreKeptAsText) {
  const auto found = read_agent_identifiers("https://orcid.org/0000-0002-1825-0098");
  EXPECT_TRUE(found.iris.empty());
  ASSERT_EQ(found.others.size(), 1U);
  EXPECT_EQ(found.others[0], "https://orcid.org/0000-0002-1825-0098");
  EXPECT_TRUE(iris("https://ror.org/00ae7jd05").empty());
  EXPECT_TRUE(iris("0000-0002-1825").empty());
}

TEST(AgentIdentifiers, OtherAuthorities) {
  EXPECT_EQ(iris("0000 0001 2103 2683"), (Iris{"https://isni.org/isni/0000000121032683"}));
  EXPECT_EQ(iris("https://isni.org/isni/0000000121032683"), (Iris{"https://isni.org/isni/0000000121032683"}));
  EXPECT_EQ(iris("00ae7jd04"), (Iris{"https://ror.org/00ae7jd04"}));
  EXPECT_EQ(iris("https://ror.org/01cwqze88"), (Iris{"https://ror.org/01cwqze88"}));
  EXPECT_EQ(iris("https://viaf.org/viaf/75121530/"), (Iris{"http://viaf.org/viaf/75121530"}));
  EXPECT_EQ(iris("Q7804"), (Iris{"http://www.wikidata.org/entity/Q7804"}));
  EXPECT_EQ(iris("https://www.wikidata.org/wiki/Q7804"), (Iris{"http://www.wikidata.org/entity/Q7804"}));
  EXPECT_EQ(iris("(DE-588)118540238"), (Iris{"https://d-nb.info/gnd/118540238"}));
  EXPECT_EQ(iris("(DLC)n  79021164"), (Iris{"http://id.loc.gov/authorities/names/n79021164"}));
  EXPECT_EQ(iris("https://openalex.org/A5023888391"), (Iris{"https://openalex.org/A5023888391"}));
}

TEST(AgentIdentifiers, SeveralInOneText) {
  EXPECT_EQ(iris("https://orcid.org/0000-0002-1825-0097 https://viaf.org/viaf/75121530; Q42").size(), 3U);
  EXPECT_TRUE(iris("").empty());
  EXPECT_TRUE(iris(" ; | ").empty());
}

}  // namespace
}  // namespace weft
