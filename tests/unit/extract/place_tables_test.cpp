#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/unicode.hpp"
#include "extract/places/gazetteer.hpp"

namespace weft {
namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer instance = Gazetteer::builtin();
  return instance;
}

using Names = std::map<std::pair<std::string, std::string>, std::map<std::string, NameUse>>;

// All names that decide alone or hint, by folded text and language, with the places that bear them.
Names all_names() {
  Names names;
  for (std::uint32_t i = 0; i < gazetteer().place_count(); ++i) {
    const NamedPlace& place = gazetteer().place(PlaceRef(i));
    for (const PlaceName& name : place.names) {
      const std::string language = name.language == "en" ? "" : name.language;
      names[{fold(name.text), language}].try_emplace(place.key, name.use);
    }
  }
  return names;
}

bool may_be_shared(NameUse use) {
  return use == NameUse::weak || use == NameUse::seat || use == NameUse::field || use == NameUse::demonym;
}

TEST(PlaceTables, NoNameStandsForTwoPlacesWithoutAMark) {
  const std::set<std::string> checked = {"", "fr", "es", "pt", "de"};
  for (const auto& [name, bearers] : all_names()) {
    if (!checked.contains(name.second)) continue;
    const auto unmarked =
        std::ranges::count_if(bearers, [](const auto& bearer) { return !may_be_shared(bearer.second); });
    std::string keys;
    for (const auto& [key, use] : bearers) keys += key + " ";
    EXPECT_LE(unmarked, 1) << name.first << " (" << name.second << "): " << keys;
  }
}

TEST(PlaceTables, EveryPlaceHasItsWayUp) {
  for (std::uint32_t i = 0; i < gazetteer().place_count(); ++i) {
    const NamedPlace& place = gazetteer().place(PlaceRef(i));
    const bool former = !place.notation.empty();
    const bool top = place.containers.empty();
    if (place.kind != PlaceKind::country) continue;
    EXPECT_EQ(top, former || place.code == "AQ") << place.key;
    EXPECT_EQ(place.successors.empty(), !former) << place.key;
    EXPECT_EQ(place.iso3.empty(), former || place.iso3.empty()) << place.key;
  }
}

TEST(PlaceTables, GroupingsStandBetweenRegionAndContinent) {
  const auto within = [](std::string_view inner, std::string_view outer) {
    return gazetteer().is_within(gazetteer().find(inner), gazetteer().find(outer));
  };
  for (const char* region : {"014", "017", "018", "011"}) EXPECT_TRUE(within(region, "202")) << region;
  EXPECT_FALSE(within("015", "202"));
  EXPECT_TRUE(within("202", "002"));
  for (const char* region : {"005", "013", "029"}) EXPECT_TRUE(within(region, "419")) << region;
  EXPECT_TRUE(within("419", "019"));
  EXPECT_TRUE(within("Haiti", "419"));
  EXPECT_TRUE(within("Kosovo", "039"));
  EXPECT_FALSE(within("Kenya", "Horn of Africa")) << "no membership is derived";
}

TEST(PlaceTables, FormerCountriesNameTheirSuccessors) {
  const auto successors = [](std::string_view name) {
    std::string keys;
    for (const PlaceRef successor : gazetteer().place(gazetteer().find(name)).successors) {
      keys += gazetteer().place(successor).key + " ";
    }
    return keys;
  };
  EXPECT_EQ(successors("Yugoslavia"), "ba hr me mk rs si xk ");
  EXPECT_EQ(successors("Serbia and Montenegro"), "me rs xk ");
  EXPECT_EQ(successors("Czechoslovakia"), "cz sk ");
  EXPECT_EQ(successors("South Yemen"), "ye ");
  EXPECT_EQ(successors("GDR"), "de ");
  EXPECT_EQ(successors("Kenya"), "");
}

TEST(PlaceTables, OneToOneRenamingsAreNamesOfTheCountry) {
  const std::map<std::string, std::string> names = {{"Zaire", "cd"},
                                                    {"Burma", "mm"},
                                                    {"Swaziland", "sz"},
                                                    {"Cape Verde", "cv"},
                                                    {"East Timor", "tl"},
                                                    {"Upper Volta", "bf"},
                                                    {"Ceylon", "lk"},
                                                    {"Rhodesia", "zw"},
                                                    {"Dahomey", "bj"},
                                                    {"Kampuchea", "kh"},
                                                    {"Siam", "th"},
                                                    {"Nyasaland", "mw"},
                                                    {"British Honduras", "bz"},
                                                    {"Western Samoa", "ws"}};
  for (const auto& [name, key] : names) {
    const PlaceRef found = gazetteer().find(name);
    ASSERT_TRUE(found.valid()) << name;
    EXPECT_EQ(gazetteer().place(found).key, key) << name;
  }
}

TEST(PlaceTables, CitiesAndNationalitiesAreNoNamesInFields) {
  for (const char* value : {"Nairobi", "Geneva", "Syrian", "afghan", "Texas", "Sofala"}) {
    EXPECT_FALSE(gazetteer().find(value).valid()) << value;
  }
  EXPECT_TRUE(gazetteer().find("Darfur").valid()) << "parts are";
}

}  // namespace
}  // namespace weft
