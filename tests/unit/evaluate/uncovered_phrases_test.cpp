#include "evaluate/uncovered_phrases.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "../graph/sample_statements.hpp"

namespace weft {
namespace {

class Catalogue {
 public:
  NodeId document(std::string title, std::string abstract, std::string language = "en") {
    const std::string key = "d" + std::to_string(statements_.size());
    statements_.push_back(entity(Kind::document, key, title,
                                 {{Property::title, title, language},
                                  {Property::abstract, std::move(abstract), language},
                                  {Property::language, language, ""}}));
    return node_id(Kind::document, key);
  }
  void topic(NodeId document, const std::string& key, const std::string& surface, std::uint32_t begin) {
    statements_.push_back(entity(Kind::topic, key, key));
    statements_.push_back(
        link(document, Relation::about_topic, node_id(Kind::topic, key), 1.0F, surface, begin));
  }
  void named(Kind kind, std::string key, std::string label) {
    statements_.push_back(entity(kind, std::move(key), std::move(label)));
  }
  [[nodiscard]] KnowledgeGraph graph() const { return freeze(statements_); }

 private:
  std::vector<Statement> statements_;
};

std::vector<std::string> texts(const std::vector<UncoveredPhrase>& phrases) {
  std::vector<std::string> texts;
  for (const UncoveredPhrase& phrase : phrases) texts.push_back(phrase.text);
  return texts;
}

std::vector<std::string> phrases_of(const Catalogue& catalogue) {
  return texts(uncovered_phrases(catalogue.graph(), {.top = 20}));
}

using Texts = std::vector<std::string>;

// C-value: "solar pump" stands in three documents, in two of them within "solar pump repair":
// log2(3) x (3 - 2); "solar pump repair": log2(4) x 2. "pump" and "solar" never stand elsewhere.
TEST(UncoveredPhrases, RanksByCValueOverDocuments) {
  Catalogue catalogue;
  catalogue.document("First", "We learned solar pump repair. Solar pump repair pays.");
  catalogue.document("Second", "The solar pumps repair was cheap.");
  catalogue.document("Third", "They bought a solar pump, and then it rained.");
  const KnowledgeGraph graph = catalogue.graph();
  const auto phrases = uncovered_phrases(graph, {.top = 20});
  ASSERT_EQ(phrases.size(), 2U);
  EXPECT_EQ(phrases[0].text, "solar pump repair");
  EXPECT_EQ(phrases[0].documents, 2U);
  EXPECT_DOUBLE_EQ(phrases[0].score, 4.0);
  EXPECT_EQ(phrases[1].text, "solar pump");
  EXPECT_EQ(phrases[1].documents, 3U);
  EXPECT_NEAR(phrases[1].score, 1.58496, 1e-4);
  EXPECT_EQ(phrases[0].language, "en");
  // Shown where it stands behind an article.
  EXPECT_EQ(phrases[1].field_text.substr(phrases[1].begin, phrases[1].end - phrases[1].begin), "solar pumps");
}

TEST(UncoveredPhrases, LeavesOutWhatEvidenceCovers) {
  Catalogue catalogue;
  for (int i = 0; i < 3; ++i) {
    const NodeId document = catalogue.document("Report", "A beekeeping school near water wells.");
    catalogue.topic(document, "water-supply", "water wells", 25);
  }
  EXPECT_EQ(phrases_of(catalogue), Texts{"beekeeping school"});
}

// An edge keeps sixteen pieces of evidence; the seventeenth mention is covered all the same.
TEST(UncoveredPhrases, KnowsMentionsBeyondTheStoredEvidence) {
  Catalogue catalogue;
  std::string text;
  for (int i = 0; i < 20; ++i) text += "honey. ";
  for (int i = 0; i < 2; ++i) {
    const NodeId document = catalogue.document("Report", text);
    for (std::uint32_t at = 0; at < 20; ++at) catalogue.topic(document, "bees", "honey", at * 7);
  }
  EXPECT_EQ(phrases_of(catalogue), Texts{});
}

TEST(UncoveredPhrases, LeavesOutNamesTheGraphKnows) {
  Catalogue catalogue;
  catalogue.named(Kind::topic, "beekeeping", "Beekeeping");
  for (int i = 0; i < 2; ++i)
    catalogue.document("Report", "It is not about beekeeping. It is on apple orchards.");
  EXPECT_EQ(phrases_of(catalogue), Texts{"apple orchards"});
}

TEST(UncoveredPhrases, JoinsInflectionsAndKeepsTheCommonForm) {
  Catalogue catalogue;
  catalogue.document("Report", "Apple orchards are here.");
  catalogue.document("Report", "An apple orchard is here.");
  catalogue.document("Report", "Most apple orchards are there.");
  const auto phrases = uncovered_phrases(catalogue.graph(), {.top = 20});
  ASSERT_EQ(phrases.size(), 1U);
  EXPECT_EQ(phrases[0].text, "apple orchards");
  EXPECT_EQ(phrases[0].documents, 3U);
}

TEST(UncoveredPhrases, CrossesNeitherSentencesNorStopWordsNorNumbers) {
  Catalogue catalogue;
  for (int i = 0; i < 3; ++i) {
    catalogue.document("Report", "It has beehives in orchards. Vineyards of the nurseries 12 with gardens");
  }
  EXPECT_EQ(phrases_of(catalogue), (Texts{"gardens", "nurseries", "orchards"}));
}

TEST(UncoveredPhrases, TakesSingleWordsForNounsByWhatStandsBefore) {
  Catalogue catalogue;
  for (int i = 0; i < 4; ++i) catalogue.document("Report", "They gather because the orchard flowered.");
  EXPECT_EQ(phrases_of(catalogue), Texts{"orchard"});
}

TEST(UncoveredPhrases, HoldsFrenchAndSpanishTermsTogether) {
  Catalogue catalogue;
  for (int i = 0; i < 3; ++i) {
    catalogue.document("Rapport", "Il faut de l'élevage d'abeilles et la cueillette des mangues.", "fr");
    catalogue.document("Informe", "La cría de las abejas ayuda a los huertos.", "es");
  }
  const std::vector<std::string> found = phrases_of(catalogue);
  for (const char* phrase :
       {"élevage d'abeilles", "cueillette des mangues", "cría de las abejas", "huertos"}) {
    EXPECT_NE(std::ranges::find(found, phrase), found.end()) << phrase;
  }
}

TEST(UncoveredPhrases, GuessesStopWordsOfOtherLanguages) {
  Catalogue catalogue;
  for (int i = 0; i < 20; ++i) {
    catalogue.document("Raportti",
                       i < 3 ? "Tämä koskee mehiläistarha aluetta kanssa." : "Tämä koskee kanssa.", "fi");
  }
  EXPECT_EQ(phrases_of(catalogue), Texts{"mehiläistarha aluetta"});
}

TEST(UncoveredPhrases, TellsNamesByCapitalsInRunningText) {
  Catalogue catalogue;
  for (int i = 0; i < 2; ++i) {
    catalogue.document("Sweet Orchard Days", "It met the Green Valley Cooperative, and sold honey jars.");
  }
  const auto phrases = uncovered_phrases(catalogue.graph(), {.top = 20});
  const auto named = [&](std::string_view text) {
    const auto at = std::ranges::find(phrases, text, &UncoveredPhrase::text);
    return at != phrases.end() && at->name;
  };
  EXPECT_TRUE(named("Green Valley Cooperative"));
  EXPECT_FALSE(named("honey jars"));
  EXPECT_FALSE(named("Sweet Orchard Days")) << "titles capitalise everything";
}

TEST(UncoveredPhrases, AsksForMoreDocumentsWhereTold) {
  Catalogue catalogue;
  for (int i = 0; i < 2; ++i) catalogue.document("Report", "Apple orchards.");
  EXPECT_EQ(uncovered_phrases(catalogue.graph(), {.top = 5, .min_documents = 3}).size(), 0U);
  EXPECT_EQ(uncovered_phrases(catalogue.graph(), {.top = 0}).size(), 0U);
  EXPECT_EQ(uncovered_phrases(Catalogue().graph(), {}).size(), 0U);
}

}  // namespace
}  // namespace weft
