#include "extract/documents/document_type.hpp"

#include <gtest/gtest.h>

#include "extract/text/tokeniser.hpp"

namespace weft {
namespace {

constexpr std::string_view turtle = R"(
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dt: <https://weft.example/id/doctype/> .
<https://weft.example/id/doctype/> a skos:ConceptScheme .
dt:guidance a skos:Concept ; skos:inScheme <https://weft.example/id/doctype/> ;
  skos:prefLabel "Guidance note or guidelines"@en ; skos:altLabel "guidance note"@en, "policy guide"@en, "guidelines"@en, "guidance"@en .
dt:policy a skos:Concept ; skos:inScheme <https://weft.example/id/doctype/> ; skos:prefLabel "Policy"@en .
dt:evaluation a skos:Concept ; skos:inScheme <https://weft.example/id/doctype/> ;
  skos:prefLabel "Evaluation"@en ; skos:altLabel "review"@en, "évaluation"@fr .
dt:manual a skos:Concept ; skos:inScheme <https://weft.example/id/doctype/> ; skos:prefLabel "Handbook"@en .
dt:article a skos:Concept ; skos:inScheme <https://weft.example/id/doctype/> ;
  skos:prefLabel "Journal article"@en ; skos:altLabel "article"@en, "paper"@en .
dt:advocacy a skos:Concept ; skos:inScheme <https://weft.example/id/doctype/> ; skos:prefLabel "Report"@en .
<https://weft.example/id/topic/policies> a skos:Concept ; skos:prefLabel "Survey"@en .
)";

struct World {
  World()
      : vocabulary(Vocabulary::load(*memory_source("types", turtle), "types", true)),
        types(vocabulary, lexicon) {}
  Lexicon lexicon;
  Vocabulary vocabulary;
  DocumentTypes types;
};

const World& world() {
  static const World instance;
  return instance;
}

std::string type(std::string_view title, std::string_view abstract = {}, std::string language = "en") {
  AnalysedRecord record;
  record.language = language;
  record.texts.resize(2);
  record.texts[0] = {.field = Field::title, .ordinal = 0, .text = title, .tokens = {}};
  record.texts[1] = {.field = Field::abstract, .ordinal = 0, .text = abstract, .tokens = {}};
  Tokeniser tokeniser(world().lexicon);
  for (AnalysedField& field : record.texts) tokeniser.tokenise(field.text, language, field.tokens);
  return std::string(world().types.of_text(record));
}

TEST(DocumentTypes, ReadTheTitle) {
  EXPECT_EQ(type("Guidance Note on Shelter"), "guidance");
  EXPECT_EQ(type("Policy Guide on Protecting Victims"), "guidance");
  EXPECT_EQ(type("Shelter in Cold Places: Guidelines"), "guidance");
  EXPECT_EQ(type("Handbook for Camp Managers"), "manual");
  EXPECT_EQ(type("A Handbook for Camp Managers"), "manual");
  EXPECT_EQ(type("Évaluation de la réponse", {}, "fr"), "evaluation");
}

TEST(DocumentTypes, WordsInPassingAreNoType) {
  EXPECT_EQ(type("Forced to Report"), "");
  EXPECT_EQ(type("Policy responses to displacement"), "");
  EXPECT_EQ(type("How guidelines fail camp managers"), "");
  EXPECT_EQ(type("The politics of survey work"), "");
}

TEST(DocumentTypes, ReadWhatTheAbstractCallsItself) {
  EXPECT_EQ(type("Shelter", "This guidance note is for all."), "guidance");
  EXPECT_EQ(type("Shelter", "It rained. This handbook helps."), "manual");
  EXPECT_EQ(type("Shelter", "Taking a wide view, this paper asks why."), "article");
  EXPECT_EQ(type("Shelter", "It rained. This paper asks why."), "");
  EXPECT_EQ(type("Shelter", "Agencies follow guidelines."), "");
  EXPECT_EQ(type("Shelter", "This report is long."), "");
  EXPECT_EQ(type("", ""), "");
}

TEST(DocumentTypes, ReadTheCataloguesWord) {
  EXPECT_EQ(world().types.of_declared("journal-article"), "article");
  EXPECT_EQ(world().types.of_declared("Evaluation and Lessons Learned"), "evaluation");
  EXPECT_EQ(world().types.of_declared("Map"), "");
  EXPECT_EQ(world().types.of_declared("Report"), "");
  EXPECT_EQ(world().types.of_name("Évaluation"), "evaluation");
  EXPECT_EQ(world().types.of_name("Evaluation and Lessons Learned"), "");
}

}  // namespace
}  // namespace weft
