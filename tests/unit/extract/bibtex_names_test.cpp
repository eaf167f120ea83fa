#include "extract/readers/bibtex/bibtex_names.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace weft {
namespace {

std::string names(std::string_view list) {
  TextArena arena;
  FlatRecord values;
  add_bibtex_names("author", list, arena, values);
  std::string text;
  for (const FlatValue& value : values) {
    text += std::string(value.text) + (value.kind.empty() ? "" : " [" + std::string(value.kind) + "]") + "; ";
  }
  return text;
}

TEST(BibtexNames, ReadsAllForms) {
  const std::pair<const char*, const char*> cases[] = {
      {"Ada Brook", "Ada Brook; "},
      {"Brook, Ada and Ben Ford AND\n  others", "Brook, Ada [person]; Ben Ford; "},
      {"van der Berg, Jan and de la Cruz, Jr., Ana",
       "van der Berg, Jan [person]; de la Cruz, Ana, Jr. [person]; "},
      {"Jan {van der Berg} and Ludwig van Brook", "van der Berg, Jan [person]; Ludwig van Brook; "},
      {"{Water and Wells Board} and {UNHCR}", "Water and Wells Board [body]; UNHCR [body]; "},
      {"Food {and} Agriculture Office", "Food and Agriculture Office [body]; "},
      {R"({\'E}mile Zola and {\"O}zt{\"u}rk, {\c S}.)", "Émile Zola; Öztürk, Ş. [person]; "},
      {"Ministry of Health, Chad", "Ministry of Health, Chad; "},
      {"{Smith}, John and Sand, A.~B.", "Smith, John [person]; Sand, A. B. [person]; "},
      {"family=Brook, given=Ada, prefix=van, suffix=\"Jr.\"", "van Brook, Ada, Jr. [person]; "},
      {"and Ada Brook and and", "Ada Brook; "},
      {"Sandy Band and Andrea Land", "Sandy Band; Andrea Land; "},
      {"others", ""},
      {"", ""},
      {"{}", ""},
      {",", ""}};
  for (const auto& [list, expected] : cases) EXPECT_EQ(names(list), expected) << list;
}

TEST(BibtexNames, StayLinearAndBounded) {
  std::string many, nested(1'000'000, '{');
  for (int i = 0; i < 150'000; ++i) many += " and A";
  names(nested);
  names(nested + " and " + std::string(1'000'000, '}'));
  TextArena arena;
  FlatRecord values;
  add_bibtex_names("author", many, arena, values);
  EXPECT_EQ(values.size(), most_bibtex_values);
}

}  // namespace
}  // namespace weft
