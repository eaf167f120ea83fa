#include "extract/readers/field_names.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(FieldNames, AreKnownInSeveralLanguagesAndSpellings) {
  EXPECT_EQ(field_of_name("Title"), RecordField::title);
  EXPECT_EQ(field_of_name("publication_year"), RecordField::date);
  EXPECT_EQ(field_of_name("Date of Publication"), RecordField::date);
  EXPECT_EQ(field_of_name("Année"), RecordField::date);
  EXPECT_EQ(field_of_name("Mots-clés"), RecordField::keywords);
  EXPECT_EQ(field_of_name("Palabras clave"), RecordField::keywords);
  EXPECT_EQ(field_of_name("PAÍS"), RecordField::countries);
  EXPECT_EQ(field_of_name("Schlagwörter"), RecordField::keywords);
  EXPECT_EQ(field_of_name("DOI"), RecordField::doi);
}

TEST(FieldNames, LeaveOthersUnknown) {
  for (const char* name :
       {"", " ", "titles of works", "é", "日本", "an unusually long name of a column", "id2"}) {
    EXPECT_EQ(field_of_name(name), RecordField::unknown) << name;
  }
}

}  // namespace
}  // namespace weft
