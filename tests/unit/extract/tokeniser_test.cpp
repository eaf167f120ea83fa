#include "extract/text/tokeniser.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/unicode.hpp"
#include "extract/text/segmenter.hpp"
#include "extract/text/stemmer.hpp"

namespace weft {
namespace {

// The words of a text, with marks: "^" starts a sentence, "|" a phrase break before, "-" joined.
std::string words(std::string_view text) {
  std::vector<Token> tokens;
  segment(text, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += ' ';
    if (token.starts_sentence) out += '^';
    if (token.breaks_phrase) out += '|';
    if (token.joined) out += '-';
    out += text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

TEST(Segmenter, LeavesPossessivesOut) {
  EXPECT_EQ(words("The UN's and women\xE2\x80\x99s rights"), "^The UN and women rights");
  EXPECT_EQ(words("the victims' rights"), "^the victims rights");
  EXPECT_EQ(words("O'Brien"), "^O'Brien");
}

TEST(Segmenter, PartsElisions) {
  EXPECT_EQ(words("l'aide d\xE2\x80\x99urgence qu'il faut"), "^l aide d urgence qu il faut");
}

TEST(Segmenter, FindsSentencesWithoutSpaces) {
  EXPECT_EQ(words("of our time.\xE2\x80\x9DLeaders met"), "^of our time ^|Leaders met");
  EXPECT_EQ(words("a voluntary forum.The guides"), "^a voluntary forum ^|The guides");
  EXPECT_EQ(words("see version 2.b here"), "^see version 2 |b here");
}

TEST(Segmenter, KeepsDottedAbbreviationsWhole) {
  EXPECT_EQ(words("the U.S. President"), "^the U.S President");
  EXPECT_EQ(words("by Samantha T. Godec"), "^by Samantha T Godec");
  EXPECT_EQ(words("Dr. Okello"), "^Dr Okello");
}

TEST(Segmenter, MarksJoinsAndBreaks) {
  EXPECT_EQ(words("health-care and victim/survivor"), "^health -care and victim -survivor");
  EXPECT_EQ(words("Crisis- Evidence (CRSV), more"), "^Crisis |Evidence |CRSV |more");
  EXPECT_EQ(words("water & sanitation"), "^water & sanitation");
}

TEST(Segmenter, SkipsAddresses) {
  EXPECT_EQ(words("see https://relief.example/refugees now"), "^see |now");
  EXPECT_EQ(words("see www.relief.example/refugees now"), "^see |now");
  EXPECT_EQ(words("ask info@refugees.example now"), "^ask |now");
}

TEST(Segmenter, GivesIdeographsSingly) {
  EXPECT_EQ(words("\xE9\x9A\xBE\xE6\xB0\x91"), "^\xE9\x9A\xBE \xE6\xB0\x91");
}

TEST(Segmenter, SurvivesAnyBytes) {
  const std::string pieces[] = {"a", "'", "\xE2\x80\x99", ".", "A",  "\xC2\xAD",
                                "-", "@", "\xE9\x9A\xBE", "s", "\n", "1"};
  std::vector<Token> tokens;
  for (const auto& a : pieces) {
    for (const auto& b : pieces) {
      for (const auto& c : pieces) {
        for (const auto& d : pieces) {
          const std::string text = a + b + c + d;
          segment(text, tokens);
          std::uint32_t end = 0;
          for (const Token& token : tokens) {
            ASSERT_LE(end, token.begin) << text;
            ASSERT_LT(token.begin, token.end) << text;
            ASSERT_LE(token.end, text.size()) << text;
            ASSERT_EQ(find_invalid_utf8(text.substr(token.begin, token.end - token.begin)),
                      std::string::npos);
            end = token.end;
          }
        }
      }
    }
  }
}

std::string stem(std::string_view language, std::string_view word) {
  Stemmer stemmer(language);
  return std::string(stemmer.stem(word));
}

TEST(Stemmer, BringsVariantsTogether) {
  EXPECT_EQ(stem("en", "trafficked"), stem("en", "Trafficking"));
  EXPECT_EQ(stem("en", "organised"), stem("en", "organized"));
  EXPECT_EQ(stem("en", "centres"), stem("en", "center"));
  EXPECT_EQ(stem("en", "programmes"), stem("en", "program"));
  EXPECT_EQ(stem("en", "programming"), stem("en", "programing"));
  EXPECT_EQ(stem("en", "labour"), stem("en", "labor"));
  EXPECT_EQ(stem("en", "diarrhoea"), stem("en", "diarrhea"));
  EXPECT_EQ(stem("en", "women"), stem("en", "woman"));
  EXPECT_EQ(stem("en", "counselling"), stem("en", "counseling"));
  EXPECT_EQ(stem("es", "migraci\xC3\xB3n"), stem("es", "migraciones"));
  EXPECT_EQ(stem("es", "migracion"), stem("es", "migraci\xC3\xB3n"));
  EXPECT_EQ(stem("fr",
                 "r\xC3\xA9"
                 "fugi\xC3\xA9s"),
            stem("fr",
                 "r\xC3\xA9"
                 "fugi\xC3\xA9"));
}

TEST(Stemmer, KeepsUnrelatedWordsApart) {
  EXPECT_NE(stem("en", "organs"), stem("en", "organised"));
  EXPECT_NE(stem("en", "mining"), stem("en", "mines"));
  EXPECT_NE(stem("en", "emerging"), stem("en", "emergency"));
}

TEST(Stemmer, FoldsWhereThereIsNoAlgorithm) {
  EXPECT_EQ(stem("xx", "\xC3\x89tat"), "etat");
  EXPECT_EQ(stem("", "Trafficking"), "trafficking");
}

TEST(Tokeniser, FindsWordsAndStemsOfLabelsOnly) {
  Lexicon lexicon;
  const WordRef word = lexicon.add_word("trafficking");
  const StemRef stem_of_word = lexicon.add_stem(stem("en", "trafficking"));
  Tokeniser tokeniser(lexicon);
  std::vector<Token> tokens;
  tokeniser.tokenise("Trafficked TRAFFICKING elsewhere", "en", tokens);
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_FALSE(tokens[0].word.valid());
  EXPECT_EQ(tokens[0].stem, stem_of_word);
  EXPECT_EQ(tokens[1].word, word);
  EXPECT_TRUE(tokens[1].upper);
  EXPECT_FALSE(tokens[2].word.valid());
  EXPECT_FALSE(tokens[2].stem.valid());
}

TEST(Tokeniser, ForgetsWordsWithoutChangingAnswers) {
  Lexicon lexicon;
  const WordRef flood = lexicon.add_word("flood");
  Tokeniser tokeniser(lexicon);
  std::vector<Token> tokens;
  std::string text;
  for (int i = 0; i < 300000; ++i) text += "w" + std::to_string(i) + (i % 1000 == 0 ? " flood " : " ");
  tokeniser.tokenise(text, "en", tokens);
  int found = 0;
  for (const Token& token : tokens) found += token.word == flood ? 1 : 0;
  EXPECT_EQ(found, 300);
}

}  // namespace
}  // namespace weft
