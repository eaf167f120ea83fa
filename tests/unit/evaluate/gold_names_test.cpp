#include "evaluate/gold_names.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

GoldItem named(std::string name, std::string sort_name = {}) {
  GoldItem item;
  item.name = std::move(name);
  item.sort_name = std::move(sort_name);
  return item;
}

TEST(GoldNames, KnowsAPersonInEveryOrderAndWithInitials) {
  const GoldItem gold = named("Anna De Courcy Wheeler", "De Courcy Wheeler, Anna");
  for (const char* same : {"Anna De Courcy Wheeler", "De Courcy Wheeler, A.", "A. de Courcy Wheeler",
                           "De Courcy Wheeler, Anna (ed.)", "ANNA DE COURCY-WHEELER"}) {
    EXPECT_TRUE(is_same_person(same, gold)) << same;
  }
  for (const char* other :
       {"Anna Wheeler", "Wheeler, A.", "Brian De Courcy Wheeler", "De Courcy Wheeler", ""}) {
    EXPECT_FALSE(is_same_person(other, gold)) << other;
  }
}

TEST(GoldNames, KnowsParticlesBehindAndNamesWithoutAComma) {
  EXPECT_TRUE(
      is_same_person("Claude de Ville de Goyet", named("C. de Ville de Goyet", "Ville de Goyet, C. de")));
  EXPECT_TRUE(is_same_person("Samantha Godec", named("Godec Samantha")));
  EXPECT_TRUE(is_same_person("Adónis", named("adonis")));
  EXPECT_FALSE(is_same_person("Adonis", named("Adam")));
}

TEST(GoldNames, ComparesBodiesWithoutArticleAndSpelling) {
  EXPECT_EQ(name_form("The World Health Organisation"), name_form("World Health Organization"));
  EXPECT_EQ(name_form("Programme & Labour Centre"), "program and labor center");
  EXPECT_EQ(name_form("L'Équipe"), name_form("l’equipe"));
  EXPECT_EQ(without_acronym("Danish Refugee Council (DRC)"), "Danish Refugee Council");
  EXPECT_EQ(without_acronym("Ministry of Health (central)"), "Ministry of Health (central)");
}

}  // namespace
}  // namespace weft
