// The built-in vocabulary of organisations: sound as data, and known by the names that catalogues use.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "extract/names/mention_finder.hpp"
#include "extract/names/organisation_index.hpp"
#include "extract/names/organisation_labels.hpp"
#include "extract/text/tokeniser.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {
namespace {

Vocabulary load(const std::string& name) {
  const auto source = open_source(WEFT_TEST_DATA "/../extract/vocabulary/" + name);
  return Vocabulary::load(*source, name, true);
}

struct Builtin {
  Builtin() : vocabulary(load("organisations.ttl")), index(lexicon) {
    index.add(vocabulary);
    index.freeze();
  }
  Vocabulary vocabulary;
  Lexicon lexicon;
  OrganisationIndex index;
};

Builtin& builtin() {
  static Builtin loaded;
  return loaded;
}

// The body that a field of a catalogue names; empty for none.
std::string named(const std::string& name) {
  const auto body = builtin().index.resolve(name);
  return body ? builtin().index.key(*body) : std::string();
}

using Keys = std::set<std::string>;

Keys mentioned(const std::string& text, const std::string& language = "en") {
  Record record;
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.language = language;
  analysed.texts.resize(2);
  analysed.texts[0].field = Field::title;
  analysed.texts[1].field = Field::abstract;
  analysed.texts[1].text = text;
  Tokeniser(builtin().lexicon).tokenise(text, language, analysed.texts[1].tokens);
  MentionFinder finder(builtin().index);
  RecordCountries countries(nullptr);
  countries.start(analysed);
  finder.find(analysed, {}, countries);
  Keys keys;
  for (const BodyMention& mention : finder.mentions()) keys.insert(builtin().index.key(mention.body));
  return keys;
}

TEST(OrganisationVocabulary, ListsBodiesWithTheirClass) {
  static constexpr auto classes = std::to_array<std::string_view>(
      {"academic", "company", "court", "government", "igo", "interagency", "military-alliance", "network",
       "ngo", "red-cross", "un", "un-mission"});
  EXPECT_GE(builtin().vocabulary.concepts().size(), 2000U);
  for (const Concept& body : builtin().vocabulary.concepts()) {
    EXPECT_TRUE(std::ranges::binary_search(classes, body.classification)) << body.key;
    EXPECT_FALSE(body.label.empty()) << body.key;
  }
}

TEST(OrganisationVocabulary, NamesNoParentThatIsMissing) {
  const auto source = open_source(WEFT_TEST_DATA "/../extract/vocabulary/organisations.ttl");
  std::string text;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = source->read(buffer)) text.append(buffer.data(), count);
  std::size_t said = 0;
  for (std::size_t at = 0; (at = text.find("org:subOrganizationOf o:", at)) != text.npos; ++at) ++said;
  std::size_t known = 0;
  for (const Concept& body : builtin().vocabulary.concepts()) known += body.broader.size();
  EXPECT_GE(said, 500U);
  EXPECT_EQ(said, known);
}

// Two bodies may share a name only where it is marked as doubtful for all but one of them.
TEST(OrganisationVocabulary, GivesNoNameToTwoBodies) {
  std::map<std::pair<std::string, std::string>, Keys> owners;  // name, language of short acronyms
  for (const Concept& body : builtin().vocabulary.concepts()) {
    for (const MatcherLabel& label : organisation_labels(body)) {
      if (label.ambiguous) continue;
      const bool acronym = label.letter_case == LabelCase::exact;
      const std::string name = acronym ? label.text : organisation_name_key(label.text);
      owners[{name, acronym ? label.language : std::string()}].insert(std::string(body.key));
    }
  }
  for (const auto& [name, keys] : owners) {
    EXPECT_EQ(keys.size(), 1U) << name.first << ": " << *keys.begin() << ", " << *keys.rbegin();
  }
}

TEST(OrganisationVocabulary, KnowsBodiesOfTheUnitedNationsInSixLanguages) {
  static const std::map<std::string, std::vector<std::string>> names = {
      {"unhcr", {"المفوضية السامية للأمم المتحدة لشؤون اللاجئين", "联合国难民署", "УВКБ ООН"}},
      {"unicef", {"اليونيسف", "联合国儿童基金会", "ЮНИСЕФ"}},
      {"wfp", {"برنامج الأغذية العالمي", "世界粮食计划署", "Всемирная продовольственная программа"}},
      {"who", {"منظمة الصحة العالمية", "世界卫生组织", "ВОЗ"}},
      {"iom", {"المنظمة الدولية للهجرة", "国际移民组织", "МОМ"}},
      {"un-sc", {"مجلس الأمن", "安全理事会", "Совет Безопасности"}}};
  for (const auto& [key, all] : names) {
    for (const std::string& name : all) EXPECT_EQ(named(name), key) << name;
  }
  EXPECT_EQ(mentioned("وزعت اليونيسف وبرنامج الأغذية العالمي مواد لليونيسف", "ar"), (Keys{"unicef", "wfp"}));
  EXPECT_EQ(mentioned("Доклад Всемирной продовольственной программы и УВКБ ООН.", "ru"),
            (Keys{"unhcr", "wfp"}));
  EXPECT_EQ(mentioned("联合国儿童基金会和世界卫生组织提供了援助。", "zh"), (Keys{"unicef", "who"}));
}

// A body's name hides its words from the topics: a topic's own words must stay visible.
TEST(OrganisationVocabulary, HidesNoTopic) {
  const Keys bodies_that_are_subjects = {"cerf",  "gpc", "inee", "logistics-cluster", "shelter-cluster",
                                         "sphere"};
  const Vocabulary topics = load("topics.ttl");
  Keys subjects;
  for (const Concept& topic : topics.concepts()) {
    for (const ConceptLabel& label : topic.labels) subjects.insert(organisation_name_key(label.text));
  }
  for (const Concept& body : builtin().vocabulary.concepts()) {
    if (bodies_that_are_subjects.contains(std::string(body.key))) continue;
    for (const MatcherLabel& label : organisation_labels(body)) {
      if (label.ambiguous) continue;
      EXPECT_FALSE(subjects.contains(organisation_name_key(label.text))) << body.key << ": " << label.text;
    }
  }
}

TEST(OrganisationVocabulary, KnowsBodiesByNamesOfTheField) {
  static const std::map<std::string, std::string> names = {
      {"FEWS NET", "fews-net"},
      {"Famine Early Warning Systems Network (FEWS NET)", "fews-net"},
      {"Geneva International Centre for Humanitarian Demining", "gichd"},
      {"CDEMA", "cdema"},
      {"Caribbean Disaster Emergency Response Agency", "cdema"},
      {"Europol", "europol"},
      {"Eurojust", "eurojust"},
      {"Frontex", "frontex"},
      {"La Strada", "la-strada"},
      {"Réseau CDAC", "cdac"},
      {"Sphere Association", "sphere"},
      {"International Federation of Red Cross and Red Crescent Societies (IFRC)", "ifrc"},
      {"Federación Internacional de Sociedades de la Cruz Roja y de la Media Luna Roja", "ifrc"},
      {"DRC Red Cross", "drc-red-cross"},
      {"Croix-Rouge de la RDC", "drc-red-cross"},
      {"Palestine Red Crescent Society", "prcs"},
      {"Croissant-Rouge palestinien", "prcs"},
      {"Croissant-Rouge tunisien", "tunisian-rc"},
      {"Zambia Red Cross", "zambia-rc"},
      {"Cruz Roja Hondureña", "honduran-rc"},
      {"Sociedad Nacional de la Cruz Roja Colombiana", "colombian-rc"},
      {"Cruz Vermelha Brasileira", "brazilian-rc"},
      {"الهلال الأحمر العربي السوري", "sarc"},
      {"Magen David Adom", "mda"},
      {"NDMA Pakistan", "ndma-pakistan"},
      {"BNPB", "bnpb"},
      {"NDRRMC", "ndrrmc-philippines"},
      {"CENAPRED", "cenapred"},
      {"SINAPROC", "sinaproc"},
      {"CONRED", "conred"},
      {"Unidad Nacional para la Gestión del Riesgo de Desastres", "ungrd"},
      {"INDECI", "indeci"},
      {"NADMO", "nadmo"},
      {"Conseil national de secours d'urgence et de réhabilitation", "conasur"},
      {"BNGRC", "bngrc"},
      {"Instituto Nacional de Gestão e Redução do Risco de Desastres", "ingd"},
      {"State Emergency Service of Ukraine", "ses-ukraine"},
      {"FEMA", "fema"},
      {"Technisches Hilfswerk", "thw"},
      {"AFAD", "afad"},
      {"ICBF", "icbf"},
      {"Defensoría del Pueblo de Colombia", "defensoria-colombia"},
      {"Office of Refugee Resettlement", "orr"},
      {"OFPRA", "ofpra"},
      {"COMAR", "comar"},
      {"Bundesamt für Migration und Flüchtlinge", "bamf"},
      {"UNRWA Gaza Field Office", "unrwa-gaza"},
      {"Plataforma R4V", "r4v"},
      {"GTRM", "gtrm"},
      {"Joint IDP Profiling Service (JIPS)", "jips"},
      {"DG INTPA", "intpa"},
      {"USAID/BHA", "bha"},
      {"KOICA", "koica"},
      {"Affaires mondiales Canada", "gac"},
      {"COSUDE", "sdc"},
      {"Comunidad de Estados Latinoamericanos y Caribeños", "celac"},
      {"Africa CDC", "africa-cdc"},
      {"MINURSO", "minurso"},
      {"BINUH", "binuh"},
      {"Independent International Commission of Inquiry on the Syrian Arab Republic", "coi-syria"},
      {"Special Court for Sierra Leone", "scsl"},
      {"Extraordinary Chambers in the Courts of Cambodia (ECCC)", "eccc"},
      {"Corte IDH", "iacourt"},
      {"Cour africaine des droits de l'homme et des peuples", "afchpr"},
      {"Jurisdicción Especial para la Paz", "jep"},
      {"Emory University", "emory"},
      {"Humanitarian and Conflict Response Institute", "hcri"},
      {"Springer", "springer"},
      {"Taylor & Francis", "taylor-francis"},
      {"Organização Mundial da Saúde", "who"},
      {"برنامج الأغذية العالمي", "wfp"}};
  for (const auto& [name, key] : names) EXPECT_EQ(named(name), key) << name;
}

// Every state has such a body: its name alone tells nothing.
TEST(OrganisationVocabulary, LeavesNamesThatManyStatesUse) {
  for (const char* name :
       {"National Disaster Management Authority", "Defensoría del Pueblo", "Civil Protection",
        "Ministry of Health", "Red Cross", "Cruz Roja", "Croix-Rouge", "National Red Cross Society",
        "National Emergency Management Agency", "Protección Civil"}) {
    EXPECT_EQ(named(name), "") << name;
  }
}

TEST(OrganisationVocabulary, FindsBodiesInRunningText) {
  EXPECT_EQ(mentioned("CDEMA and the Haitian Red Cross sent teams."), (Keys{"cdema", "haiti-rc"}));
  EXPECT_EQ(mentioned("Lors de la crise, la Croix-Rouge burkinabè et le CONASUR ont agi.", "fr"),
            (Keys{"burkinabe-rc", "conasur"}));
  EXPECT_EQ(mentioned("La Cruz Roja hondureña y el ICBF, con apoyo de UNGRD.", "es"),
            (Keys{"honduran-rc", "icbf", "ungrd"}));
  EXPECT_EQ(mentioned("Niger Red Cross volunteers met the Nigerian Red Cross Society."),
            (Keys{"niger-rc", "nigerian-rc"}));
  EXPECT_EQ(mentioned("The Dominican Red Cross crossed to the Dominica Red Cross."),
            (Keys{"dominica-rc", "dominican-rc"}));
  EXPECT_EQ(mentioned("South Sudan Red Cross and Sudanese Red Crescent"),
            (Keys{"south-sudan-rc", "sudanese-rc"}));
  EXPECT_EQ(mentioned("Africa CDC warned; the US Centers for Disease Control and Prevention agreed."),
            (Keys{"africa-cdc", "cdc"}));
}

TEST(OrganisationVocabulary, LeavesPlainWords) {
  EXPECT_EQ(mentioned("People in Need of shelter and the Right to Play are named in Open Arms of the law."),
            Keys{});
  EXPECT_EQ(mentioned("A bond, a crash, a redress; pax, near and accord."), Keys{});
  EXPECT_EQ(mentioned("MANUAL DE RESCATE BAJO TECHO", "es"), Keys{});
  EXPECT_EQ(mentioned("La Comisión de la Verdad, Justicia y Reconciliación informó.", "es"), Keys{});
  EXPECT_EQ(
      mentioned("Emergency medical teams and the health cluster met civil defence and national societies."),
      Keys{});
}

}  // namespace
}  // namespace weft
