#include "base/territories.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace weft {
namespace {

const Territory* find(const std::vector<Territory>& all, std::string_view code) {
  const auto found = std::ranges::find(all, code, &Territory::code);
  return found == all.end() ? nullptr : &*found;
}

std::set<std::string> texts(std::string_view code, const std::vector<std::string>& languages) {
  std::set<std::string> result;
  for (const TerritoryName& name : territory_names(code, languages)) result.insert(name.text);
  return result;
}

TEST(Territories, AreOrderedByCodeWithoutRepetition) {
  const auto all = territories();
  ASSERT_GT(all.size(), 270U);
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_LT(all[i - 1].code, all[i].code);
}

TEST(Territories, CarryTheirCodes) {
  const auto all = territories();
  const Territory* kenya = find(all, "KE");
  ASSERT_NE(kenya, nullptr);
  EXPECT_TRUE(kenya->is_country);
  EXPECT_EQ(kenya->m49, "404");
  EXPECT_EQ(kenya->iso3, "KEN");
  EXPECT_EQ(kenya->containers, std::vector<std::string>{"014"});
  EXPECT_EQ(find(all, "AF")->m49, "004");
  EXPECT_FALSE(find(all, "151")->is_country);
}

TEST(Territories, KosovoHasNoM49Number) {
  const auto all = territories();
  const Territory* kosovo = find(all, "XK");
  ASSERT_NE(kosovo, nullptr);
  EXPECT_EQ(kosovo->m49, "");
  EXPECT_EQ(kosovo->containers, std::vector<std::string>{"039"});
}

TEST(Territories, GroupingsStandBetweenRegionAndContinent) {
  const auto all = territories();
  const std::vector<std::string> east_africa = {"002", "202"};
  EXPECT_EQ(find(all, "014")->containers, east_africa);
  EXPECT_EQ(find(all, "202")->containers, std::vector<std::string>{"002"});
  EXPECT_EQ(find(all, "015")->containers, std::vector<std::string>{"002"});
  EXPECT_EQ(find(all, "419")->containers, std::vector<std::string>{"019"});
}

TEST(Territories, LeaveOutDeprecatedCodesAndPoliticalBodies) {
  const auto all = territories();
  for (const char* code : {"YU", "CS", "SU", "BU", "ZR", "EU", "EZ", "UN", "QO", "ZZ", "XA"}) {
    EXPECT_EQ(find(all, code), nullptr) << code;
    EXPECT_TRUE(territory_names(code, {"en"}).empty()) << code;
  }
  for (const Territory& territory : all) {
    for (const std::string& container : territory.containers) {
      EXPECT_NE(find(all, container), nullptr) << territory.code << " in " << container;
    }
  }
}

TEST(TerritoryNames, GiveDisplayShortAndVariantForms) {
  const auto ivory = texts("CI", {"en", "es"});
  EXPECT_TRUE(ivory.contains("Côte d’Ivoire"));
  EXPECT_TRUE(ivory.contains("Ivory Coast"));
  EXPECT_TRUE(ivory.contains("Costa de Marfil"));
  EXPECT_TRUE(texts("GB", {"en"}).contains("UK"));
  EXPECT_TRUE(texts("TR", {"en"}).contains("Türkiye"));
}

TEST(TerritoryNames, PreferTheDisplayNamePerLanguage) {
  const auto names = territory_names("DE", {"en", "fr", "ar", "zh"});
  ASSERT_EQ(std::ranges::count_if(names, &TerritoryName::preferred), 4);
  EXPECT_EQ(names.front().text, "Germany");
  EXPECT_EQ(names.front().language, "en");
  EXPECT_TRUE(texts("151", {"fr"}).contains("Europe de l’Est"));
}

TEST(TerritoryNames, UnknownLanguagesAndCodesGiveNone) {
  EXPECT_TRUE(territory_names("KE", {"xx-nonsense"}).empty());
  EXPECT_TRUE(territory_names("", {"en"}).empty());
  EXPECT_TRUE(territory_names("NOWHERE", {"en"}).empty());
}

}  // namespace
}  // namespace weft
