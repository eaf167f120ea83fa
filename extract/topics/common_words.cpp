#include "extract/topics/common_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/unicode.hpp"

namespace weft {

namespace {

struct Words {
  std::string_view language;
  std::string_view words;  // folded, each between spaces
};

constexpr auto small_words = std::to_array<Words>({
    {"en",
     " a about above after again against all also an and any are as at be because been before being below "
     "between both but by can could did do does down during each few for from further had has have he her "
     "here "
     "hers him his how i if in into is it its just may me might more most must my no nor not now of off on "
     "once "
     "only or other our out over own per same shall she should so some such than that the their them then "
     "there "
     "these they this those through to too under until up upon us very via was we were what when where which "
     "while who whom whose why will with within without would yet you your "},
    {"fr",
     " a afin ainsi alors au aussi autre autres aux avant avec c car ce ceci cela celle celui ces cet cette "
     "chez "
     "comme comment d dans de depuis des donc dont du elle elles en encore entre est et etc ete etre eux "
     "fait il "
     "ils j je l la le les leur leurs lors lui m mais me meme mes moi moins mon n ne ni nos notre nous on "
     "ont ou "
     "par pas pendant peu peut plus pour qu quand que quel quelle qui s sa sans se selon ses si son sont "
     "sous "
     "sur t ta tel tous tout toute toutes tres un une vers vos votre vous y "},
    {"es",
     " a al algo ante antes aquel asi aun cada como con contra cual cuando de del desde donde durante e el "
     "ella "
     "ellas ellos en entre era es esa ese eso esta estas este esto estos fue ha han hasta hay la las le les "
     "lo los "
     "mas me mi mientras muy nada ni no nos o otra otro para pero por porque que quien se segun ser si sin "
     "sobre "
     "son su sus tal tambien tan tanto te toda todo todos tras tu u un una uno unos y ya yo "},
    {"pt",
     " a ainda ao aos as assim ate cada com como contra da das de dela dele desde do dos e ela elas ele eles "
     "em "
     "entre era essa esse esta este eu foi ha isso isto ja lhe mais mas me meu muito na nao nas nem no nos "
     "nossa o "
     "onde os ou outra outro para pela pelo per por porque qual quando que quem se sem ser seu seus si sido "
     "sob "
     "sobre sua suas tal tambem tem toda todo todos um uma "},
    {"de",
     " ab aber alle als am an auch auf aus bei bis da damit dann das dass dem den denn der des die dies "
     "diese "
     "dieser doch dort du durch ein eine einem einen einer er es fur hat hier ich ihr im in ins ist ja jede "
     "kann "
     "kein man mehr mit nach nicht noch nun nur ob oder ohne seit sich sie sind so soll um und uns unter vom "
     "von "
     "vor war was weil wenn wer wie wir wird wo zu zum zur "},
});

constexpr auto common_words = std::to_array<Words>({
    {"en",
     " access account action activity aim analysis approach area article aspect assessment assistance author "
     "base basis book case center centre change chapter committee community company concept "
     "condition conference context country course data date day decision definition demand development "
     "direction "
     "discussion document effect effort element event evidence example experience fact factor field figure "
     "form "
     "framework function future goal government group growth guide history idea impact implementation "
     "improvement "
     "indicator individual information institution interest introduction issue knowledge level life list map "
     "material means measure meeting member method model month name nation need network number object "
     "objective "
     "office operation opportunity organization organisation paper part partner people period person place "
     "plan "
     "planning point policy population position practice problem procedure process product program programme "
     "progress project proposal publication quality question range rate reason recommendation record region "
     "report "
     "requirement research resource response result role sample sector service set situation size society "
     "solution "
     "source staff standard state statement statistics status step strategy study subject support survey "
     "system "
     "table task team technique term test text theory thing time tool topic trend type unit update use user "
     "value "
     "view way week word work world year "},
    {"fr",
     " action activite analyse an annee approche article aspect auteur base besoin but cadre cas chapitre "
     "chose "
     "condition contexte date developpement document donnee effet element enquete ensemble equipe etape etat "
     "etude "
     "evaluation evenement exemple facon fait fois forme groupe guide histoire idee impact information jour "
     "lieu "
     "liste livre maniere membre methode mise mois monde moyen niveau nom nombre objectif outil part "
     "partenaire "
     "partie pays periode personne place plan point politique population pratique probleme processus produit "
     "programme projet publication qualite question rapport recherche region reponse reseau resultat role "
     "secteur "
     "service situation solution source strategie suivi sujet systeme temps terme texte travail type ville "
     "vie "
     "zone "},
    {"es",
     " accion actividad analisis ano aspecto autor base caso capitulo cifra ciudad condicion contexto cosa "
     "dato "
     "desarrollo dia documento efecto ejemplo elemento equipo estado estrategia estudio evaluacion evento "
     "fecha "
     "forma fuente grupo guia hecho historia idea impacto informacion informe lista lugar manera medida mes "
     "metodo "
     "mundo necesidad nivel nombre numero objetivo pais parte periodo persona plan politica practica "
     "problema "
     "proceso producto programa proyecto publicacion punto region respuesta resultado sector servicio "
     "sistema "
     "situacion solucion tema tiempo tipo trabajo uso vez vida zona "},
    {"pt",
     " acao analise ano area aspecto autor base caso cidade contexto dado desenvolvimento dia documento "
     "efeito "
     "elemento equipe estado estrategia estudo exemplo forma fonte grupo ideia impacto informacao lista "
     "lugar "
     "medida mes metodo mundo nivel nome numero objetivo pais parte periodo pessoa plano politica problema "
     "processo produto programa projeto publicacao ponto regiao relatorio resposta resultado setor servico "
     "sistema "
     "situacao solucao tema tempo tipo trabalho uso vez vida zona "},
    {"de",
     " analyse ansatz arbeit art autor bedarf bereich bericht beispiel daten dokument ebene entwicklung "
     "ergebnis "
     "fall form frage gebiet grund gruppe information jahr kapitel land liste massnahme methode mitglied "
     "monat name "
     "ort person plan politik praxis problem produkt programm projekt prozess punkt quelle region sektor "
     "situation "
     "stadt strategie studie system tag teil text thema typ welt woche wort zahl zeit ziel "},
});

// The lists as sets, by language.
class WordSets {
 public:
  explicit WordSets(std::span<const Words> lists) {
    for (const Words& list : lists) {
      std::unordered_set<std::string_view>& words = sets_[list.language];
      for (std::string_view rest = list.words.substr(1); !rest.empty();) {
        const std::size_t end = rest.find(' ');
        words.insert(rest.substr(0, end));
        rest.remove_prefix(end + 1);
      }
    }
  }

  // Null for other languages.
  [[nodiscard]] const std::unordered_set<std::string_view>* find(std::string_view language) const {
    const auto at = sets_.find(language);
    return at == sets_.end() ? nullptr : &at->second;
  }

 private:
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> sets_;
};

}  // namespace

bool are_small_words(std::string_view label, std::string_view language) {
  constexpr std::size_t longest = 40;
  static const WordSets sets(small_words);
  const auto* const words = sets.find(language);
  if (words == nullptr || label.size() > longest) return false;
  const std::string folded = fold(label);
  for (std::string_view rest = folded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (!words->contains(rest.substr(0, end))) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

bool is_common_word(std::string_view label, std::string_view language) {
  constexpr std::size_t longest = 20;
  static const WordSets sets(common_words);
  const auto* const words = sets.find(language);
  if (words == nullptr || label.size() > longest || label.find(' ') != std::string_view::npos) return false;
  const std::string folded = fold(label);
  const std::string_view word = folded;
  if (words->contains(word)) return true;
  const auto without = [&](std::string_view ending, std::string_view instead) {
    if (!word.ends_with(ending)) return false;
    return words->contains(std::string(word.substr(0, word.size() - ending.size())).append(instead));
  };
  return without("s", "") || without("es", "") || without("ies", "y") || without("en", "") ||
         without("n", "") || without("e", "") || without("er", "") || without("x", "");
}

}  // namespace weft
