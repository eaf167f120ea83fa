#include "extract/names/body_words.hpp"

#include <algorithm>
#include <array>

#include "extract/text/word_list.hpp"

namespace weft {

namespace {

const WordList& english_firm() {
  static const WordList words(
      "academy agency alliance association authority board bureau coalition collective commission "
      "confederation congregation consortium corporation council court department directorate embassy "
      "federation foundation guild inspectorate institute institution league network observatory "
      "organisation organization parliament secretariat society taskforce tribunal trust union "
      "university watch");
  return words;
}

const WordList& english_loose() {
  static const WordList words(
      "archive bank cell center centre charity clinic college committee cooperative corps desk diocese "
      "forum fund group guard headquarters hub initiative international jurists lab laboratory lawyers "
      "library mission museum office partners partnership party platform police press project service "
      "services team unit");
  return words;
}

const WordList& romance_firm() {
  static const WordList words(
      "academia academie agence agencia agenzia alianca alianza ambassade asociacion associacao "
      "associazione autoridad autoridade autorite bundesamt bundesanstalt caritas colectiva colectivo "
      "coletivo collectif comisaria comisariado comision comissao commissione confederacao "
      "confederacion conseil consejo conselho consiglio coordinadora coordinadoria corporacion "
      "croissant croix defensoria embaixada embajada federacao federacion federazione fiscalia "
      "fondation fondazione fundacao fundacion gesellschaft hochschule institut instituto istituto "
      "ligue observatoire observatorio osservatorio plataforma plateforme procuraduria reseau "
      "secretaria secretariado sindicato sociedad sociedade societe stichting stiftung superintendencia "
      "syndicat universidad universidade universita universitat universite universiteit verband verein");
  return words;
}

const WordList& romance_loose() {
  static const WordList words(
      "banco banque camara centre centro chambre club comite cooperativa cooperative departamento "
      "departement direcao direccion direction equipo fondo fonds fundo groupe grupo hopital hospital "
      "mesa mouvement movimiento oficina red rede service servicio servico tribunal unidad unidade "
      "unite zentrum");
  return words;
}

const WordList& shared_firm() {
  static const WordList words("alliance association commission confederation federation office union");
  return words;
}

const WordList& shared_loose() {
  static const WordList words("bureau cabinet consortium coordination corps forum mission");
  return words;
}

const WordList& ministry_words() {
  static const WordList words(
      "bundesministerium ministere ministerie ministerio ministerium ministero ministry министерство");
  return words;
}

const WordList& ministries_words() {
  static const WordList words("ministeres ministerios ministries");
  return words;
}

// Heads with rules of their own.
const WordList& special_heads() {
  static const WordList words(
      "ngo ong red universidad universidade universita universitat universite universiteit university");
  return words;
}

const WordList& introductions() {
  static const WordList words(
      "agence agencia asociacion associacao association charity colectiva colectivo coletivo collectif "
      "collective cooperativa cooperative federacion federation fondation foundation fundacao fundacion "
      "network ngo nonprofit ong organisation organizacao organizacion organization osc plataforma "
      "plateforme red rede reseau sindicato syndicat");
  return words;
}

const WordList& groups() {
  static const WordList words("group groupe grupo tank");
  return words;
}

}  // namespace

BodyHead english_head(std::string_view folded) {
  if (english_firm().holds(folded)) return BodyHead::firm;
  return english_loose().holds(folded) ? BodyHead::loose : BodyHead::none;
}

BodyHead romance_head(std::string_view folded, bool shared) {
  if (romance_firm().holds(folded) || (shared && shared_firm().holds(folded))) return BodyHead::firm;
  const bool loose = romance_loose().holds(folded) || (shared && shared_loose().holds(folded));
  return loose ? BodyHead::loose : BodyHead::none;
}

bool may_head_body(std::string_view surface) {
  static const std::array lists = {&english_firm(),   &english_loose(),    &romance_firm(),
                                   &romance_loose(),  &shared_firm(),      &shared_loose(),
                                   &ministry_words(), &ministries_words(), &special_heads()};
  return std::ranges::any_of(lists, [&](const WordList* words) { return words->may_hold(surface); });
}

bool is_ministry(std::string_view folded) { return ministry_words().holds(folded); }

bool are_ministries(std::string_view folded) { return ministries_words().holds(folded); }

bool introduces_body(std::string_view folded) { return introductions().holds(folded); }

bool may_introduce_body(std::string_view surface) { return introductions().may_hold(surface); }

bool explains_body(std::string_view folded) {
  return introductions().holds(folded) || groups().holds(folded);
}

bool is_generic_modifier(std::string_view folded) {
  static const WordList words(
      "academic accion acueducto administration advisory agricultura agricultural aid air alert appeal "
      "appeals area army barangay base based camp camps cantonal casa cash center central centre "
      "charitable city ciudad civil clinical cluster commercial communal community comunal comunitaria "
      "comunitario constitutional consumers coordinating coordination coordinators country county "
      "crisis dairy defence defense departmental desa desarrollo development developpement disaster "
      "district districts docentes drinking eau ecole editorial educacion education elders eleves "
      "emergencia emergency enseignants escolar ethics evaluation executive expert experts faith "
      "familias famille family farmer farmers feeding field finance financial fire first fishers food "
      "gender general gestation gestion girls governing government governmental group head health high "
      "home hospital human humanitarian information inter interior internal international joint "
      "judicial junta justice juventud land lead led legal livestock loan local maintenance management "
      "medical members mental mixed mobile monitoring mothers multi municipal national negotiating new "
      "non nutrition old operations oversight padres parent parents parish partner peace peer police "
      "policy post press primary private programme project protection provincial public quality "
      "quartier radio rapid reception refugee refugees regional registration relief religious rescue "
      "research resident residents response risk rural salud sante savings school science secondary "
      "sector security senior shelter site small social sous special stabilisation stabilization staff "
      "state steering students study sub supply support supreme teacher teachers team technical town "
      "township trade training transit transport trauma treatment union unit urban user users "
      "veterinary victims village ville volunteer volunteers war ward wash water welfare women womens "
      "work workers working world young youth");
  return words.holds(folded);
}

bool joins_name(std::string_view folded) {
  static const WordList words(
      "a against and au aux con contra contre d da das de del der des di do dos du e en et for fur in l "
      "la las le les los of on para por pour sans sin sobre sur the to und with without y zur");
  return words.holds(folded);
}

bool makes_kind(std::string_view folded) {
  static const WordList words(
      "a algunas algunos an another any aucun aucune autre cada chaque cualquier each ein eine either "
      "every her his its leur leurs many most my ningun ninguna no numerosas otra otro our own "
      "plusieurs quelques several some such sus their tout toute um uma un una unas une unos varias "
      "varios whose your");
  return words.holds(folded);
}

}  // namespace weft
