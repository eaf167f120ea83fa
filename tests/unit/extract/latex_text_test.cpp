#include "extract/readers/bibtex/latex_text.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>

#include "base/unicode.hpp"

namespace weft {
namespace {

std::string plain(std::string_view latex) {
  TextArena arena;
  return std::string(latex_text(latex, arena));
}

TEST(LatexText, PutsAccentsTogether) {
  const std::pair<const char*, const char*> cases[] = {
      {R"(\'e {\'e} \'{e} {\'{e}} \' e)", "é é é é é"},
      {R"(\`a \^o \"u \~n \=a \.z)", "à ô ü ñ ā ż"},
      {R"(\"{\i} Mart\'\i nez \"\i{} \^{\j})", "ï Martínez ï ĵ"},
      {R"(\c c \c{s} \v{s} \v c \u{g} \H{o})", "ç ş š č ğ ő"},
      {R"(\k{a} \r{u} \b{k} \d{s} \.I)", "ą ů ḵ ṣ İ"},
      {R"(Nguy\~{\^e}n, Vi\d{\^e}t)", "Nguyễn, Việt"},
      {R"(G{\"o}del, \textcommabelow{t})", "Gödel, ț"},
      {"\\'\xD0\xB3", "\xD1\x93"},
      {R"(\~{}home, \^{}, \'{})", "~home, ^, '"}};
  for (const auto& [latex, expected] : cases) EXPECT_EQ(plain(latex), expected) << latex;
}

TEST(LatexText, KnowsLettersAndSymbols) {
  const std::pair<const char*, const char*> cases[] = {
      {R"(stra\ss e, Stra{\ss}e, \ss{}e)", "straße, Straße, ße"},
      {R"(\o{}re \O re, \ae, \OE, \aa ngstr\"om, \L{}\'od\'z, \DJ)", "øre Øre, æ, Œ, ångström, Łódź, Đ"},
      {R"(R\&D, 5\%, \$5, \#1, a\_b, \{x\})", "R&D, 5%, $5, #1, a_b, {x}"},
      {"1--2---3 - ``a'' `b' don't ?`Qu\\'e? !`Ay!", "1–2—3 - “a” ‘b' don't ¿Qué? ¡Ay!"},
      {R"(A~B\,C\ D\\E \copyright 2010)", "A B C D E ©2010"},
      {R"(\textquotedblleft x\textquotedblright{} \textendash{} \LaTeX{} \dots)", "“x” – LaTeX …"}};
  for (const auto& [latex, expected] : cases) EXPECT_EQ(plain(latex), expected) << latex;
}

TEST(LatexText, DropsCommandsAndKeepsWhatTheySay) {
  const std::pair<const char*, const char*> cases[] = {
      {R"(\textit{E. coli}, \emph{very} {\em old} {UN} {{W}ells})", "E. coli, very old UN Wells"},
      {R"(\href{http://x.example/a_b}{here}, \url{http://x.example/a_b%20~c\_d})",
       "here, http://x.example/a_b%20~c_d"},
      {R"(wells \cite[p.~3]{brook10} dry\footnote{really})", "wells dryreally"},
      {R"(\textcolor{red}{hot} \begin{itemize}\item a \item b\end{itemize})", "hot a b"},
      {R"({\noopsort{1973b}}1973)", "1973"},
      {R"(\unknown{a}{b} \relax c\)", "ab c"}};
  for (const auto& [latex, expected] : cases) EXPECT_EQ(plain(latex), expected) << latex;
}

TEST(LatexText, KeepsFormulasReadable) {
  const std::pair<const char*, const char*> cases[] = {
      {R"(CO$_2$, m$^{3}$, $10^{-6}$, H\textsubscript{2}O)", "CO₂, m³, 10⁻⁶, H₂O"},
      {R"($\alpha$-decay at 30$^\circ$C, $p<0.05$, $n \geq 5$)", "α-decay at 30°C, p<0.05, n ≥5"},
      {R"($\frac{1}{2}$ of $x_{ij}$ and $\mathrm{NO}_x$)", "1/2 of x_ij and NO_x"},
      {"US$ 5 million, or $10 and $20; $5-$10; one $", "US$ 5 million, or $10 and $20; $5-$10; one $"}};
  for (const auto& [latex, expected] : cases) EXPECT_EQ(plain(latex), expected) << latex;
}

TEST(LatexText, MakesWhiteSpaceSingleButKeepsParagraphs) {
  EXPECT_EQ(plain("  a\n   b\t c \n \n d\\par e  "), "a b c\n\nd\n\ne");
  EXPECT_EQ(plain("a_b ^ c - d's 50%"), "a_b ^ c - d's 50%");
}

TEST(LatexText, LeavesPlainTextWhereItIs) {
  TextArena arena;
  const std::string_view text = "Wells, springs - and what's left (50%)";
  EXPECT_EQ(latex_text(text, arena).data(), text.data());
}

TEST(LatexText, UnescapesAddresses) {
  TextArena arena;
  EXPECT_EQ(latex_address(R"(\url{http://x.example/~a\_b\%20c{\_}d})", arena), "http://x.example/~a_b%20c_d");
  EXPECT_EQ(latex_address(R"(http://x.example/{\textasciitilde}a/$\sim$b--c)", arena),
            "http://x.example/~a/~b--c");
  EXPECT_EQ(latex_address("10.1000/a_b--c", arena), "10.1000/a_b--c");
}

TEST(LatexText, StaysLinearAtAnyDepth) {
  const std::size_t many = 1'000'000;
  std::string accents, scripts = "$", urls, dollars;
  for (std::size_t i = 0; i < many; ++i) {
    accents += "\\'{";
    scripts += "_{";
    urls += "\\url{";
    dollars += "$ \\$ ";
  }
  for (const std::string& text :
       {std::string(many, '{'), std::string(many, '}'), accents, scripts + "$", urls, dollars}) {
    plain(text);
  }
}

TEST(LatexText, GivesValidTextForAnyBytesOfValidText) {
  const std::string_view alphabet[] = {"\\",       "{", "}",  "$", "'", "\"", "~", "c",
                                       "\xC3\xA9", " ", "\n", "^", "_", "i",  "[", "]"};
  std::mt19937 random(5);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t size = random() % 12; size > 0; --size) text += alphabet[random() % std::size(alphabet)];
    EXPECT_EQ(find_invalid_utf8(plain(text)), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace weft
