#include "extract/names/corporate_words.hpp"

#include <algorithm>
#include <array>

#include "extract/text/word_list.hpp"

namespace weft {

namespace {

bool ends_like_a_head(std::string_view folded) {
  static constexpr auto endings = std::to_array<std::string_view>(
      {"ausschuss",   "behorde",     "gesellschaft", "hilfswerk", "hochschule",  "institut", "kommission",
       "krankenhaus", "ministerium", "netzwerk",     "stiftung",  "universitat", "verband",  "verein",
       "zentrum",     "协会",        "基金会",       "大学",      "委员会",      "委員会",   "机构",
       "機構",        "研究所",      "組織",         "组织",      "红十字会",    "部",       "署"});
  return std::ranges::any_of(endings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

}  // namespace

bool is_corporate_head(std::string_view folded) {
  static const WordList heads(
      // English
      "academy agencies agency alliance assembly association associations authorities authority bureau "
      "cluster coalition collective college commission committee congress consortium cooperative "
      "corporation council department departments directorate division embassy federation foundation "
      "government governments guild inc initiative institute institutes institution international llc "
      "ltd ministries ministry network ngos observatory office offices organisation organisations "
      "organization organizations parliament plc programme pty secretariat senate society subcommittee "
      "syndicate taskforce universities university "
      // French
      "agence ambassade association bureau cabinet collectif comite commissariat conseil croissant "
      "departement federation fondation gouvernement institut ministere ministeres observatoire "
      "prefecture reseau sarl societe syndicat universite "
      // Spanish, Portuguese
      "agencia alcaldia asamblea asociacion asociaciones associacao ayuntamiento colectiva colectivo "
      "coletivo comisaria comisariado comision comisionado comissao comite confederacion congreso "
      "consejo conselho consorcio cooperativa corporacion defensoria departamento direcao direccion "
      "embaixada embajada escritorio federacao federacion fiscalia fundacao fundacion gobernacion "
      "gobierno governo instituto ministerio observatorio oficina organizacao organizacion plataforma "
      "procuraduria secretaria sindicato sociedad sociedade subsecretaria superintendencia universidad "
      "universidade "
      // Italian, Dutch, German, Nordic
      "agenzia associazione behorde bundesamt bundesministerium comitato commissione consiglio deutsche "
      "deutscher deutsches direktorat federazione fondazione forbundet gemeente gesellschaft gmbh "
      "hochschule institut istituto kommission landesamt ministerie ministerium ministero nederlandse "
      "netzwerk osservatorio raad societa stichting stiftung universita universitat universiteit "
      "universitet verband vereniging zentrum "
      // Russian, Ukrainian, Arabic
      "агентство агенція асоціація ассоциация бюро институт комиссия комитет комітет министерство "
      "міністерство общество организация організація правительство совет товариство университет "
      "університет управление федерация фонд اتحاد برنامج جامعة جمعية صندوق لجنة مجلس مركز مكتب منظمة "
      "موسسة هيية وزارة");
  return heads.holds(folded) || ends_like_a_head(folded);
}

bool is_weak_head(std::string_view folded) {
  static const WordList heads(
      "action aid alianca alianza amt army associates banco bank banque board bund campaign campaigns "
      "cell center centre centro church circle clinic club communications consult consultants "
      "consulting corps corte cour court cruz desk direction ecole enterprises escuela fellowship fondo "
      "fonds force forces forum fund fundo gazette group groupe grupo gruppe headquarters herald "
      "hospital house hub journal jurists kreuz lab laboratory labs lawyers league library liga ligue "
      "media ministries mision missao mission monitor mouvement movement movimento movimiento museum "
      "news partners partnership partnerships party platform police press program programa programmes "
      "project projects proyecto publications publishing radio rat red rede relief rescue research "
      "response rights school schools service services servicio solutions strategies studies studio "
      "systems task team tracker trackers tribunal trust uniao union unit verein verlag voices "
      "volunteers watch workers worldwide");
  return heads.holds(folded);
}

bool is_corporate_opening(std::string_view folded) {
  static const WordList openings(
      "african american arab asian asociacion association australian belgian british canadian catholic "
      "children childrens crisis croix cruz danish development disaster doctors dutch emergency "
      "ethiopian eu european federal finnish freedom french global hellenic human humanitaire "
      "humanitarian indian inter interagency internacional international internationale iraqi irish "
      "islamic italian japanese jesuit jewish joint kenyan lawyers lutheran medecins medicos migration "
      "muslim nacional national nationale nepalese nigerian norwegian palestinian physicians red "
      "refugee refugees regional reporters republic republica republique somali spanish state sudanese "
      "swedish swiss syrian turkish uk ukrainian un united us women womens world");
  return openings.holds(folded);
}

bool is_shared_opening(std::string_view folded) {
  static const WordList openings("christian german pan peace royal trinity");
  return openings.holds(folded);
}

bool is_function_word(std::string_view folded) {
  static const WordList words(
      "against aux by contra contre dans from fur gegen in into on para por pour sans sin sobre sur the "
      "to with without");
  return words.holds(folded);
}

bool is_connecting_word(std::string_view folded) {
  static const WordList words(
      "a against and au aux contra contre da das de del der des die do dos du e el et for from fur in "
      "la las le les los of on para por pour sans sin sobre sur the to und with without y");
  return words.holds(folded);
}

bool is_company_form(std::string_view folded) {
  static const WordList forms("ag bv co corp ev gmbh inc limited llc llp ltd nv plc pty sarl spa");
  return forms.holds(folded);
}

}  // namespace weft
