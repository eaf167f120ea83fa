#include "extract/places/hint_context.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.hpp"
#include "extract/places/place_context.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

// Folded words around a nationality or a city.
struct HintWords {
  WordList instruments{
      "accord accords acuerdo acuerdos agenda agreement agreements amendment call carta charter "
      "charte commitment commitments communique compact compromisos conference conferencia "
      "consensus convencion convenio convention conventions cumbre declaracion declaration document "
      "framework guidelines mandate marco pact pacte pacto plan platform plataforma principles "
      "principes principios process proceso processus protocol protocole protocolo protocols "
      "roadmap rules sommet statement statut statute estatuto summit treaty traite tratado"};
  WordList meetings{
      "adopte adoptee adopted atelier colloque conference conferencia congres congreso congress "
      "convened cumbre forum held launched meeting meetings negociaciones negotiations organise "
      "presented published reunion seminar seminaire seminario signe signed sommet summit symposium "
      "taller talks webinar workshop"};
  WordList bodies{
      "academy center centre club college foundation group hospital initiative institute journal "
      "museum network observatory office press school times tribune university"};
  WordList links{"a au d de del des du en in at of l la the"};
  WordList currencies{
      "afghani baht birr bolivar bolivares cedi cent cents colon colones couronne couronnes dinar "
      "dinars dirham dirhams dolar dolares dollar dollars dong franc franco francos francs gourde "
      "gourdes hryvnia kina krona krone kroner kronor kwacha kyat lempira leone leones leu lev lira "
      "liras livre livres mark naira nakfa peso pesos pound pounds pula rand real reais reales rial "
      "rials riel ringgit riyal riyals rouble roubles ruble rubles rupee rupees rupiah schilling "
      "shilling shillings sol soles som taka won yen yuan zloty"};
  WordList speech{
      "abstract alphabet class classes course courses creole dictionary dubbing edicion edition "
      "editions francophone grammar idioma idiomas interpretation interpreter interpreters language "
      "languages langue langues lengua lenguas lesson lessons lingua script speaker speakers "
      "speaking sprache subtitles summary teacher text traduccion traduction translation "
      "translations translator translators version versions versiones voiceover"};
  // What nationalities go with in titles, where capitals do not tell "Syrian Refugees" from "Turkish Red
  // Crescent".
  WordList usual_nouns{
      "adolescents army asylum authorities border borders boys camp camps children cities citizens "
      "civilians coast communities conflict constitution crises crisis detainees diaspora "
      "displacement displaced earthquake economy elections emergency exiles families farmers flood "
      "floods forces girls government healthcare households immigrants law men migrants migration "
      "military minorities minors nationals parliament peace people peoples population populations "
      "prisoners refugees returnees revolution schools society soldiers students survivors teachers "
      "troops uprising village villages war women workers youth"};
  // Before or after a nationality these say that no noun goes with it, or that a language is meant.
  WordList no_nouns{
      "al and as auf at but by con d del du e el en et for from i in into is l le of on only or ou "
      "to u und y o was were with"};
};

const HintWords& words() {
  static const HintWords lists;
  return lists;
}

// The token before, when the same phrase holds both.
std::string before(const AnalysedField& field, std::uint32_t first, std::uint32_t steps = 1) {
  if (first < steps) return {};
  for (std::uint32_t i = 0; i < steps; ++i) {
    if (field.tokens[first - i].breaks_phrase) return {};
  }
  return fold(surface_of(field, first - steps));
}

std::string after(const AnalysedField& field, std::uint32_t last) {
  if (last >= field.tokens.size() || field.tokens[last].breaks_phrase) return {};
  return fold(surface_of(field, last));
}

// "Geneva: WHO", "Geneva: World Health Organization", where the body is recognised.
bool is_publisher_seat(const AnalysedField& field, std::uint32_t last) {
  if (last >= field.tokens.size()) return false;
  const Token& next = field.tokens[last];
  return gap_before(field, last).find(':') != std::string_view::npos && (next.masked || next.upper);
}

// English and German put the adjective before its noun.
bool noun_follows(std::string_view language) {
  return language == "en" || language == "de" || language.empty();
}

}  // namespace

bool is_no_hint_city(const AnalysedField& field, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = field.tokens;
  if (belongs_to_body(field, first) || is_publisher_seat(field, last)) return true;
  if (last < tokens.size() && tokens[last].capitalised && !tokens[last].breaks_phrase) {
    const std::string next = after(field, last);
    if (words().instruments.holds(next) || words().bodies.holds(next)) return true;
  }
  if (!words().links.holds(before(field, first))) return false;
  for (std::uint32_t steps = 2; steps <= 4; ++steps) {
    const std::string word = before(field, first, steps);
    if (words().meetings.holds(word) || words().instruments.holds(word)) return true;
    if (!words().links.holds(word)) return false;
  }
  return false;
}

bool is_no_hint_demonym(const AnalysedField& field, std::string_view language, std::uint32_t first,
                        std::uint32_t last, NameUse use) {
  const auto& tokens = field.tokens;
  const std::string next = after(field, last);
  const std::string previous = before(field, first);
  if (words().currencies.holds(next) || words().currencies.holds(previous)) return true;
  if (words().speech.holds(next) || words().speech.holds(previous)) return true;
  const bool follows = last < tokens.size() && !tokens[last].breaks_phrase;
  if (follows && tokens[last].masked) return true;
  // "Norwegian Refugee Council" goes on with capitals; in a title all words do.
  const bool capitals_tell = language != "de" && tokens[first].capitalised;
  if (follows && tokens[last].capitalised && !tokens[last].upper && capitals_tell) {
    return !is_title_case(field) || !words().usual_nouns.holds(next);
  }
  if (use != NameUse::tongue) return false;
  // "switched to English": a language, where no usual noun follows.
  static const WordList into(" en from in into to ");
  if (into.holds(previous) && !words().usual_nouns.holds(next)) return true;
  if (noun_follows(language)) return !follows || words().no_nouns.holds(next);
  return previous.empty() || words().no_nouns.holds(previous);
}

}  // namespace weft
