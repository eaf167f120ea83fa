#include <algorithm>
#include <array>
#include <string_view>

#include "graph/resolution/person_form.hpp"

namespace weft {

// Among the most frequent family names of their languages, by censuses and registers of names; folded and
// sorted.
bool is_common_family(std::string_view folded) {
  static constexpr auto names = std::to_array<std::string_view>(
      {"abdi",      "abdullah", "adam",      "adams",      "ahmad",     "ahmed",    "ahn",      "akter",
       "ali",       "allen",    "almeida",   "alvarez",    "alves",     "andersen", "anderson", "andersson",
       "araujo",    "ba",       "bailey",    "baker",      "banda",     "barry",    "becker",   "begum",
       "bell",      "bennett",  "bernard",   "brooks",     "brown",     "bui",      "cai",      "campbell",
       "cao",       "carter",   "carvalho",  "castillo",   "castro",    "chavez",   "chen",     "cheng",
       "cho",       "choi",     "chowdhury", "clark",      "collins",   "cook",     "cooper",   "costa",
       "coulibaly", "cox",      "cruz",      "dang",       "das",       "davis",    "deng",     "devi",
       "diallo",    "diaz",     "diop",      "dlamini",    "do",        "dong",     "du",       "dubois",
       "durand",    "edwards",  "evans",     "feng",       "fernandez", "ferrari",  "ferreira", "fischer",
       "flores",    "foster",   "gao",       "garcia",     "gomes",     "gomez",    "gonzalez", "gray",
       "green",     "guo",      "gupta",     "gutierrez",  "hall",      "han",      "hansen",   "harris",
       "hasan",     "hassan",   "he",        "hernandez",  "herrera",   "hill",     "hoang",    "hoffmann",
       "horvath",   "hossain",  "howard",    "hu",         "huang",     "hughes",   "hussain",  "hussein",
       "hwang",     "ibrahim",  "islam",     "ito",        "ivanov",    "ivanova",  "jackson",  "james",
       "jang",      "jansen",   "jensen",    "jeong",      "jiang",     "jimenez",  "johansen", "johansson",
       "johnson",   "jones",    "jong",      "jung",       "kang",      "karlsson", "kato",     "keita",
       "kelly",     "khan",     "kim",       "king",       "kobayashi", "kovacs",   "kumar",    "kuznetsov",
       "kwon",      "larsen",   "laurent",   "le",         "lee",       "lewis",    "li",       "liang",
       "lim",       "lima",     "lin",       "liu",        "long",      "lopez",    "lu",       "luo",
       "ma",        "malik",    "martin",    "martinez",   "martins",   "medina",   "mendoza",  "mensah",
       "meyer",     "miller",   "mitchell",  "mohamed",    "mohammad",  "mohammed", "moore",    "morales",
       "moreau",    "moreno",   "morgan",    "morris",     "moyo",      "muhammad", "muller",   "munoz",
       "murphy",    "myers",    "nagy",      "nakamura",   "ndiaye",    "nelson",   "ngo",      "nguyen",
       "nielsen",   "nilsson",  "nkosi",     "novak",      "okafor",    "oliveira", "olsen",    "omar",
       "ortiz",     "osman",    "pan",       "park",       "parker",    "patel",    "pedersen", "pereira",
       "perez",     "peterson", "petit",     "petrov",     "petrova",   "pham",     "phan",     "phillips",
       "phiri",     "popov",    "price",     "rahman",     "ramirez",   "ramos",    "rao",      "reddy",
       "reed",      "reyes",    "ribeiro",   "richardson", "rivera",    "roberts",  "robinson", "rodrigues",
       "rodriguez", "rogers",   "rojas",     "romero",     "ross",      "rossi",    "ruiz",     "russo",
       "sanchez",   "santos",   "sato",      "schmidt",    "schneider", "schulz",   "scott",    "shah",
       "sharma",    "shin",     "silva",     "simon",      "singh",     "smirnov",  "smith",    "song",
       "sousa",     "souza",    "sow",       "stewart",    "su",        "sun",      "suzuki",   "takahashi",
       "tanaka",    "tang",     "taylor",    "thomas",     "thompson",  "tian",     "torres",   "tran",
       "traore",    "turner",   "vargas",    "vo",         "vu",        "wagner",   "walker",   "wang",
       "ward",      "watanabe", "watson",    "weber",      "wei",       "white",    "williams", "wilson",
       "wood",      "wright",   "wu",        "xiao",       "xie",       "xu",       "yamamoto", "yang",
       "ye",        "yoon",     "young",     "yu",         "yuan",      "yusuf",    "zhang",    "zhao",
       "zheng",     "zhou",     "zhu"});
  return std::ranges::binary_search(names, folded);
}

}  // namespace weft
