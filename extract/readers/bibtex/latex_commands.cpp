#include "extract/readers/bibtex/latex_commands.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace weft {

namespace {

// Names and what they stand for, in turn.
constexpr std::string_view symbols =
    "ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ ng ŋ NG Ŋ "
    "th þ TH Þ textcrh ħ textbari ɨ textschwa ə textsecstress ˌ textendash – textemdash — "
    "textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' "
    "textquotedbl \" quotesinglbase ‚ quotedblbase „ glqq „ grqq “ glq ‚ grq ‘ guillemotleft « "
    "guillemotright » guillemetleft « guillemetright » flqq « frqq » guilsinglleft ‹ "
    "guilsinglright › lq ‘ rq ’ textexclamdown ¡ textquestiondown ¿ dots … ldots … textellipsis … "
    "cdots ⋯ textbackslash \\ backslash \\ textasciitilde ~ textasciicircum ^ textasciigrave ` "
    "textasciiacute ´ textunderscore _ textbar | textless < textgreater > textbraceleft { "
    "textbraceright } lbrace { rbrace } textdollar $ textperiodcentered · textbullet • bullet • "
    "textsection § S § textparagraph ¶ P ¶ textdagger † dag † dagger † textdaggerdbl ‡ ddag ‡ "
    "textnumero № textordfeminine ª textordmasculine º slash / textvisiblespace ␣ "
    "textasteriskcentered * textvertline | copyright © textcopyright © textregistered ® "
    "texttrademark ™ textservicemark ℠ pounds £ textsterling £ euro € texteuro € EUR € yen ¥ "
    "textyen ¥ textcent ¢ textcurrency ¤ textdegree ° degree ° degreeCelsius °C textcelsius ℃ "
    "textmu µ micro µ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textonehalf ½ "
    "textonequarter ¼ textthreequarters ¾ textperthousand ‰ textohm Ω LaTeX LaTeX TeX TeX "
    "BibTeX BibTeX times × texttimes × div ÷ textdiv ÷ pm ± textpm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ "
    "neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ lt < gt > infty ∞ "
    "partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ cdot · circ ° ast ∗ star ⋆ prime ′ angle ∠ perp ⊥ "
    "parallel ∥ to → rightarrow → textrightarrow → leftarrow ← textleftarrow ← leftrightarrow ↔ "
    "Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ uparrow ↑ downarrow ↓ mapsto ↦ longrightarrow → "
    "in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ neg ¬ "
    "lnot ¬ textlnot ¬ wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ otimes ⊗ langle ⟨ rangle ⟩ mid | vert | "
    "hbar ħ ell ℓ Re ℜ Im ℑ aleph ℵ checkmark ✓ square □ triangle △ top ⊤ bot ⊥ setminus ∖ vdots ⋮ "
    "mho ℧ log log ln ln exp exp sin sin cos cos tan tan min min max max lim lim det det dim dim "
    "ker ker deg deg gcd gcd sup sup inf inf arg arg Pr Pr bmod mod textquotestraightdblbase \" "
    "alpha α Alpha Α beta β Beta Β gamma γ Gamma Γ delta δ Delta Δ epsilon ε Epsilon Ε zeta ζ "
    "Zeta Ζ eta η Eta Η theta θ Theta Θ iota ι Iota Ι kappa κ Kappa Κ lambda λ Lambda Λ mu μ Mu Μ "
    "nu ν Nu Ν xi ξ Xi Ξ pi π Pi Π rho ρ Rho Ρ sigma σ Sigma Σ tau τ Tau Τ upsilon υ Upsilon Υ "
    "phi φ Phi Φ chi χ Chi Χ psi ψ Psi Ψ omega ω Omega Ω omicron ο varepsilon ε vartheta ϑ "
    "varphi φ varrho ϱ varsigma ς varpi ϖ ";

constexpr std::string_view spaces =
    "newline linebreak quad qquad space thinspace enspace hfill item nobreakspace tab";
constexpr std::string_view without_argument =
    "begin end bibinfo cite citep citet citealt citeauthor citeyear nocite color colorbox fontsize "
    "foreignlanguage footnotemark href hspace includegraphics index input label noopsort pageref "
    "phantom ref selectlanguage sortnoop SortNoop textcolor hphantom vphantom vspace otherlanguage ";
constexpr std::string_view addresses = "url path nolinkurl";
constexpr std::string_view fractions = "frac dfrac tfrac sfrac nicefrac";
constexpr std::string_view superscripts = "textsuperscript textsuper";
constexpr std::string_view subscripts = "textsubscript textinferior";

constexpr std::string_view marks =
    "c \u0327 v \u030C u \u0306 H \u030B k \u0328 r \u030A b \u0331 d \u0323 t \u0361 G \u030F "
    "U \u030E h \u0309 f \u0311 textcommabelow \u0326 textogonekcentered \u0328 acute \u0301 "
    "grave \u0300 hat \u0302 tilde \u0303 bar \u0304 dot \u0307 ddot \u0308 breve \u0306 "
    "check \u030C mathring \u030A vec \u20D7 widehat \u0302 widetilde \u0303 overline \u0305 "
    "cedilla \u0327 ogonek \u0328 ";

std::string_view take_word(std::string_view& words) {
  const std::size_t end = std::min(words.find(' '), words.size());
  const std::string_view word = words.substr(0, end);
  words.remove_prefix(std::min(end + 1, words.size()));
  return word;
}

using Table = std::unordered_map<std::string_view, LatexMeaning>;

void add_all(Table& table, std::string_view names, LatexMeaning meaning) {
  while (!names.empty()) table.emplace(take_word(names), meaning);
}

void add_pairs(Table& table, std::string_view pairs, LatexCommand command) {
  while (!pairs.empty()) {
    const std::string_view name = take_word(pairs);
    table.emplace(name, LatexMeaning{command, take_word(pairs)});
  }
}

Table make_table() {
  Table table;
  add_pairs(table, symbols, LatexCommand::symbol);
  add_pairs(table, marks, LatexCommand::accent);
  add_all(table, spaces, {LatexCommand::symbol, " "});
  add_all(table, "par", {LatexCommand::symbol, "\n\n"});
  add_all(table, without_argument, {LatexCommand::no_argument, {}});
  add_all(table, addresses, {LatexCommand::address, {}});
  add_all(table, fractions, {LatexCommand::fraction, {}});
  add_all(table, superscripts, {LatexCommand::superscript, {}});
  add_all(table, subscripts, {LatexCommand::subscript, {}});
  return table;
}

using Pair = std::pair<char, std::string_view>;

constexpr auto accents = std::to_array<Pair>({{'\'', "\u0301"},
                                              {'`', "\u0300"},
                                              {'^', "\u0302"},
                                              {'"', "\u0308"},
                                              {'~', "\u0303"},
                                              {'=', "\u0304"},
                                              {'.', "\u0307"}});
constexpr auto raised_characters = std::to_array<Pair>({{'0', "⁰"},
                                                        {'1', "¹"},
                                                        {'2', "²"},
                                                        {'3', "³"},
                                                        {'4', "⁴"},
                                                        {'5', "⁵"},
                                                        {'6', "⁶"},
                                                        {'7', "⁷"},
                                                        {'8', "⁸"},
                                                        {'9', "⁹"},
                                                        {'+', "⁺"},
                                                        {'-', "⁻"},
                                                        {'=', "⁼"},
                                                        {'(', "⁽"},
                                                        {')', "⁾"},
                                                        {'n', "ⁿ"},
                                                        {'i', "ⁱ"}});
constexpr auto lowered_characters = std::to_array<Pair>({{'0', "₀"},
                                                         {'1', "₁"},
                                                         {'2', "₂"},
                                                         {'3', "₃"},
                                                         {'4', "₄"},
                                                         {'5', "₅"},
                                                         {'6', "₆"},
                                                         {'7', "₇"},
                                                         {'8', "₈"},
                                                         {'9', "₉"},
                                                         {'+', "₊"},
                                                         {'-', "₋"},
                                                         {'=', "₌"},
                                                         {'(', "₍"},
                                                         {')', "₎"}});

template <std::size_t size>
std::string_view text_of(const std::array<Pair, size>& table, char c) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Pair& pair) { return pair.first == c; });
  return found == table.end() ? std::string_view() : found->second;
}

}  // namespace

LatexMeaning latex_command(std::string_view name) {
  static const Table table = make_table();
  const auto found = table.find(name);
  return found == table.end() ? LatexMeaning{} : found->second;
}

std::string_view latex_accent(char name) { return text_of(accents, name); }
std::string_view raised(char c) { return text_of(raised_characters, c); }
std::string_view lowered(char c) { return text_of(lowered_characters, c); }

}  // namespace weft
