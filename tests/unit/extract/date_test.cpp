#include "extract/documents/date.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

std::string iso(std::string_view text) {
  const auto date = parse_date(text);
  return date ? date->iso : "none";
}

TEST(ParseDate, ReadsYearsAndIsoDates) {
  EXPECT_EQ(iso("2016"), "2016");
  EXPECT_EQ(iso("2016-12"), "2016-12");
  EXPECT_EQ(iso("2015-12-03"), "2015-12-03");
  EXPECT_EQ(iso("2015/12/03"), "2015-12-03");
  EXPECT_EQ(iso("20151203"), "2015-12-03");
  EXPECT_EQ(iso("2015-12-03T10:00:00Z"), "2015-12-03");
  EXPECT_EQ(iso("2015-12-03 10:00:00"), "2015-12-03");
  EXPECT_EQ(parse_date("2015-12-03")->year, 2015);
}

TEST(ParseDate, ReadsMonthNamesOfSeveralLanguages) {
  EXPECT_EQ(iso("December 2015"), "2015-12");
  EXPECT_EQ(iso("Dec. 3rd, 2015"), "2015-12-03");
  EXPECT_EQ(iso("3 December 2015"), "2015-12-03");
  EXPECT_EQ(iso("12 mars 2014"), "2014-03-12");
  EXPECT_EQ(iso("1er février 2014"), "2014-02-01");
  EXPECT_EQ(iso("3 de diciembre de 2015"), "2015-12-03");
  EXPECT_EQ(iso("4 марта 2019"), "2019-03-04");
  EXPECT_EQ(iso("أبريل 2020"), "2020-04");
  EXPECT_EQ(iso("2014 March"), "2014-03");
}

TEST(ParseDate, KeepsTheYearAloneWhenDayAndMonthCannotBeToldApart) {
  EXPECT_EQ(iso("03/12/2015"), "2015");
  EXPECT_EQ(iso("03.12.2015"), "2015-12-03");
  EXPECT_EQ(iso("31/12/2015"), "2015-12-31");
  EXPECT_EQ(iso("12/31/2015"), "2015-12-31");
  EXPECT_EQ(iso("05/05/2015"), "2015-05-05");
  EXPECT_EQ(iso("12/2015"), "2015-12");
}

TEST(ParseDate, AcceptsWhatCataloguersAdd) {
  EXPECT_EQ(iso("[c2015]"), "2015");
  EXPECT_EQ(iso("ca. 1998"), "1998");
  EXPECT_EQ(iso("Spring 2015"), "2015");
  EXPECT_EQ(iso("2015-2016"), "2015");
  EXPECT_EQ(iso("2015/16"), "2015");
  EXPECT_EQ(iso("2015-00-00"), "2015");
  EXPECT_EQ(iso("Issue 34, 2015"), "2015");
}

TEST(ParseDate, ReadsWhatReferenceManagersAndJournalsWrite) {
  EXPECT_EQ(iso("2020-5-3"), "2020-05-03");
  EXPECT_EQ(iso("2020/05/12/"), "2020-05-12");
  EXPECT_EQ(iso("2008///"), "2008");
  EXPECT_EQ(iso("2008///Spring"), "2008");
  EXPECT_EQ(iso("May-June 2012"), "2012-05");
  EXPECT_EQ(iso("2012 May-Jun"), "2012-05");
  EXPECT_EQ(iso("2003 Spring"), "2003");
  EXPECT_EQ(iso("1998 Dec-1999 Jan"), "1998-12");
  EXPECT_EQ(iso("Dec 1998-Jan 1999"), "1998-12");
  EXPECT_EQ(iso("2014, revised March 2015"), "2014");
  EXPECT_EQ(iso("2020-05-12T00:00:00+00:00"), "2020-05-12");
  EXPECT_EQ(iso("2020-05-12T00:00:00.000-05:00"), "2020-05-12");
  EXPECT_EQ(iso("2020-5-3T10:30"), "2020-05-03");
  EXPECT_EQ(iso("Mon, 12 May 2014 10:30:00 GMT"), "2014-05-12");
  EXPECT_EQ(iso("201205"), "2012-05");
  EXPECT_EQ(iso("20120515103000"), "2012-05-15");
  EXPECT_EQ(iso("201213"), "none");
}

TEST(ParseDate, ReadsCorrectionsAndDoubts) {
  EXPECT_EQ(iso("\xC2\xA9"
                "2014"),
            "2014");
  EXPECT_EQ(iso("[2014?]"), "2014");
  EXPECT_EQ(iso("2014 [i.e. 2015]"), "2015");
  EXPECT_EQ(iso("2014 [recte 2015]"), "2015");
}

TEST(ParseDate, ReadsOtherDigitsButNoOtherEras) {
  EXPECT_EQ(iso("\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA0"), "2020");
  EXPECT_EQ(iso("\xDB\xB2\xDB\xB0\xDB\xB2\xDB\xB0/\xDB\xB0\xDB\xB5/\xDB\xB1\xDB\xB2"), "2020-05-12");
  EXPECT_EQ(iso("\xDB\xB1\xDB\xB4\xDB\xB0\xDB\xB3"), "none");  // 1403, solar Hijri
  EXPECT_EQ(iso("1441 AH"), "none");
  EXPECT_EQ(iso("1441 H"), "none");
  EXPECT_EQ(iso("B.E. 2563"), "none");
  EXPECT_EQ(iso("2563 [2020]"), "2020");
}

TEST(ParseDate, RefusesWhatIsNoDate) {
  for (const char* text : {"", "n.d.", "forthcoming", "0000-00-00", "2015-13-01", "2015-02-30", "31/02/2015",
                           "99/99/2015", "12", "9999", "20159999", "2015-31", "\xE2\x80\x94"}) {
    EXPECT_EQ(iso(text), "none") << text;
  }
  EXPECT_EQ(iso("29 February 2016"), "2016-02-29");
  EXPECT_EQ(iso("29 February 2015"), "none");
}

TEST(ParseDate, SurvivesLongText) { EXPECT_EQ(iso(std::string(1 << 20, '7')), "none"); }

}  // namespace
}  // namespace weft
