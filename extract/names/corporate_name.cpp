#include "extract/names/corporate_name.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.hpp"
#include "extract/names/name_words.hpp"
#include "extract/names/person_name.hpp"

namespace weft {

namespace {

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

// Heads that are also surnames, given names or verbs.
bool is_weak_head(std::string_view folded) {
  static constexpr auto weak = std::to_array<std::string_view>(
      {"action",   "aid",         "alianca",      "alianza",   "amt",          "army",         "associates",
       "banco",    "bank",        "banque",       "board",     "bund",         "campaign",     "center",
       "centre",   "centro",      "church",       "clinic",    "club",         "consultants",  "consulting",
       "corte",    "cour",        "court",        "cruz",      "direction",    "ecole",        "escuela",
       "fondo",    "fonds",       "force",        "forces",    "forum",        "fund",         "fundo",
       "group",    "groupe",      "grupo",        "gruppe",    "headquarters", "hospital",     "house",
       "lab",      "laboratory",  "league",       "library",   "liga",         "ligue",        "media",
       "mision",   "missao",      "mission",      "mouvement", "movement",     "movimiento",   "museum",
       "partners", "partnership", "partnerships", "platform",  "police",       "press",        "program",
       "programa", "programmes",  "project",      "projects",  "proyecto",     "publications", "publishing",
       "rat",      "red",         "rede",         "relief",    "rescue",       "research",     "response",
       "rights",   "school",      "service",      "services",  "servicio",     "solutions",    "studies",
       "systems",  "team",        "tribunal",     "trust",     "uniao",        "union",        "unit",
       "verein",   "watch",       "worldwide"});
  return holds(weak, folded);
}

// Words that begin names of bodies and no names of persons.
bool is_corporate_opening(std::string_view folded) {
  static constexpr auto first = std::to_array<std::string_view>({"african",
                                                                 "american",
                                                                 "arab",
                                                                 "asian",
                                                                 "australian",
                                                                 "belgian",
                                                                 "british",
                                                                 "canadian",
                                                                 "catholic",
                                                                 "children",
                                                                 "childrens",
                                                                 "christian",
                                                                 "crisis",
                                                                 "croix",
                                                                 "cruz",
                                                                 "danish",
                                                                 "development",
                                                                 "disaster",
                                                                 "doctors",
                                                                 "dutch",
                                                                 "emergency",
                                                                 "eu",
                                                                 "european",
                                                                 "federal",
                                                                 "finnish",
                                                                 "freedom",
                                                                 "french",
                                                                 "german",
                                                                 "global",
                                                                 "human",
                                                                 "humanitaire",
                                                                 "humanitarian",
                                                                 "inter",
                                                                 "interagency",
                                                                 "internacional",
                                                                 "international",
                                                                 "internationale",
                                                                 "islamic",
                                                                 "jesuit",
                                                                 "jewish",
                                                                 "joint",
                                                                 "lawyers",
                                                                 "lutheran",
                                                                 "medecins",
                                                                 "medicos",
                                                                 "migration",
                                                                 "muslim",
                                                                 "nacional",
                                                                 "national",
                                                                 "nationale",
                                                                 "norwegian",
                                                                 "pan",
                                                                 "peace",
                                                                 "physicians",
                                                                 "red",
                                                                 "refugee",
                                                                 "refugees",
                                                                 "regional",
                                                                 "reporters",
                                                                 "republic",
                                                                 "republica",
                                                                 "republique",
                                                                 "royal",
                                                                 "swedish",
                                                                 "swiss",
                                                                 "uk",
                                                                 "un",
                                                                 "united",
                                                                 "us",
                                                                 "women",
                                                                 "womens",
                                                                 "world"});
  return holds(first, folded);
}

// Words that no person's name holds.
bool is_function_word(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"against", "aux", "by",   "contra", "contre", "dans",  "from", "fur", "gegen", "in",   "into",   "on",
       "para",    "por", "pour", "sans",   "sin",    "sobre", "sur",  "the", "to",    "with", "without"});
  return holds(words, folded);
}

bool is_connecting_word(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"a",    "against", "and", "au",    "aux", "contra", "contre", "da",  "das",  "de",      "del",
       "der",  "des",     "die", "do",    "dos", "du",     "e",      "el",  "et",   "for",     "from",
       "fur",  "in",      "la",  "las",   "le",  "les",    "los",    "of",  "on",   "para",    "por",
       "pour", "sans",    "sin", "sobre", "sur", "the",    "to",     "und", "with", "without", "y"});
  return holds(words, folded);
}

bool is_company_form(std::string_view folded) {
  static constexpr auto forms =
      std::to_array<std::string_view>({"ag", "bv", "co", "corp", "ev", "gmbh", "inc", "limited", "llc", "llp",
                                       "ltd", "nv", "plc", "pty", "sarl", "spa"});
  return holds(forms, folded);
}

bool ends_like_a_head(std::string_view folded) {
  static constexpr auto endings = std::to_array<std::string_view>(
      {"gesellschaft", "hochschule", "institut", "ministerium", "stiftung", "universitat", "verband", "协会",
       "基金会", "大学", "委员会", "委員会", "机构", "機構", "研究所", "組織", "组织"});
  return std::ranges::any_of(endings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

bool has_vowel(std::string_view word) { return word.find_first_of("AEIOUYaeiouy") != word.npos; }

// "UNHCR", "US-AID", "ActionAid", "Article19"; but "McNeil", "DeSantis".
bool is_single_word_body(std::string_view word) {
  const WordShape shape = word_shape(word);
  if (shape.uncased) return false;
  if (shape.digits > 0 && shape.letters > 0) return true;
  if (shape.all_upper())
    return shape.letters >= 2 && (shape.letters <= 5 || !has_vowel(word)) && !is_initials(word);
  const std::string folded = fold(word);
  for (const std::string_view prefix : {"mac", "mc", "de", "du", "la", "le", "van", "fitz", "o", "d"}) {
    if (folded.starts_with(prefix)) return false;
  }
  bool lower = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (lower && is_upper(c)) return true;
    lower = is_word_character(c) && !is_upper(c);
  }
  return false;
}

using Words = std::vector<std::string_view>;

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view word : split_words(text)) {
    for (const std::string_view piece : split_at(word, '-')) {
      std::string folded = fold(piece);
      std::erase(folded, ' ');
      if (!folded.empty()) out.push_back(std::move(folded));
    }
  }
  return out;
}

// "Mission, Robert": an inverted name whose surname happens to be a head.
bool is_plainly_inverted(std::string_view value) {
  const Words parts = split_at(value, ',');
  return parts.size() >= 2 && is_inverted_name(parts[0], parts[1]) &&
         (split_words(parts[0]).size() == 1 || !std::ranges::any_of(folded_words(value), is_corporate_head));
}

bool has_weak_signal(const std::vector<std::string>& words) {
  if (words.size() < 2) return false;
  const std::size_t last = words.size() - 1;
  if (is_weak_head(words[0]) && (is_particle(words[1]) || words[1] == "for")) return true;
  for (std::size_t i = 1; i <= last; ++i) {
    if (is_weak_head(words[i]) && (words.size() >= 3 || is_corporate_opening(words[0]))) return true;
  }
  return false;
}

bool spells(std::string_view acronym, std::string_view name) {
  std::string initials;
  for (const std::string_view word : split_words(name)) {
    for (const std::string_view piece : split_at(word, '-')) {
      if (word_shape(piece).starts_upper) initials += piece.front();
    }
  }
  return initials.size() >= 2 && initials == acronym;
}

// Capitals of a body's name in lower case, but for what is plainly an acronym.
std::string label_word(std::string_view word, bool capitals) {
  const std::string folded = fold(word);
  if (is_connecting_word(folded)) return lower_case(word);
  const WordShape shape = word_shape(word);
  if (!capitals || !shape.all_upper() || shape.letters < 3 || !has_vowel(word)) return std::string(word);
  std::size_t first = 0;
  next_code_point(word, first);
  return std::string(word.substr(0, first)) + lower_case(word.substr(first));
}

}  // namespace

bool is_corporate_head(std::string_view folded) {
  static constexpr auto strong = std::to_array<std::string_view>({"academy",
                                                                  "agence",
                                                                  "agencia",
                                                                  "agencies",
                                                                  "agency",
                                                                  "alliance",
                                                                  "ambassade",
                                                                  "asociacion",
                                                                  "assembly",
                                                                  "associacao",
                                                                  "association",
                                                                  "associations",
                                                                  "associazione",
                                                                  "authority",
                                                                  "behorde",
                                                                  "bundesamt",
                                                                  "bundesministerium",
                                                                  "bureau",
                                                                  "cluster",
                                                                  "coalition",
                                                                  "college",
                                                                  "comisariado",
                                                                  "comision",
                                                                  "comisionado",
                                                                  "comissao",
                                                                  "comite",
                                                                  "commissariat",
                                                                  "commission",
                                                                  "committee",
                                                                  "conseil",
                                                                  "consejo",
                                                                  "conselho",
                                                                  "consiglio",
                                                                  "consortium",
                                                                  "cooperative",
                                                                  "corporation",
                                                                  "council",
                                                                  "defensoria",
                                                                  "departamento",
                                                                  "departement",
                                                                  "department",
                                                                  "departments",
                                                                  "direcao",
                                                                  "direccion",
                                                                  "directorate",
                                                                  "division",
                                                                  "embajada",
                                                                  "embassy",
                                                                  "escritorio",
                                                                  "federacao",
                                                                  "federacion",
                                                                  "federation",
                                                                  "federazione",
                                                                  "fondation",
                                                                  "fondazione",
                                                                  "foundation",
                                                                  "fundacao",
                                                                  "fundacion",
                                                                  "gesellschaft",
                                                                  "gmbh",
                                                                  "gobierno",
                                                                  "gouvernement",
                                                                  "government",
                                                                  "governments",
                                                                  "governo",
                                                                  "hochschule",
                                                                  "inc",
                                                                  "initiative",
                                                                  "institut",
                                                                  "institute",
                                                                  "institutes",
                                                                  "institution",
                                                                  "instituto",
                                                                  "international",
                                                                  "istituto",
                                                                  "kommission",
                                                                  "llc",
                                                                  "ltd",
                                                                  "ministere",
                                                                  "ministeres",
                                                                  "ministerie",
                                                                  "ministerio",
                                                                  "ministerium",
                                                                  "ministero",
                                                                  "ministries",
                                                                  "ministry",
                                                                  "network",
                                                                  "netzwerk",
                                                                  "ngo",
                                                                  "ngos",
                                                                  "observatoire",
                                                                  "observatorio",
                                                                  "observatory",
                                                                  "office",
                                                                  "offices",
                                                                  "oficina",
                                                                  "organisation",
                                                                  "organisations",
                                                                  "organizacao",
                                                                  "organizacion",
                                                                  "organization",
                                                                  "organizations",
                                                                  "organizzazione",
                                                                  "parliament",
                                                                  "plc",
                                                                  "programme",
                                                                  "pty",
                                                                  "reseau",
                                                                  "sarl",
                                                                  "secretaria",
                                                                  "secretariat",
                                                                  "sociedad",
                                                                  "sociedade",
                                                                  "societa",
                                                                  "societe",
                                                                  "society",
                                                                  "stichting",
                                                                  "stiftung",
                                                                  "subcommittee",
                                                                  "syndicate",
                                                                  "taskforce",
                                                                  "universidad",
                                                                  "universidade",
                                                                  "universita",
                                                                  "universitat",
                                                                  "universite",
                                                                  "universiteit",
                                                                  "universities",
                                                                  "university",
                                                                  "verband",
                                                                  "vereniging",
                                                                  "zentrum",
                                                                  "агентство",
                                                                  "ассоциация",
                                                                  "институт",
                                                                  "комиссия",
                                                                  "комитет",
                                                                  "министерство",
                                                                  "организация",
                                                                  "правительство",
                                                                  "совет",
                                                                  "университет",
                                                                  "федерация",
                                                                  "фонд",
                                                                  "جامعة",
                                                                  "جمعية",
                                                                  "لجنة",
                                                                  "مجلس",
                                                                  "مكتب",
                                                                  "منظمة",
                                                                  "موسسة",
                                                                  "هيية",
                                                                  "وزارة"});
  return holds(strong, folded) || ends_like_a_head(folded);
}

std::string_view trailing_acronym(std::string_view value) {
  value = trim(value);
  if (!value.ends_with(')')) return {};
  const std::size_t open = value.rfind('(');
  if (open == value.npos || open == 0) return {};
  const std::string_view inside = trim(value.substr(open + 1, value.size() - open - 2));
  const WordShape shape = word_shape(inside);
  const bool acronym = shape.upper >= 2 && shape.upper * 2 >= shape.letters && inside.size() <= 16 &&
                       split_words(inside).size() <= 2;
  return acronym ? inside : std::string_view{};
}

std::string_view without_article(std::string_view name) {
  static constexpr auto articles = std::to_array<std::string_view>(
      {"das", "der", "die", "el", "il", "la", "las", "le", "les", "los", "the"});
  const Words words = split_words(name);
  if (words.size() < 2 || !holds(articles, fold(words[0]))) return name;
  return name.substr(static_cast<std::size_t>(words[1].data() - name.data()));
}

bool is_corporate_name(std::string_view value) {
  if (is_plainly_inverted(value)) return false;
  if (const std::string_view acronym = trailing_acronym(value); !acronym.empty()) {
    const std::string_view name = value.substr(0, value.rfind('('));
    return spells(acronym, name) || is_corporate_name(name);
  }
  const Words written = split_words(value);
  if (written.empty()) return false;
  if (written.size() == 1) {
    return is_single_word_body(written[0]) || is_corporate_head(fold(written[0])) ||
           value.find(".org") != value.npos;
  }
  const std::vector<std::string> words = folded_words(value);
  if (words.empty()) return false;
  if (words[0] == "the" || is_corporate_opening(words[0]) || is_company_form(words.back())) return true;
  if (std::ranges::any_of(words, is_corporate_head)) return true;
  for (const std::string_view word : written) {
    const WordShape shape = word_shape(word);
    const std::string folded = fold(word);
    if (shape.digits > 0 || folded == "of" || folded == "for") return true;
    if (is_function_word(folded) && (!shape.starts_upper || written.size() >= 4)) return true;
    if (shape.all_upper() && shape.letters >= 3 && !has_vowel(word) && fold(word) != "iii") return true;
  }
  return has_weak_signal(words);
}

std::string corporate_label(std::string_view value) {
  if (!trailing_acronym(value).empty()) value = value.substr(0, value.rfind('('));
  const Words words = split_words(value);
  const bool capitals = words.size() > 1 && std::ranges::all_of(words, [](std::string_view word) {
                          const WordShape shape = word_shape(word);
                          return shape.letters == 0 || shape.all_upper();
                        });
  std::string label;
  for (const std::string_view word : words) {
    if (!label.empty()) label += ' ';
    label += label.empty() && !capitals ? std::string(word) : label_word(word, capitals);
  }
  return label;
}

std::string corporate_key(std::string_view label) { return slug(without_article(label)); }

}  // namespace weft
