#include "extract/names/organisation_extractor.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/names/author_extractor.hpp"
#include "extract/text/analysed_record.hpp"
#include "extract/text/tokeniser.hpp"
#include "extract/vocabulary/builtin.hpp"

namespace weft {
namespace {
class Recorder : public StatementSink {
 public:
  void entity(const Entity& entity) override {
    keys_[entity.id] = std::string(entity.key);
    entities.insert(std::string(entity.key));
  }
  void link(const Link& link, const Evidence& evidence) override {
    links.push_back({link, std::string(evidence.surface), evidence.begin, evidence.end, evidence.field,
                     evidence.method, evidence.confidence});
  }

  struct Said {
    Link link;
    std::string surface;
    std::uint32_t begin, end;
    Field field;
    Method method;
    float confidence;
  };

  [[nodiscard]] std::string key(NodeId id) const { return keys_.at(id); }
  [[nodiscard]] std::set<std::string> targets(Relation relation) const {
    std::set<std::string> keys;
    for (const Said& said : links) {
      if (said.link.relation == relation) keys.insert(key(said.link.target));
    }
    return keys;
  }

  std::vector<Said> links;
  std::set<std::string> entities;

 private:
  std::map<NodeId, std::string> keys_;
};

// The built-in vocabulary, loaded once for all tests.
struct Builtin {
  Builtin() : index(lexicon) {
    index.add(builtin_organisations());
    index.freeze();
  }
  Lexicon lexicon;
  OrganisationIndex index;
  Gazetteer gazetteer = Gazetteer::builtin();
};

Builtin& builtin() {
  static Builtin vocabulary;
  return vocabulary;
}

struct Sample {
  std::string title = {};
  std::string abstract = {};
  std::string language = "en";
  std::vector<std::pair<std::string, std::string>> definitions = {};  // acronym, expansion
  Record record = {};
  AnalysedRecord analysed = {};

  void analyse() {
    record.title = title;
    record.abstract = abstract;
    analysed.record = &record;
    analysed.document = node_id(Kind::document, title);
    analysed.language = language;
    analysed.texts.resize(2);
    Tokeniser tokeniser(builtin().lexicon);
    set(0, Field::title, record.title, tokeniser);
    set(1, Field::abstract, record.abstract, tokeniser);
    for (const auto& [acronym, expansion] : definitions) define(acronym, expansion);
  }

 private:
  void set(std::size_t text, Field field, std::string_view value, Tokeniser& tokeniser) {
    analysed.texts[text].field = field;
    analysed.texts[text].text = value;
    tokeniser.tokenise(value, language, analysed.texts[text].tokens);
  }
  void define(const std::string& acronym, const std::string& expansion) {
    for (std::size_t text = 0; text < 2; ++text) {
      const std::string_view value = analysed.texts[text].text;
      const std::size_t at = value.find(expansion);
      if (at == value.npos) continue;
      analysed.definitions.push_back({.acronym = acronym,
                                      .expansion = value.substr(at, expansion.size()),
                                      .text = text,
                                      .begin = static_cast<std::uint32_t>(at),
                                      .end = static_cast<std::uint32_t>(at + expansion.size())});
      return;
    }
  }
};

Recorder extract(Sample& sample) {
  sample.analyse();
  Recorder recorder;
  OrganisationExtractor(builtin().index, &builtin().gazetteer).extract(sample.analysed, recorder);
  AuthorExtractor(builtin().index).extract(sample.analysed, recorder);
  return recorder;
}

using Keys = std::set<std::string>;

Keys mentions(Sample sample) { return extract(sample).targets(Relation::mentions); }
Keys in(std::string abstract, std::string language = "en") {
  return mentions({.title = "A note", .abstract = std::move(abstract), .language = std::move(language)});
}
Keys in_title(std::string title) { return mentions({.title = std::move(title)}); }
TEST(OrganisationExtractor, FindsNamesAcronymsAndPossessives) {
  EXPECT_EQ(in("The International Organization for Migration works there."), Keys{"iom"});
  EXPECT_EQ(in("Under IOM's lead, and with UNHCR’s help, shelters opened."), (Keys{"iom", "unhcr"}));
  EXPECT_EQ(in("Staff of the U.N. and of the World Health Organisation met."), (Keys{"un", "who"}));
  EXPECT_EQ(in("WHO and UNICEF vaccinate; the United Nations' envoy came."), (Keys{"un", "unicef", "who"}));
  EXPECT_EQ(in("Funded by UN-Habitat, UN Women and the UN."), (Keys{"un", "un-habitat", "un-women"}));
  EXPECT_EQ(in("Formerly the Foreign and Commonwealth Office."), Keys{"fcdo"});
}

TEST(OrganisationExtractor, FindsNamesInOtherLanguages) {
  EXPECT_EQ(in("L'OIM et le HCR ont signé avec Médecins sans frontières.", "fr"),
            (Keys{"iom", "msf", "unhcr"}));
  EXPECT_EQ(in("La Organización Internacional para las Migraciones (OIM) y ACNUR.", "es"),
            (Keys{"iom", "unhcr"}));
  EXPECT_EQ(in("O ACNUR e a UNICEF apoiam os municípios.", "pt"), (Keys{"unhcr", "unicef"}));
  EXPECT_EQ(in("The Comité international de la Croix-Rouge was founded in Geneva."), Keys{"icrc"});
}

TEST(OrganisationExtractor, IgnoresWordsThatLookLikeAcronyms) {
  EXPECT_EQ(in("Children who have been trafficked. Who cares?"), Keys{});
  EXPECT_EQ(in_title("Media Access to Beneficiaries Who Have Been Trafficked"), Keys{});
  EXPECT_EQ(in_title("WHO CARES FOR REFUGEE CHILDREN IN EUROPE"), Keys{});
  EXPECT_EQ(in_title("THE RIGHT TO REACH A SAFE GOAL"), Keys{});
  EXPECT_EQ(in("Resolution UNSCR 1244 is in force."), Keys{});
  EXPECT_EQ(in("UNSC 1325 was adopted."), Keys{});
  EXPECT_EQ(in("Un rapport qui décrit un plan.", "fr"), Keys{});
  EXPECT_EQ(in("The response plan and its goal: impact, concern and care."), Keys{});
  EXPECT_EQ(in("The Humanitarian Response Plan is a Concern for all."), Keys{});
  EXPECT_EQ(in("An amnesty was declared. Amnesty followed war."), Keys{});
  EXPECT_EQ(in("Efforts to save the children of the valley."), Keys{});
  EXPECT_EQ(in_title("Efforts to Save the Children of Syria"), Keys{});
}

TEST(OrganisationExtractor, AsksForSupportWhereLabelsMislead) {
  EXPECT_EQ(in("Violence continues in DRC and Uganda."), Keys{});
  EXPECT_EQ(in("UNHCR and DRC agreed on returns."), Keys{"unhcr"});
  EXPECT_EQ(mentions({.title = "Access",
                      .abstract = "The Danish Refugee Council (DRC) runs DRC legal clinics.",
                      .definitions = {{"DRC", "Danish Refugee Council"}}}),
            Keys{"drc-org"});
  EXPECT_EQ(
      mentions(
          {.title = "Mines in the east",
           .abstract = "In the Democratic Republic of the Congo (DRC) the Norwegian Refugee Council works.",
           .definitions = {{"DRC", "Democratic Republic of the Congo"}}}),
      Keys{"nrc"});
  EXPECT_EQ(in("AI systems sort asylum claims."), Keys{});
  EXPECT_EQ(in("Amnesty International reports; AI and Amnesty call for reform."), Keys{"amnesty"});
  EXPECT_EQ(in("Partners are UNHCR, IRC and NRC."), (Keys{"irc", "nrc", "unhcr"}));
  EXPECT_EQ(in("The IRC helps."), Keys{});
  EXPECT_EQ(in("IOM staff shall consult DMM."), (Keys{"iom", "iom-dmm"}));
  EXPECT_EQ(in("The Movement agreed on principles."), Keys{});
  EXPECT_EQ(in("Each National Plan of Action (NPA) has a budget."), Keys{});
}

TEST(OrganisationExtractor, TakesRowsAndCompanyOfBodiesAsSupport) {
  EXPECT_EQ(in("Partners are IRC, DRC, UNHCR and others."), (Keys{"drc-org", "irc", "unhcr"}));
  EXPECT_EQ(in("UNICEF, Concern and GOAL opened schools."), (Keys{"concern", "goal", "unicef"}));
  EXPECT_EQ(in("MSF withdrew. UNICEF stayed."), (Keys{"msf", "unicef"}));
  EXPECT_EQ(in("AI sorts claims. UNICEF is wary."), Keys{"unicef"});
  EXPECT_EQ(in("The UN is late. MSF withdrew."), Keys{"un"});
}

TEST(OrganisationExtractor, LetsTheRecordDecideAnAcronym) {
  EXPECT_EQ(mentions({.title = "Nutrition",
                      .abstract = "The Institute of Medicine (IOM) sets intakes; IOM tables follow.",
                      .definitions = {{"IOM", "Institute of Medicine"}}}),
            Keys{"nam"});
  EXPECT_EQ(mentions({.title = "Farms",
                      .abstract = "Medium-scale farming (MSF) grows. UNHCR, MSF and others look on.",
                      .definitions = {{"MSF", "Medium-scale farming"}}}),
            Keys{"unhcr"});
  EXPECT_EQ(mentions({.title = "Typing",
                      .abstract = "The International Organisation of Migration (IOM) trains officers.",
                      .definitions = {{"IOM", "International Organisation of Migration"}}}),
            Keys{"iom"});
}

TEST(OrganisationExtractor, PrefersTheLongestNameAndKnowsForeignOnes) {
  EXPECT_EQ(in("Save the Children UK and the Red Cross and Red Crescent Movement."), (Keys{"rcrc", "save"}));
  EXPECT_EQ(in("UN Action Against Sexual Violence in Conflict reports to the UN Security Council."),
            (Keys{"un-action", "un-sc"}));
  EXPECT_EQ(in("Advisers of the Supreme National Security Council of Iran met."),
            Keys{"supreme-national-security-council-of-iran"});
  EXPECT_EQ(in("The Moroccan Human Rights Council replied."), Keys{"moroccan-human-rights-council"});
  EXPECT_EQ(in("The Human Rights Council of the United Nations voted."), (Keys{"hrc", "un"}));
  EXPECT_EQ(in("The United Nations Foundation is a charity."), Keys{"un-foundation"});
  EXPECT_EQ(in("Published by Tufts University Press."), Keys{});
  EXPECT_EQ(in("The World Bank's Institute moved."), Keys{"world-bank"});
  EXPECT_EQ(in("Among them UN Women Protection Advisers."), Keys{"un"});
  EXPECT_EQ(in("The European Council on Refugees and Exiles wrote."), Keys{"ecre"});
  EXPECT_EQ(in("Council of Europe conventions and the Council of the European Union."),
            (Keys{"coe", "eu-council"}));
  EXPECT_EQ(in("The Special Representative, the Chief of Mission and the Prime Minister spoke."), Keys{});
}

TEST(OrganisationExtractor, FindsBodiesThatOnlyTheRecordNames) {
  EXPECT_EQ(
      mentions({.title = "Pasture",
                .abstract = "The National Grazing Management Authority (NGMA) warns. NGMA bulletins help.",
                .definitions = {{"NGMA", "National Grazing Management Authority"}}}),
      Keys{"national-grazing-management-authority"});
  EXPECT_EQ(in("Researchers at Moi University and the University of Juba agree."),
            (Keys{"moi-university", "university-of-juba"}));
  EXPECT_EQ(in("The Ministry of Health of Chad and the Nigerian Ministry of Justice."),
            (Keys{"ministry-of-health-chad", "nigerian-ministry-of-justice"}));
  EXPECT_EQ(in("The Ministry of Health decides; a ministry of labour may help."), Keys{});
  EXPECT_EQ(in("Volunteers of the Tokelau Red Cross Society came; the Red Cross is neutral."),
            Keys{"tokelau-red-cross-society"});
  EXPECT_EQ(mentions({.title = "Schools",
                      .abstract = "Each has a Parent Teacher Association (PTA).",
                      .definitions = {{"PTA", "Parent Teacher Association"}}}),
            Keys{});
}

TEST(OrganisationExtractor, GivesEvidenceThatQuotesTheText) {
  Sample sample{.title = "IOM response",
                .abstract = "Led by the International Organization for Migration (IOM)."};
  const Recorder recorder = extract(sample);
  std::size_t mentions = 0;
  for (const Recorder::Said& said : recorder.links) {
    if (said.link.relation != Relation::mentions) continue;
    ++mentions;
    const std::string& text = said.field == Field::title ? sample.title : sample.abstract;
    EXPECT_EQ(text.substr(said.begin, said.end - said.begin), said.surface);
    EXPECT_EQ(said.method, Method::matched);
    EXPECT_GT(said.confidence, 0.9F);
  }
  EXPECT_EQ(mentions, 3U);
}

TEST(OrganisationExtractor, MasksNamesForTopicsAndRegions) {
  Sample sample{.title = "Note",
                .abstract = "The Bali Process and the Security Council of Iran discussed smuggling."};
  extract(sample);
  std::string masked;
  for (const Token& token : sample.analysed.texts[1].tokens) {
    if (token.masked) masked += sample.abstract.substr(token.begin, token.end - token.begin) + ' ';
  }
  EXPECT_EQ(masked, "Bali Process Security Council of Iran ");
}

TEST(OrganisationExtractor, DescribesBodiesWithAllTheyBelongTo) {
  Sample sample{.title = "Note", .abstract = "UNMAS clears mines."};
  const Recorder recorder = extract(sample);
  EXPECT_EQ(recorder.entities, (Keys{"dpo", "un", "un-secretariat", "unmas"}));
  EXPECT_EQ(recorder.targets(Relation::part_of), (Keys{"dpo", "un", "un-secretariat"}));
}

TEST(OrganisationExtractor, TakesPublishersAndBodiesOfTheCatalogue) {
  Sample sample{.title = "Note", .abstract = "AI wrote it."};
  sample.record.publishers = {"Geneva: International Organization for Migration (IOM)", "Sahel Press Trust"};
  sample.record.organisations = {"UNHCR", "Amnesty International"};
  const Recorder recorder = extract(sample);
  EXPECT_EQ(recorder.targets(Relation::published_by), (Keys{"iom", "sahel-press-trust"}));
  EXPECT_EQ(recorder.targets(Relation::mentions), (Keys{"amnesty", "unhcr"}));
  const auto acronym = std::ranges::find(recorder.links, "AI", &Recorder::Said::surface);
  ASSERT_NE(acronym, recorder.links.end());
  EXPECT_EQ(acronym->method, Method::matched);
}

TEST(OrganisationExtractor, SurvivesHostileText) {
  for (const char* text :
       {"", "(", "UN", "of", "UN of the", "University", "Ministry of", "Red Cross", "Red", "the UN of",
        "Security Council of", "IOM IOM IOM", "\xF0\x9F\x98\x80 UN \xF0\x9F\x98\x80"}) {
    in(text);
    in_title(text);
  }
}

}  // namespace
}  // namespace weft
