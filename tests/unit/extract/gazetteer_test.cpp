#include "extract/places/gazetteer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "recording_sink.hpp"

namespace weft {
namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer instance = Gazetteer::builtin();
  return instance;
}

std::string key(std::string_view value) {
  const PlaceRef found = gazetteer().find(value);
  return found.valid() ? gazetteer().place(found).key : "none";
}

std::string label(std::string_view value) { return gazetteer().place(gazetteer().find(value)).label; }

TEST(Gazetteer, FindsCountriesInManySpellings) {
  EXPECT_EQ(key("Kenya"), "ke");
  EXPECT_EQ(key("  KENYA "), "ke");
  EXPECT_EQ(key("México"), "mx");
  EXPECT_EQ(key("Haití"), "ht");
  EXPECT_EQ(key("Mauritanie"), "mr");
  EXPECT_EQ(key("Украина"), "ua");
  EXPECT_EQ(key("كوسوفو"), "xk");
  EXPECT_EQ(key("德国"), "de");
  EXPECT_EQ(key("Sao Tome & Principe"), "st");
  EXPECT_EQ(key("Syrian Arab Republic"), "sy");
  EXPECT_EQ(key("United States of America"), "us");
  EXPECT_EQ(key("Bosnia and Herzegovina"), "ba");
  EXPECT_EQ(key("Lao PDR"), "la");
  EXPECT_EQ(key("Republic of Korea"), "kr");
  EXPECT_EQ(key("Korea, Republic of"), "kr");
  EXPECT_EQ(key("Korea, Democratic People's Republic of"), "kp");
  EXPECT_EQ(key("occupied Palestinian territory"), "ps");
  EXPECT_EQ(key("oPt"), "ps");
  EXPECT_EQ(key("Bolivia (Plurinational State of)"), "bo");
  EXPECT_EQ(key("Gambia (the)"), "gm");
  EXPECT_EQ(key("Southern Sudan"), "ss");
}

TEST(Gazetteer, FindsCodes) {
  EXPECT_EQ(key("KE"), "ke");
  EXPECT_EQ(key("KEN"), "ke");
  EXPECT_EQ(key("404"), "ke");
  EXPECT_EQ(key("151"), "eastern-europe");
  EXPECT_EQ(key("001"), "worldwide");
  EXPECT_EQ(key("Kenya (KEN)"), "ke");
  EXPECT_EQ(key("Kenya (UGA)"), "none");
  EXPECT_EQ(key("YU"), "yugoslavia");
  EXPECT_EQ(key("ZAR"), "cd");
  EXPECT_EQ(key("CS"), "none") << "Czechoslovakia until 1992, Serbia and Montenegro from 2003";
}

TEST(Gazetteer, KeepsTheCongosApart) {
  for (const char* name : {"Democratic Republic of the Congo", "Congo, Democratic Republic of the",
                           "Congo, The Democratic Republic of the", "DR Congo", "DRC", "RDC", "Congo (DRC)",
                           "Congo - Kinshasa", "République démocratique du Congo", "Zaire"}) {
    EXPECT_EQ(key(name), "cd") << name;
  }
  for (const char* name : {"Congo", "Republic of the Congo", "Congo, Republic of the", "Congo-Brazzaville"}) {
    EXPECT_EQ(key(name), "cg") << name;
  }
}

TEST(Gazetteer, KeepsTheGuineasAndNigersApart) {
  EXPECT_EQ(key("Guinea"), "gn");
  EXPECT_EQ(key("Guinea-Bissau"), "gw");
  EXPECT_EQ(key("Guinea Bissau"), "gw");
  EXPECT_EQ(key("Equatorial Guinea"), "gq");
  EXPECT_EQ(key("Papua New Guinea"), "pg");
  EXPECT_EQ(key("Niger"), "ne");
  EXPECT_EQ(key("Nigeria"), "ng");
}

TEST(Gazetteer, KnowsFormerNamesAndFormerCountries) {
  EXPECT_EQ(key("Burma"), "mm");
  EXPECT_EQ(key("Swaziland"), "sz");
  EXPECT_EQ(key("Ivory Coast"), "ci");
  EXPECT_EQ(key("Cape Verde"), "cv");
  EXPECT_EQ(key("FYR Macedonia"), "mk");
  EXPECT_EQ(key("The former Yugoslav Republic of Macedonia"), "mk");
  EXPECT_EQ(key("Former Yugoslavia"), "yugoslavia");
  EXPECT_TRUE(gazetteer().place(gazetteer().find("Yugoslavia")).containers.empty());
  EXPECT_EQ(key("Serbia and Montenegro"), "serbia-and-montenegro");
}

TEST(Gazetteer, ReadsKosovoInEveryForm) {
  for (const char* name :
       {"Kosovo", "Kosovo/UNSCR 1244", "Kosovo (UNSCR 1244)", "KOSOVO / UNSCR 1244", "XKX",
        "Kosovo (under UN Security Council resolution 1244)", "Kosovo (Serbia and Montenegro)"}) {
    EXPECT_EQ(key(name), "xk") << name;
  }
  EXPECT_EQ(label("Kosovo/UNSCR 1244"), "Kosovo");
  EXPECT_EQ(gazetteer().place(gazetteer().find("Kosovo")).exact_match, "");
}

TEST(Gazetteer, LabelsAsHumanitarianCataloguesDo) {
  EXPECT_EQ(label("CD"), "Democratic Republic of the Congo");
  EXPECT_EQ(label("MM"), "Myanmar");
  EXPECT_EQ(label("TR"), "Türkiye");
  EXPECT_EQ(label("PS"), "State of Palestine");
  EXPECT_EQ(label("001"), "Worldwide");
  EXPECT_EQ(label("011"), "West Africa");
}

TEST(Gazetteer, FindsRegionsWithAndWithoutCode) {
  EXPECT_EQ(key("Eastern Europe"), "eastern-europe");
  EXPECT_EQ(key("South Eastern Europe"), "south-eastern-europe");
  EXPECT_EQ(key("Southeast Europe"), "south-eastern-europe");
  EXPECT_EQ(key("Central Asia"), "central-asia");
  EXPECT_EQ(key("MENA"), "mena");
  EXPECT_EQ(key("the Sahel"), "sahel");
  EXPECT_EQ(key("Lake Chad"), "lake-chad-basin");
  EXPECT_EQ(key("South East Asia"), "south-east-asia");
  EXPECT_EQ(key("Western Africa"), "west-africa");
  EXPECT_EQ(key("LAC"), "lac");
  EXPECT_EQ(key("Global"), "worldwide");
  EXPECT_EQ(key("International"), "worldwide");
  EXPECT_EQ(key("Grands Lacs"), "great-lakes");
  EXPECT_EQ(key("South Eastern Europe, Eastern Europe and Central Asia"),
            "south-eastern-europe-eastern-europe-and-central-asia");
}

TEST(Gazetteer, UnknownValuesAreNotGuessed) {
  for (const char* value : {"", "Atlantis", "New Jersey", "?", "Kenyatta", "Upper Niger Delta State"}) {
    EXPECT_EQ(key(value), "none") << value;
  }
}

TEST(Gazetteer, DescribesAPlaceUpToItsContinent) {
  RecordingSink sink;
  gazetteer().describe(gazetteer().find("Kenya"), sink);
  EXPECT_EQ(sink.keys(), (std::vector<std::string>{"africa", "east-africa", "ke", "sub-saharan-africa"}));
  EXPECT_TRUE(sink.has_link("ke", Relation::within, "east-africa"));
  EXPECT_TRUE(sink.has_link("east-africa", Relation::within, "sub-saharan-africa"));
  EXPECT_TRUE(sink.has_link("sub-saharan-africa", Relation::within, "africa"));
  EXPECT_FALSE(sink.has_link("east-africa", Relation::within, "africa"));
  EXPECT_EQ(sink.values("ke", Property::code), std::vector<std::string>{"KE"});
  EXPECT_EQ(sink.values("ke", Property::notation), (std::vector<std::string>{"404", "KEN"}));
  EXPECT_EQ(sink.values("ke", Property::exact_match),
            std::vector<std::string>{"http://metadata.un.org/sdg/codes/geoArea/404"});
  EXPECT_EQ(sink.subtype("ke"), "country");
  EXPECT_EQ(sink.subtype("africa"), "region");
}

TEST(Gazetteer, BrokenRowsAreRefusedWithTheirLine) {
  const auto load = [](std::string_view text) {
    const PlaceFile file{"names.tsv", text};
    return Gazetteer({&file, 1});
  };
  try {
    load("# head\nke\tname\tKenia\tes\nnowhere\tname\tX\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, "extract.places-broken");
    EXPECT_EQ(error.diagnostic().place.file, "names.tsv");
    EXPECT_EQ(error.diagnostic().place.line, 3U);
  }
  for (const char* row :
       {"ke\tname\n", "ke\tnickname\tX\ten\n", "ke\tname\tA | \ten\n", "ke\twithin\tnowhere\n",
        "ke\tsuccessor\tnowhere\n", "ke\tname\tA\ten\tmore\n", "x\tregion\tX\ten\nx\tregion\tX\ten\n"}) {
    EXPECT_THROW(load(row), Error) << row;
  }
}

TEST(Gazetteer, EveryKeyAndCodeIsUnique) {
  std::vector<std::string> keys;
  for (std::uint32_t i = 0; i < gazetteer().place_count(); ++i) {
    const NamedPlace& place = gazetteer().place(PlaceRef(i));
    keys.push_back(place.key);
    EXPECT_FALSE(place.label.empty());
    EXPECT_EQ(key(place.label), place.key) << place.label;
  }
  EXPECT_TRUE(std::ranges::is_sorted(keys));
  EXPECT_EQ(std::ranges::adjacent_find(keys), keys.end());
}

}  // namespace
}  // namespace weft
