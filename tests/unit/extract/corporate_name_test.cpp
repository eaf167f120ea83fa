#include "extract/names/corporate_name.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(CorporateName, KnowsBodiesByTheirWords) {
  for (const char* body :
       {"Office Of The Special Representative Of The Secretary General On Sexual Violence In Conflict",
        "Ministry of Health, Chad",
        "University of Nairobi",
        "Makerere University",
        "The Freedom Fund",
        "Freedom Fund",
        "Physicians for Human Rights",
        "World Vision",
        "Global Witness",
        "Article 19",
        "UNHCR",
        "ActionAid",
        "Sahel Working Group",
        "Somali Red Crescent Society",
        "Belgian Red Cross",
        "Tetra Tech Ltd",
        "Smith & Partners LLC",
        "Ministère de la Santé Publique",
        "Ministerio de Salud",
        "Fundación Panamericana para el Desarrollo",
        "Ministério da Saúde",
        "Universität Wien",
        "Konrad-Adenauer-Stiftung",
        "Cruz Roja Colombiana",
        "Croix-Rouge française",
        "Red de Mujeres",
        "Centre for Humanitarian Dialogue",
        "Fund for Peace",
        "Harvard Law School",
        "Overseas Aid Bank",
        "Women Without Walls (WWW)",
        "350.org",
        "министерство здравоохранения"}) {
    EXPECT_TRUE(is_corporate_name(body)) << body;
  }
}

TEST(CorporateName, LeavesPersonsAlone) {
  for (const char* person : {"Anna De Courcy Wheeler",
                             "De Courcy Wheeler, A.",
                             "Samantha T. Godec",
                             "Tony Banks",
                             "Jimmy Page",
                             "Andrew Young",
                             "Robert Fund",
                             "Hugh Grant",
                             "Mission, Robert",
                             "Robert Mission",
                             "Bank, Anna",
                             "House, Gregory",
                             "GODEC Samantha",
                             "MARIA HOLMBLAD",
                             "O'Brien, Mary",
                             "McNeil",
                             "Godec ST",
                             "Maria da Silva Santos",
                             "Jean des Forêts",
                             "Nguyen The Anh",
                             "Kim In",
                             "Roe, Jane (ed.)",
                             "John Smith III",
                             "王小明",
                             "Church, Charlotte",
                             "Ali Union"}) {
    EXPECT_FALSE(is_corporate_name(person)) << person;
  }
}

TEST(CorporateName, MakesReadableLabelsAndStableKeys) {
  EXPECT_EQ(corporate_label("Ministry Of Health And  Welfare"), "Ministry of Health and Welfare");
  EXPECT_EQ(corporate_label("MINISTRY OF HEALTH"), "Ministry of Health");
  EXPECT_EQ(corporate_label("Women Without Walls (WWW)"), "Women without Walls");
  EXPECT_EQ(corporate_label("The Freedom Fund"), "The Freedom Fund");
  EXPECT_EQ(corporate_key("The Freedom Fund"), corporate_key("freedom fund"));
  EXPECT_EQ(trailing_acronym("Danish Refugee Council (DRC)"), "DRC");
  EXPECT_EQ(trailing_acronym("Roe, Jane (ed.)"), "");
  EXPECT_EQ(trailing_acronym("(DRC)"), "");
  EXPECT_EQ(without_article("The HALO Trust"), "HALO Trust");
  EXPECT_EQ(without_article("The"), "The");
}

TEST(CorporateName, SurvivesBrokenText) {
  for (const char* value : {"", "(", ")", "()", ",", "\xC3", "((A)", "The ", "-", "- -"}) {
    is_corporate_name(value);
    corporate_label(value);
    trailing_acronym(value);
  }
}

}  // namespace
}  // namespace weft
