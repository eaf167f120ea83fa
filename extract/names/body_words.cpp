#include "extract/names/body_words.hpp"

#include "extract/names/word_list.hpp"

namespace weft {

BodyHead english_head(std::string_view folded) {
  static const WordList firm(
      "academy agency alliance association authority board bureau coalition collective commission "
      "confederation "
      "congregation consortium corporation council court department directorate embassy federation "
      "foundation "
      "guild inspectorate institute institution league network observatory parliament secretariat society "
      "taskforce "
      "tribunal trust union university watch");
  static const WordList loose(
      "archive bank cell center centre charity clinic college committee cooperative corps desk diocese forum "
      "fund group "
      "guard headquarters hub initiative international jurists lab laboratory lawyers library mission museum "
      "office "
      "party partners partnership police press project service services team unit");
  if (firm.holds(folded)) return BodyHead::firm;
  return loose.holds(folded) ? BodyHead::loose : BodyHead::none;
}

BodyHead romance_head(std::string_view folded, bool shared) {
  static const WordList firm(
      "academia academie agence agencia agenzia alianza alianca asociacion associacao associazione autorite "
      "autoridad "
      "autoridade bundesamt bundesanstalt colectiva colectivo coletivo collectif caritas comisaria "
      "comisariado "
      "comision "
      "comissao commissione confederacion confederacao conseil consejo conselho consiglio coordinadora "
      "coordinadoria "
      "corporacion croissant croix defensoria embaixada embajada ambassade federacion federacao federazione "
      "fiscalia "
      "fondation fondazione fundacao fundacion gesellschaft hochschule institut instituto istituto ligue "
      "observatoire "
      "observatorio osservatorio plataforma plateforme procuraduria reseau secretariado secretaria sindicato "
      "sociedad "
      "sociedade societe stichting stiftung superintendencia syndicat universidad universidade universita "
      "universitat "
      "universite universiteit verband verein");
  static const WordList loose(
      "banco banque camara centro centre chambre club comite cooperativa cooperative departamento "
      "departement direccion "
      "direcao direction equipo fonds fondo fundo groupe grupo hopital hospital mesa mouvement movimiento "
      "oficina red "
      "rede service servicio servico tribunal unidad unidade unite zentrum");
  static const WordList firm_shared("alliance association commission confederation federation office union");
  static const WordList loose_shared("bureau cabinet consortium coordination corps forum mission");
  if (firm.holds(folded) || (shared && firm_shared.holds(folded))) return BodyHead::firm;
  return loose.holds(folded) || (shared && loose_shared.holds(folded)) ? BodyHead::loose : BodyHead::none;
}

bool is_ministry(std::string_view folded) {
  static const WordList words(
      "bundesministerium ministere ministerie ministerio ministerium ministero ministry министерство");
  return words.holds(folded);
}

bool is_generic_modifier(std::string_view folded) {
  static const WordList words(
      "academic inter multi accion acueducto administration advisory appeal appeals agricultural agricultura "
      "aid air "
      "alert area army barangay base camp camps cantonal "
      "casa center central centre ciudad city civil clinical cluster cash coordinators commercial "
      "constitutional communal community comunal comunitario "
      "comunitaria consumers coordination coordinating country county crisis dairy defence defense "
      "departmental desa "
      "desarrollo developpement development disaster district districts docentes drinking editorial eleves "
      "eau ecole education educacion "
      "elders emergencia emergency enseignants escolar ethics evaluation executive expert experts famille "
      "family "
      "familias farmer farmers feeding field financial finance fire first fishers food gender general "
      "gestion gestation girls governing "
      "government governmental group head health high home hospital human humanitarian information interior "
      "internal "
      "international joint judicial junta justice juventud land lead legal livestock loan local maintenance "
      "management mental "
      "medical members mixed mobile monitoring mothers municipal national negotiating new nutrition old "
      "operations "
      "oversight padres parent parents parish partner peace peer police policy post press primary private "
      "programme "
      "project protection provincial public quality quartier radio rapid reception registration refugee "
      "refugees regional relief religious rescue "
      "research residents response resident risk rural salud sante savings school science secondary sector "
      "security senior "
      "shelter site small social stabilisation stabilization sous special staff state steering students "
      "study sub supply support supreme teacher "
      "teachers team technical town township trade training transit transport trauma treatment union unit "
      "urban user users veterinary victims "
      "village ville volunteer volunteers war ward wash water welfare women womens work workers working "
      "world young "
      "youth");
  return words.holds(folded);
}

bool introduces_body(std::string_view folded) {
  static const WordList words(
      "agence agencia asociacion associacao association charity colectiva colectivo coletivo collectif "
      "collective "
      "cooperativa cooperative federacion federation fondation foundation fundacion fundacao nonprofit ngo "
      "network ong "
      "organisation organizacao organizacion organization osc plataforma plateforme red rede reseau "
      "sindicato syndicat");
  return words.holds(folded);
}

bool joins_name(std::string_view folded) {
  static const WordList words(
      "a against and au aux con contra contre d da das de del der des di do dos du e en et for fur in l la "
      "las le les "
      "los of on para por pour sans sin sobre sur the to und with without y zur");
  return words.holds(folded);
}

bool makes_kind(std::string_view folded) {
  static const WordList words(
      "a algunas algunos an another any autre aucun aucune cada chaque cualquier each ein eine either every "
      "her his its "
      "leur leurs many most my no ningun ninguna numerosas otra otro our own plusieurs quelques several some "
      "such sus "
      "their tout toute un una une uma um unos unas varias varios whose your");
  return words.holds(folded);
}

}  // namespace weft
