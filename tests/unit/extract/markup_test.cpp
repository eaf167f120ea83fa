#include "extract/readers/mapping/markup.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

std::string plain(std::string_view text) {
  TextArena arena;
  return std::string(plain_text(text, arena));
}

TEST(PlainText, UndoesTagsOfTitlesAndAbstracts) {
  EXPECT_EQ(plain("Control of <i>Aedes aegypti</i> with CO<sub>2</sub> traps"),
            "Control of Aedes aegypti with CO2 traps");
  EXPECT_EQ(plain("<jats:title>Abstract</jats:title><jats:p>Wells are dug.</jats:p><jats:p>Slowly.</jats:p>"),
            "Wells are dug.\nSlowly.\n");
  EXPECT_EQ(plain("one<br/>two <a href=\"http://x.example/?a=1\">three</a>"), "one\ntwo three");
  EXPECT_EQ(plain("<mml:math><mml:mi>x</mml:mi></mml:math>"), "x");
  EXPECT_EQ(plain("a<!-- not seen -->b"), "ab");
}

TEST(PlainText, ResolvesReferences) {
  EXPECT_EQ(plain("Food &amp; water, &eacute;t&eacute; &#233; &#xE9; &quot;q&quot;"),
            "Food & water, été é é \"q\"");
  EXPECT_EQ(plain("doubly &amp;amp; escaped &amp;eacute;"), "doubly & escaped é");
  EXPECT_EQ(plain("&lt;p&gt;Escaped&lt;/p&gt; &lt;b&gt;markup&lt;/b&gt;"), "Escaped\n markup");
  EXPECT_EQ(plain("dash &#150; and &#x92;"), "dash \u2013 and \u2019");
  EXPECT_EQ(plain("&#0; &#xD800; &#99999999;"), "     ");
}

TEST(PlainText, LeavesWhatIsNeitherTagNorReference) {
  for (const std::string_view text : {"p < 0.05 and q > 1", "a<b", "R&D; AT&T", "x <unknown> y", "&;", "&#;",
                                      "<", "&", "a <", "<i", "</", "&nosuchname;", "1 <2> 3", "<@me>"}) {
    EXPECT_EQ(plain(text), text);
  }
}

TEST(PlainText, LooksForTheEndOfCommentsOnce) {
  std::string text = "a <!-- b --> c ";
  for (int i = 0; i < 300000; ++i) text += "<!-- ";
  EXPECT_EQ(plain(text).size(), text.size() - std::string_view("<!-- b -->").size());
}

}  // namespace
}  // namespace weft
