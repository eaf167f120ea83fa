#include "graph/resolution/title_form.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(TitleForm, PartsNumbersEditionsAndLanguagesFromWords) {
  EXPECT_EQ(read_title("Flash Update No. 3").numbers.size(), 1);
  EXPECT_TRUE(read_title("Flash Update No. 3").series);
  EXPECT_NE(read_title("Sitrep #12").numbers, read_title("Sitrep #13").numbers);
  EXPECT_NE(read_title("Handbook, Part II").numbers, read_title("Handbook, Part III").numbers);
  EXPECT_NE(read_title("The Wells of Chad").numbers, read_title("The Wells of Chad: Annex").numbers);
  EXPECT_EQ(read_title("The Wells of Chad").words, read_title("Wells, Chad").words);
  EXPECT_EQ(read_title("Handbook on Wells, second edition").words, read_title("Handbook on Wells").words);
  EXPECT_NE(read_title("Handbook on Wells, 2nd ed.").edition,
            read_title("Handbook on Wells, 3rd ed.").edition);
  EXPECT_EQ(read_title("Handbook on Wells (French version)").words, read_title("Handbook on Wells").words);
  EXPECT_TRUE(read_title("Handbook on Wells [French]").marked_language);
  EXPECT_FALSE(read_title("Teaching French to children in camps").marked_language);
}

}  // namespace
}  // namespace weft
