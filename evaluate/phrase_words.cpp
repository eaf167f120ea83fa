#include "evaluate/phrase_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/unicode.hpp"

namespace weft {

namespace {

struct WordLists {
  std::string_view language;
  std::string_view stop;  // folded words between spaces
  std::string_view generic;
  std::string_view connectors;
  std::string_view articles;
  std::string_view openers;        // articles, other determiners, prepositions
  std::string_view adverb_ending;  // of words of six letters and more
};

constexpr auto word_lists = std::to_array<WordLists>(
    {{"en",
      "a about above according across after again against all almost alone along already also although "
      "always "
      "am amid among amongst an and another any anyone anything are around as at away back be became because "
      "become becomes been before behind being below between beyond both but by can cannot come comes could "
      "did "
      "do does doing done due during each either else enough especially et etc even ever every everyone for "
      "from "
      "further gave get gets give given gives go goes going gone got had half has have having he hence her "
      "here "
      "him himself his how however i if in including indeed instead into is it its itself just keep kept "
      "least "
      "less let like likely made mainly make makes making many may me might mine more moreover most mostly "
      "much "
      "must my namely near nearly neither never nevertheless no nobody none nor not nothing now off often on "
      "once "
      "one only onto or other others otherwise our ours out over own per perhaps put rather s said same say "
      "says "
      "see seem seems seen several shall she should show showed shown shows since so some somehow someone "
      "something still such t take taken takes than that the their them themselves then there thereby "
      "therefore "
      "these they this those though three through throughout thus to together too took toward towards two "
      "under "
      "unless until unto up upon us use used uses using very via vs was way we well went were what whatever "
      "when "
      "where whereas whether which while who whole whom whose why will with within without would yet you "
      "your "
      "four five six seven eight nine ten hundred thousand million billion first second third fourth last "
      "next "
      "january february march april june july august september october november december monday tuesday "
      "wednesday thursday friday saturday sunday "
      "add added address addresses aim aims allow allows argue argues ask asks assess assesses began begin "
      "begins "
      "bring brings brought build builds call called calls carried carry cause caused causes consider "
      "considers "
      "contain contains continue continued continues cover covered covers describe described describes "
      "develop "
      "develops discuss discusses drew draw draws enable enables encourage encourages ensure ensures examine "
      "examined examines explain explains explore explores face faced faces fell fall find finds focus "
      "focuses "
      "focusing follow followed follows found gather gathered grew grow help helped helps highlight "
      "highlights "
      "hold holds identify identified identifies improve improved improves increase increased increases "
      "inform "
      "informed lead leads leave leaves led left live lives lost look looks meet meets need needed needs "
      "offer "
      "offers present presented presents propose proposes provide provided provides providing publish "
      "published "
      "ran reach reached reaches received receive recommend recommends reduce reduced reduces remain "
      "remained "
      "remains require required requires rose run runs seek seeks serve serves set sets start started "
      "suggest "
      "suggests tell tells try turn understand want wants went work worked works write written",
      "able activity activities additional adequate appropriate approach approaches area areas article "
      "aspect "
      "aspects available author authors based basic best better big book case cases certain challenge "
      "challenges "
      "change changes chapter chapters common complex country countries current data day days different "
      "document "
      "documents district districts early effect effective effects effort efforts evidence example examples "
      "existing experience "
      "experiences extent extra fact field fields factor factors figure figures final findings former full "
      "future general "
      "global good great group groups guide handbook hand high higher highest home hours household "
      "households "
      "human humanitarian impact impacts important individual individuals information international "
      "introduction "
      "issue issues key kind known lack large larger largest late later latest lesson lessons level levels "
      "life "
      "little local long longer low lower main major man manual means measure measures men method methods "
      "minor "
      "model modern month months national nature new note number numbers office offices old operation "
      "operations open order overview page "
      "paper papers part particular parts past people percent percentage period person persons place places "
      "plan "
      "plans point points poor population possible practice practices presence previous principle principles "
      "problem problems process processes province provinces programme programmes program programs project "
      "projects publication "
      "purpose question questions range rate rates real reason recent recommendation recommendations region "
      "regions related relevant report reports reported research response responses result results review "
      "right rights risk "
      "risks "
      "role safe sample scale sector section sector series service services sets share short side "
      "significant "
      "similar single site sites situation small social source sources special specific staff stage state "
      "states "
      "step steps strong study studies subject support survey system systems table target team teams term "
      "terms "
      "text thing things time times title tool tools top topic total town towns type types update urgent "
      "various "
      "view volume ways week weeks wide women word words work workers world year years young",
      "of", "",
      "a an the this these those that its their our your his her my no each every all both some any such "
      "many few "
      "several most of in on for with by from against between among amid at into through over under without "
      "during about across per towards toward within",
      "ly"},
     {"fr",
      "a afin ai aient ailleurs ainsi alors apres as au aucun aucune aujourd aupres auquel aussi autant "
      "autour "
      "autre autres aux auxquels avaient avait avant avec avoir ayant beaucoup bien c ca car ce ceci cela "
      "celle "
      "celles celui cependant certain certaine certaines certains ces cet cette ceux chacun chacune chaque "
      "chez "
      "ci comme comment compte contre d dans de deja depuis derriere des deux devant doit doivent donc dont "
      "du "
      "durant e egalement elle elles en encore enfin ensuite entre est et etaient etait etant ete etre eu "
      "eux "
      "fait fait faire faut fois font furent grace hors hui ici il ils j jamais je jusqu jusque l la "
      "laquelle le "
      "lequel les lesquelles lesquels leur leurs lors lorsque lorsqu lui m ma mais malgre me meme memes mes "
      "moins "
      "mon n ne neanmoins ni nom nombreuses nombreux non nos notamment notre nous on ont or ou outre par "
      "parce "
      "parfois parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pres puis puisque qu quand "
      "quant "
      "que quel quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera serait seront "
      "ses si "
      "sinon soit son sont sous souvent sur surtout t tandis tant te tel telle telles tels toujours tous "
      "tout "
      "toute toutes tres trois trop tu un une vers via voici voir vos votre vous y quatre cinq six sept huit "
      "neuf "
      "dix cent cents mille million millions milliard premier premiere dernier derniere deuxieme janvier "
      "fevrier "
      "mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi "
      "vendredi "
      "samedi dimanche "
      "analyse analysent aide aident aborde abordent constitue constituent decrit decrivent demande "
      "demandent "
      "devient deviennent donne donnent examine examinent explique expliquent montre montrent offre offrent "
      "permet "
      "permettent porte portent presente presentent propose proposent recommande recommandent reste restent "
      "traite "
      "traitent trouve trouvent vient viennent vise visent vise veut veulent va vont",
      "action actions an annee annees approche approches ans article auteur auteurs bon bonne bonnes bons "
      "cadre cas "
      "chapitre difference differentes differents document documents domaine donnees ensemble etat etats "
      "etude "
      "etudes exemple exemples facon femmes fin forme formes general generale grand grande grandes grands "
      "groupe "
      "groupes guide haut homme hommes humain humaine humains humanitaire humanitaires important importante "
      "information informations international internationale internationales internationaux jour jours livre "
      "lieu "
      "lieux long longue manque manuel mesure mesures mise mois mondial mondiale moyen moyens national "
      "nationale "
      "nationales nationaux niveau niveaux nombre note nouveau nouveaux nouvel nouvelle nouvelles objectif "
      "objectifs page part partie parties pays periode personne personnes petit petite petits place plan "
      "plans "
      "point points population populations pratique pratiques principal principale principales principaux "
      "principe "
      "principes probleme problemes processus programme programmes projet projets publication question "
      "questions "
      "raison rapport rapports recherche recommandations region regions resultat resultats risque risques "
      "role "
      "secteur section semaine semaines service services situation soutien suite sujet systeme systemes taux "
      "temps "
      "terme termes titre total travail type types vie ville villes zone zones",
      "d de du des", "la le les l",
      "un une le la les l du des d de au aux ce cet cette ces son sa ses leur leurs notre nos chaque "
      "plusieurs aucun "
      "aucune en par pour sans sous sur contre entre avec dans chez vers",
      ""},
     {"es",
      "a acerca ademas adonde ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ante "
      "antes "
      "apenas aquel aquella aquellas aquellos aqui asi aun aunque bajo bien cabe cada casi como con contra "
      "cual "
      "cuales cualquier cuando cuanto cuya cuyas cuyo cuyos de debe deben debido del demas dentro desde "
      "despues "
      "donde dos durante e el ella ellas ellos en encima entonces entre era eran es esa esas ese eso esos "
      "esta "
      "estaba estaban estan estar estas este esto estos fue fuera fueron gracias ha haber habia habian hacer "
      "hacia "
      "han hasta hay incluso incluyendo junto jamas la las le les lo los luego mas me mediante menos mi "
      "mientras mis "
      "misma mismas mismo mismos muchas mucho muchos muy nada nadie ni ningun ninguna ninguno no nos "
      "nosotros "
      "nuestra nuestro nunca o os otra otras otro otros para pero poca pocas poco pocos por porque pues "
      "puede "
      "pueden que quien quienes se sea sean segun ser sera seran si sido siempre siendo sin sino sobre solo "
      "son su "
      "sus tal tales tambien tampoco tan tanto te tiene tienen toda todas todavia todo todos tras tu tuvo u "
      "un una "
      "unas uno unos varias varios vez veces y ya yo tres cuatro cinco seis siete ocho nueve diez cien "
      "ciento mil "
      "millon millones primer primera primero segunda segundo ultima ultimo enero febrero marzo abril mayo "
      "junio "
      "julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado "
      "domingo "
      "aborda abordan analiza analizan ayuda ayudan describe describen dice dicen examina examinan explica "
      "explican "
      "hace hacen muestra muestran ofrece ofrecen permite permiten presenta presentan propone proponen "
      "recomienda "
      "recomiendan sigue siguen trata tratan viene vienen va van",
      "accion acciones ano anos apoyo articulo area areas autor autores base buen buena buenas bueno buenos "
      "calidad "
      "capitulo caso casos ciudad ciudades cuenta datos derecho derechos dia dias diferente diferentes "
      "documento "
      "documentos ejemplo ejemplos enfoque estado estados estudio estudios falta fin forma formas general "
      "generales "
      "gran grande grandes grupo grupos guia hombre hombres hora horas humana humanas humanitaria "
      "humanitarias "
      "humanitario humanitarios humano humanos importante importantes informacion informe informes "
      "internacional "
      "internacionales investigacion largo libro local locales lugar lugares manera manual mayor mayoria "
      "medida "
      "medidas mejor mejores mes meses mundial mundo mujer mujeres nacional nacionales necesidad necesidades "
      "nivel "
      "niveles nota nueva nuevas nuevo nuevos numero objetivo objetivos pagina pais paises parte partes "
      "periodo "
      "persona personas plan planes poblacion poblaciones practica practicas principal principales principio "
      "principios problema problemas proceso procesos programa programas proyecto proyectos publicacion "
      "punto puntos "
      "recomendaciones region regiones respuesta resultado resultados riesgo riesgos seccion sector semana "
      "semanas "
      "serie servicio servicios sistema sistemas situacion tema temas termino terminos tiempo tipo tipos "
      "titulo "
      "total trabajo vida zona zonas",
      "de del", "la las los el",
      "un una unos unas el la los las del al de este esta estos estas ese esa su sus nuestro nuestra cada "
      "ningun "
      "ninguna varios varias en por para sin sobre contra entre con hacia segun",
      "mente"},
     {"pt",
      "a ao aos as ate com como da das de dela dele delas deles do dos e ela elas ele eles em entre era esta "
      "este "
      "foi foram ha isso isto ja mais mas mesmo muito muitos na nao nas nem no nos num numa o os ou para "
      "pela pelas "
      "pelo pelos por porque qual quando que quem se sem ser seu seus sobre sua suas tambem tem um uma umas "
      "uns",
      "ano anos apoio artigo caso casos dados documento estudo estudos informacao novo novos pais paises "
      "parte "
      "pessoas programa projeto projetos relatorio resultados situacao",
      "de da do das dos", "",
      "o a os as um uma do da dos das de no na nos nas ao aos este esta seu sua seus suas em por para sem "
      "sobre "
      "contra entre com pelo pela",
      "mente"},
     {"de",
      "aber alle allem allen aller alles als also am an auch auf aus bei beim bis da damit dann das dass dem "
      "den der "
      "des die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines er es "
      "fur "
      "gegen hat haben hier ich ihr ihre im in ist ja je kann konnen man mehr mit nach nicht noch nur ob "
      "oder ohne "
      "sehr sein seine sich sie sind so sowie uber um und uns unter vom von vor war waren was wenn werden "
      "wie wir "
      "wird wurde wurden zu zum zur zwischen",
      "arbeit bericht berichte beispiel daten jahr jahre jahren menschen neue neuen studie teil thema ziel",
      "", "",
      "der die das den dem des ein eine einen einem einer eines diese dieser dieses ihre seine keine jede "
      "von in im "
      "mit fur gegen ohne uber unter zur zum durch bei",
      ""}});

template <typename Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

class RoleTable {
 public:
  explicit RoleTable(const WordLists& lists) : lists_(lists) {
    add(lists.stop, WordRole::stop);
    add(lists.generic, WordRole::generic);
    add(lists.connectors, WordRole::connector);
    add(lists.articles, WordRole::article);
    for_each_word(lists.openers, [this](std::string_view word) { openers_.insert(word); });
  }

  [[nodiscard]] WordRole find(std::string_view folded) const {
    if (const auto at = roles_.find(folded); at != roles_.end()) return at->second;
    const bool is_adverb =
        !lists_.adverb_ending.empty() && folded.size() > 5 && folded.ends_with(lists_.adverb_ending);
    if (folded.size() < 3 || is_adverb) return WordRole::stop;
    const bool is_participle = lists_.language == "en" && folded.size() > 4 && folded.ends_with("ed");
    return is_participle ? WordRole::generic : WordRole::content;
  }
  [[nodiscard]] bool is_opener(std::string_view folded) const { return openers_.contains(folded); }

 private:
  void add(std::string_view words, WordRole role) {
    for_each_word(words, [&](std::string_view word) { roles_[word] = role; });
  }

  const WordLists& lists_;
  std::unordered_map<std::string_view, WordRole> roles_;
  std::unordered_set<std::string_view> openers_;
};

const RoleTable* table_of(std::string_view language) {
  static const std::array<RoleTable, word_lists.size()> tables = {
      RoleTable(word_lists[0]), RoleTable(word_lists[1]), RoleTable(word_lists[2]), RoleTable(word_lists[3]),
      RoleTable(word_lists[4])};
  for (std::size_t i = 0; i < word_lists.size(); ++i) {
    if (word_lists[i].language == language) return &tables[i];
  }
  return nullptr;
}

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

}  // namespace

bool has_word_list(std::string_view language) { return table_of(language) != nullptr; }

bool opens_noun_phrase(std::string_view language, std::string_view folded) {
  const RoleTable* table = table_of(language);
  return table != nullptr && table->is_opener(folded);
}

WordRole word_role(std::string_view language, std::string_view folded) {
  if (const RoleTable* table = table_of(language)) return table->find(folded);
  const bool has_spaces = language != "zh" && language != "ja";
  return has_spaces && letters(folded) < 4 ? WordRole::stop : WordRole::content;
}

}  // namespace weft
