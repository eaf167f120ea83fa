#include "extract/names/person_name.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace weft {
namespace {

std::string display(std::string_view value) {
  const auto name = parse_person_name(value);
  return name ? name->display : "(none)";
}

std::string key(std::string_view value) {
  const auto name = parse_person_name(value);
  return name ? name->key : "(none)";
}

std::vector<std::string> displays(std::string_view value) {
  std::vector<std::string> names;
  for (const std::string_view name : split_person_names(value)) names.push_back(display(name));
  return names;
}

using Names = std::vector<std::string>;

TEST(PersonName, ReadsNaturalAndInvertedOrder) {
  EXPECT_EQ(display("Samantha T. Godec"), "Samantha T. Godec");
  EXPECT_EQ(display("Godec, Samantha T."), "Samantha T. Godec");
  EXPECT_EQ(display("De Courcy Wheeler, A."), "A. De Courcy Wheeler");
  EXPECT_EQ(display("Ville de Goyet, C. de"), "C. de Ville de Goyet");
  EXPECT_EQ(display("  Anna   De Courcy\tWheeler "), "Anna De Courcy Wheeler");
}

TEST(PersonName, KeepsInvertedNamesWithRolesAndParticlesWhole) {
  EXPECT_EQ(displays("Wanjiru, Mary (supervisor)"), Names{"Mary Wanjiru"});
  EXPECT_EQ(displays("Ó Briain, Seán"), Names{"Seán Ó Briain"});
  EXPECT_EQ(displays("al-Hassan, Fatima"), Names{"Fatima al-Hassan"});
  EXPECT_EQ(displays("d'Alembert, Jean"), Names{"Jean d'Alembert"});
  EXPECT_EQ(displays("A. Smith, Mary Jones (editor)"), (Names{"A. Smith", "Mary Jones"}));
}

TEST(PersonName, PartsFamilyFromGivenName) {
  const auto wheeler = parse_person_name("Anna De Courcy Wheeler");
  ASSERT_TRUE(wheeler);
  EXPECT_EQ(wheeler->given, "Anna");
  EXPECT_EQ(wheeler->family, "De Courcy Wheeler");
  EXPECT_EQ(parse_person_name("Jan van der Berg")->family, "van der Berg");
  EXPECT_EQ(parse_person_name("Omar bin Said al Harthi")->family, "bin Said al Harthi");
  EXPECT_EQ(parse_person_name("Maria Holmblad")->family, "Holmblad");
}

TEST(PersonName, GivesOneKeyForCaseAccentsAndOrder) {
  EXPECT_EQ(key("De Courcy Wheeler, Anna"), "anna-de-courcy-wheeler");
  EXPECT_EQ(key("ANNA DE COURCY WHEELER"), key("Anna de Courcy Wheeler"));
  EXPECT_EQ(key("Núñez, José"), key("Jose Nunez"));
  EXPECT_EQ(key("O’Brien, Mary"), key("Mary O'Brien"));
  EXPECT_NE(key("A. Smith"), key("Anna Smith"));
}

TEST(PersonName, GivesCapitalsNameCase) {
  EXPECT_EQ(display("ANNA DE COURCY WHEELER"), "Anna de Courcy Wheeler");
  EXPECT_EQ(display("VAN DER BERG, JAN-PIETER"), "Jan-Pieter van der Berg");
  EXPECT_EQ(display("MARY O'BRIEN-MCNEIL"), "Mary O'Brien-McNeil");
  EXPECT_EQ(display("GODEC Samantha"), "Samantha Godec");
  EXPECT_EQ(display("Samantha GODEC"), "Samantha Godec");
  EXPECT_EQ(display("ÉLODIE LEFÈVRE"), "Élodie Lefèvre");
}

TEST(PersonName, ReadsIndexOrder) {
  EXPECT_EQ(display("Godec ST"), "S. T. Godec");
  EXPECT_EQ(display("de la Cruz M"), "M. de la Cruz");
  EXPECT_EQ(display("Kim LEE"), "Kim Lee");
}

TEST(PersonName, KeepsGenerationsAndDropsDegreesTitlesAndRoles) {
  EXPECT_EQ(display("King, Martin L., Jr."), "Martin L. King Jr.");
  EXPECT_EQ(display("John Smith III"), "John Smith III");
  EXPECT_EQ(display("Dr. Jane Roe, PhD"), "Jane Roe");
  EXPECT_EQ(display("Prof. Jane Roe MD"), "Jane Roe");
  EXPECT_EQ(display("Roe, Jane (ed.)"), "Jane Roe");
  EXPECT_EQ(display("Roe, Jane (eds)"), "Jane Roe");
  EXPECT_EQ(display("Jane Roe, editor"), "Jane Roe");
  EXPECT_EQ(display("Roe, J. et al."), "J. Roe");
  EXPECT_EQ(display("Roe, Jane, 1950-"), "Jane Roe");
  EXPECT_EQ(display("Miliband, Ed"), "Ed Miliband");
  EXPECT_EQ(display("Roe, Jane."), "Jane Roe");
}

TEST(PersonName, LeavesScriptsWithoutCaseWhole) {
  EXPECT_EQ(display("王小明"), "王小明");
  EXPECT_EQ(display("محمد علي"), "محمد علي");
  EXPECT_EQ(display("Иванов, Иван"), "Иван Иванов");
  EXPECT_FALSE(parse_person_name("王小明")->key.empty());
}

TEST(PersonName, FindsNoneInFillers) {
  for (const char* filler : {"", "  ", "Anonymous", "n.a.", "N/A", "Various authors", "-", "et al.", "(ed.)",
                             "1999", ",", ",,", "()", ";", ")("}) {
    EXPECT_EQ(display(filler), "(none)") << filler;
  }
}

TEST(PersonName, SurvivesBrokenText) {
  for (const char* value : {"\xC3", "A\xFF, B", "((((", "a,b,c,d,e,f", "Jr.", "PhD", "de", "de, la", "'"}) {
    parse_person_name(value);
    split_person_names(value);
  }
}

TEST(SplitPersonNames, PartsSeveralPersons) {
  EXPECT_EQ(displays("A. Smith and B. Jones"), (Names{"A. Smith", "B. Jones"}));
  EXPECT_EQ(displays("Smith, A.; Jones, B."), (Names{"A. Smith", "B. Jones"}));
  EXPECT_EQ(displays("Smith, A., Jones, B. & Lee, C."), (Names{"A. Smith", "B. Jones", "C. Lee"}));
  EXPECT_EQ(displays("Smith, A., B. Jones, and C. Lee"), (Names{"A. Smith", "B. Jones", "C. Lee"}));
  EXPECT_EQ(displays("Maria Holmblad, Jelia Sane"), (Names{"Maria Holmblad", "Jelia Sane"}));
  EXPECT_EQ(displays("Maria Holmblad, J. Sane"), (Names{"Maria Holmblad", "J. Sane"}));
  EXPECT_EQ(displays("Ana García López y Pedro Ruiz"), (Names{"Ana García López", "Pedro Ruiz"}));
  EXPECT_EQ(displays("Smith J, Jones BC, Lee K"), (Names{"J. Smith", "B. C. Jones", "K. Lee"}));
}

TEST(SplitPersonNames, KeepsOnePersonWhole) {
  EXPECT_EQ(displays("De Courcy Wheeler, Anna"), (Names{"Anna De Courcy Wheeler"}));
  EXPECT_EQ(displays("García Márquez, Gabriel"), (Names{"Gabriel García Márquez"}));
  EXPECT_EQ(displays("José Ortega y Gasset"), (Names{"José Ortega y Gasset"}));
  EXPECT_EQ(displays("Ramón y Cajal, Santiago"), (Names{"Santiago Ramón y Cajal"}));
  EXPECT_EQ(displays("Smith, John, Jr., PhD"), (Names{"John Smith Jr."}));
  EXPECT_EQ(displays("Smith, A. et al."), (Names{"A. Smith"}));
}

}  // namespace
}  // namespace weft
