#include "extract/topics/topic_extractor.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "extract/text/definitions.hpp"
#include "extract/text/negation.hpp"

namespace weft {
namespace {

constexpr std::string_view thesaurus = R"(
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix weft: <https://weft.example/ns#> .
@prefix t: <http://t.example/topic/> .
t:health a skos:Concept ; skos:prefLabel "Health"@en ; skos:narrower t:cholera, t:care .
t:cholera a skos:Concept ; skos:prefLabel "Cholera"@en, "Choléra"@fr ; skos:altLabel "acute watery diarrhoea"@en, "AWD"@en ;
  skos:related t:water ; skos:notation "c1" .
t:care a skos:Concept ; skos:prefLabel "Health care"@en ; weft:weakLabel "clinics"@en ; weft:falseFriend "health care bill"@en .
t:water a skos:Concept ; skos:prefLabel "Water supply"@en ; skos:altLabel "WS"@en ; weft:caseSensitiveLabel "WS" ;
  weft:ambiguousLabel "WS", "wells"@en .
t:cash a skos:Concept ; skos:prefLabel "Cash and voucher assistance"@en .
t:schooling a skos:Concept ; skos:prefLabel "Schooling in crises"@en ; skos:related t:cash ;
  weft:weakLabel "schools"@en ; weft:ambiguousLabel "pupils"@en, "teachers"@en ; weft:context t:war .
t:war a skos:Concept ; skos:prefLabel "Wars"@en .
t:siege a skos:Concept ; skos:prefLabel "Sieges"@en ; skos:broader t:war .
t:trade a skos:Concept ; skos:prefLabel "Trade"@en ; weft:weakLabel "Trade"@en, "exports"@en .
)";

// Statements about topics by the last part of their key.
class Topics : public StatementSink {
 public:
  void entity(const Entity& entity) override { names_[entity.id] = entity.key; }
  void link(const Link& link, const Evidence& evidence) override {
    links_.push_back({link, evidence.method, std::string(evidence.surface)});
  }

  // "cholera matched: cholera, AWD" for every topic of the document, in order of name.
  [[nodiscard]] std::string about(Method method) const {
    std::map<std::string, std::string> found;
    for (const Said& said : links_) {
      if (said.link.relation != Relation::about_topic || said.method != method) continue;
      std::string& surfaces = found[name(said.link.target)];
      if (!surfaces.empty()) surfaces += ", ";
      surfaces += said.surface;
    }
    std::string out;
    for (const auto& [key, surfaces] : found) out += (out.empty() ? "" : "; ") + key + ": " + surfaces;
    return out;
  }

  [[nodiscard]] double weight(const std::string& topic) const {
    double most = 0;
    for (const Said& said : links_) {
      if (said.link.relation == Relation::about_topic && name(said.link.target) == topic) {
        most = std::max(most, static_cast<double>(said.link.weight));
      }
    }
    return most;
  }

  // "cholera>health" for links among topics.
  [[nodiscard]] std::string among(Relation relation) const {
    std::vector<std::string> found;
    for (const Said& said : links_) {
      if (said.link.relation == relation)
        found.push_back(name(said.link.source) + ">" + name(said.link.target));
    }
    std::sort(found.begin(), found.end());
    std::string out;
    for (const std::string& each : found) out += (out.empty() ? "" : " ") + each;
    return out;
  }

 private:
  struct Said {
    Link link;
    Method method;
    std::string surface;
  };
  [[nodiscard]] std::string name(NodeId id) const {
    const auto found = names_.find(id);
    if (found == names_.end()) return "unstated";
    return found->second.substr(found->second.find_last_of('/') + 1);
  }
  std::map<NodeId, std::string> names_;
  std::vector<Said> links_;
};

Topics extract(const Record& record, std::string_view language = "en", std::string_view masked = {},
               TopicOptions options = {}) {
  const auto source = memory_source("t.ttl", thesaurus);
  const Vocabulary vocabulary = Vocabulary::load(*source, "t.ttl", true);
  Lexicon lexicon;
  const TopicIndex index({&vocabulary}, lexicon);
  Tokeniser tokeniser(lexicon);
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.document = node_id(Kind::document, "d");
  analysed.language = language;
  analysed.texts.resize(2);
  analysed.texts[0].field = Field::title;
  analysed.texts[0].text = record.title;
  analysed.texts[1].field = Field::abstract;
  analysed.texts[1].text = record.abstract;
  for (AnalysedField& field : analysed.texts) {
    tokeniser.tokenise(field.text, language, field.tokens);
    const std::size_t at = masked.empty() ? std::string_view::npos : field.text.find(masked);
    for (Token& token : field.tokens) token.masked = token.begin >= at && token.end <= at + masked.size();
  }
  find_definitions(analysed);
  mark_negations(analysed);
  TopicExtractor extractor(index, options);
  Topics topics;
  extractor.extract(analysed, topics);
  return topics;
}

Topics extract(std::string_view title, std::string_view abstract = {}) {
  Record record;
  record.title = title;
  record.abstract = abstract;
  return extract(record);
}

TEST(TopicExtractor, FindsLabelsWithEvidence) {
  const Topics topics = extract("Cholera in camps", "Acute watery diarrhea spreads. Cholera vaccines.");
  EXPECT_EQ(topics.about(Method::matched), "cholera: Cholera, Acute watery diarrhea, Cholera");
}

TEST(TopicExtractor, InfersWhatIsBroaderAtADiscount) {
  const Topics topics = extract("Cholera");
  EXPECT_EQ(topics.about(Method::inferred), "health: Cholera");
  EXPECT_NEAR(topics.weight("health"), topics.weight("cholera") / 2, 1e-6);
  EXPECT_EQ(topics.among(Relation::broader), "cholera>health");
  EXPECT_EQ(extract("Health and cholera").about(Method::inferred), "");
}

TEST(TopicExtractor, RelatesOnlyWhatIsUsed) {
  EXPECT_EQ(extract("Cholera").among(Relation::related), "");
  EXPECT_EQ(extract("Cholera and water supply").among(Relation::related), "cholera>water");
}

TEST(TopicExtractor, WeighsPlaceAndRepetition) {
  EXPECT_GT(extract("Cholera").weight("cholera"), extract("Notes", "Cholera").weight("cholera"));
  EXPECT_GT(extract("Notes", "Cholera, cholera.").weight("cholera"),
            extract("Notes", "Cholera").weight("cholera"));
  EXPECT_GT(extract("Notes", "Cholera came and all the others went away again").weight("cholera"),
            extract("Notes", "All the others went away again and came cholera").weight("cholera"));
  EXPECT_LE(extract("Cholera cholera cholera", "Cholera cholera cholera cholera").weight("cholera"), 1.0);
}

TEST(TopicExtractor, AsksSupportForAmbiguousLabels) {
  EXPECT_EQ(extract("WS and wells").about(Method::matched), "");
  EXPECT_EQ(extract("Water supply from wells").about(Method::matched), "water: Water supply, wells");
}

TEST(TopicExtractor, LetsNeighboursSupportWeakLabels) {
  EXPECT_EQ(extract("New clinics").about(Method::matched), "");
  EXPECT_EQ(extract("Health in new clinics").about(Method::matched), "care: clinics; health: Health");
}

TEST(TopicExtractor, LetsOnlyTheStatedContextSupportWeakLabels) {
  EXPECT_EQ(extract("Schools").about(Method::matched), "");
  EXPECT_EQ(extract("Schools and cash and voucher assistance").about(Method::matched),
            "cash: cash and voucher assistance");
  EXPECT_EQ(extract("Schools at war").about(Method::matched), "schooling: Schools; war: war");
  EXPECT_EQ(extract("Schools", "under siege").about(Method::matched), "schooling: Schools; siege: siege");
}

TEST(TopicExtractor, LetsTheStatedContextSupportAmbiguousLabels) {
  EXPECT_EQ(extract("Pupils and teachers").about(Method::matched), "");
  EXPECT_EQ(extract("Pupils at war").about(Method::matched), "schooling: Pupils; war: war");
}

TEST(TopicExtractor, TakesWeakPreferredLabelsInTitles) {
  EXPECT_EQ(extract("Trade between neighbours").about(Method::matched), "trade: Trade");
  EXPECT_EQ(extract("Neighbours", "They trade with each other.").about(Method::matched), "");
  EXPECT_EQ(extract("Exports").about(Method::matched), "");
}

TEST(TopicExtractor, PassesFalseFriendsOver) {
  EXPECT_EQ(extract("The health care bill").about(Method::matched), "");
}

TEST(TopicExtractor, LearnsAcronymsOfTheRecord) {
  EXPECT_EQ(extract("CVA at scale", "Cash and voucher assistance (CVA) grows").about(Method::matched),
            "cash: CVA, Cash and voucher assistance, CVA");
  EXPECT_EQ(extract("Water supply and WS", "World Summit (WS) notes").about(Method::matched),
            "water: Water supply");
}

TEST(TopicExtractor, LeavesMaskedAndNegatedWordsAlone) {
  Record record;
  record.title = "Cholera Fund report";
  EXPECT_EQ(extract(record, "en", "Cholera Fund").about(Method::matched), "");
  EXPECT_EQ(extract("Report", "It does not deal with cholera.").about(Method::matched), "");
}

TEST(TopicExtractor, ReadsTheLanguageOfTheText) {
  Record record;
  record.title = "Le chol\xC3\xA9ra au Sud";
  EXPECT_EQ(extract(record, "fr").about(Method::matched), "cholera: chol\xC3\xA9ra");
}

TEST(TopicExtractor, TakesKeywordsAsDeclared) {
  Record record;
  record.title = "Notes";
  record.keywords = {"Cholera", "Bee keeping", "wells", "--"};
  const Topics topics = extract(record, "fr");
  EXPECT_EQ(topics.about(Method::declared),
            "cholera: Cholera; keyword-bee-keeping: Bee keeping; water: wells");
  EXPECT_EQ(topics.about(Method::inferred), "health: ");
  EXPECT_EQ(topics.weight("cholera"), 1.0);
}

TEST(TopicExtractor, KeepsTheBest) {
  Record record;
  record.title = "Cholera";
  record.abstract = "Water supply";
  EXPECT_EQ(extract(record, "en", {}, {.topics_per_document = 1}).about(Method::matched), "cholera: Cholera");
  EXPECT_EQ(extract(record, "en", {}, {.min_score = 0.99}).about(Method::matched), "");
}

}  // namespace
}  // namespace weft
