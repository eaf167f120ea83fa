#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "extract/text/definitions.hpp"
#include "extract/text/language.hpp"
#include "extract/text/negation.hpp"
#include "extract/topics/topic_extractor.hpp"
#include "extract/vocabulary/builtin.hpp"

// Made-up records on the breadth of the built-in vocabulary, with the topics a librarian would call main. The
// expectations were written before the records were first run.
namespace weft {
namespace {

struct Sample {
  std::string_view title;
  std::string_view abstract;
  std::vector<std::string> main;
  std::vector<std::string> never = {};
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"Keeping Taps Running: Lessons from a Water Network under Repair",
       "Two years of work on pumping stations and chlorination in a coastal town are reviewed. The authors "
       "explain why "
       "water trucking was stopped, how committees of users set a tariff, and what the latrines built in "
       "schools cost.",
       {"wash"}},
      {"Markets First? Comparing Cash Transfers and Parcels after the Storm",
       "A study of 2,000 households that received either multipurpose cash or food parcels. Cash was cheaper "
       "to hand out "
       "and was spent mainly on rent and food; the effect on local prices was small.",
       {"cash-vouchers", "food-assistance"}},
      {"Cholera at the Lakeside: Oral Vaccine and Household Chlorine in One Campaign",
       "Health teams describe a combined campaign in fishing villages, its organisation, its costs and the "
       "drop in new "
       "cases that followed. Malaria is not covered.",
       {"cholera"},
       {"malaria"}},
      {"When the Dyke Broke: Rescue and Relief in the First Seventy-Two Hours",
       "The paper reconstructs the flooding of four districts hour by hour and asks what better contingency "
       "plans could "
       "have changed.",
       {"flood", "preparedness"}},
      {"Out of the Ranks: Former Child Soldiers Return to School",
       "Interviews with 90 adolescents once recruited by armed groups show how teachers and classmates "
       "received them, and "
       "what reintegration programmes forgot.",
       {"child-recruitment", "education-emergencies"}},
      {"Ten Years of Clearance: Land Released, Lives Changed",
       "Deminers have cleared landmines and unexploded ordnance from farmland. This review compares the "
       "value of harvests "
       "before and after, and the place of risk education.",
       {"mine-action", "explosive-ordnance"}},
      {"A Roof before the Rains: Transitional Shelter in Practice",
       "Owner-driven building, plastic sheeting, and rental support are compared in three towns hit by an "
       "earthquake.",
       {"shelter-nfi", "earthquake"}},
      {"Double Shifts, Half Days: Schooling for Refugee Children in Host Communities",
       "The report follows pupils and teachers in public schools that opened afternoon classes for refugees, "
       "and asks who "
       "pays and who learns.",
       {"education-emergencies", "refugees", "host-communities"}},
      {"Governing the Camp: Committees, Complaints and Camp Management",
       "Based on fieldwork in two refugee camps, the article examines elections to camp committees and the "
       "complaint "
       "boxes that nobody opened. It does not deal with resettlement.",
       {"refugee-camps", "cccm", "accountability-affected-people"},
       {"resettlement"}},
      {"Mental Health after Bombardment: Group Counselling for Displaced Families",
       "Psychologists report on psychosocial support offered to people displaced by shelling.",
       {"mhpss"}},
      {"L'eau et la dignit\xC3\xA9 : latrines et hygi\xC3\xA8ne menstruelle dans les camps de r\xC3\xA9"
       "fugi\xC3\xA9s du Tchad",
       "L'\xC3\xA9tude d\xC3\xA9"
       "crit la construction de latrines, la distribution de kits d'hygi\xC3\xA8ne et la participation des "
       "femmes.",
       {"wash", "refugee-camps"}},
      {"Transferts mon\xC3\xA9taires apr\xC3\xA8s la s\xC3\xA9"
       "cheresse : ce que disent les m\xC3\xA9nages",
       "Enqu\xC3\xAAte aupr\xC3\xA8s de familles d'\xC3\xA9leveurs ayant re\xC3\xA7u de l'argent pendant la "
       "soudure. Le "
       "rapport ne traite pas de l'\xC3\xA9"
       "ducation.",
       {"cash-vouchers", "drought", "food-security"},
       {"education-emergencies"}},
      {"Enfants soldats : sortir des groupes arm\xC3\xA9s, retrouver sa famille",
       "Un bilan des centres qui accueillent des enfants associ\xC3\xA9s aux groupes arm\xC3\xA9s et "
       "pr\xC3\xA9parent la "
       "r\xC3\xA9unification familiale.",
       {"child-recruitment", "family-tracing"}},
      {"Inundaciones en la cuenca baja: alerta temprana y evacuaci\xC3\xB3n comunitaria",
       "El documento eval\xC3\xBA"
       "a los sistemas de alerta, los simulacros y la gesti\xC3\xB3n de albergues en doce municipios.",
       {"flood", "early-warning"}},
      {"Minas antipersonal y retorno: volver a la vereda",
       "Historias de familias desplazadas que esperan el desminado de sus tierras para retornar.",
       {"explosive-ordnance", "mine-action", "return-repatriation"}},
  };
  return all;
}

// Keeps the topics found in the text by key.
class FoundTopics : public StatementSink {
 public:
  void entity(const Entity& entity) override { keys_[entity.id] = entity.key; }
  void link(const Link& link, const Evidence& evidence) override {
    if (link.relation == Relation::about_topic && evidence.method == Method::matched)
      ids_.push_back(link.target);
  }
  [[nodiscard]] bool has(const std::string& key) const {
    return std::any_of(ids_.begin(), ids_.end(), [&](NodeId id) { return keys_.at(id) == key; });
  }

 private:
  std::map<NodeId, std::string> keys_;
  std::vector<NodeId> ids_;
};

class BuiltinTopics {
 public:
  BuiltinTopics() : vocabulary_(builtin_topics()), index_({&vocabulary_}, lexicon_) {}

  [[nodiscard]] FoundTopics find(std::string_view title, std::string_view abstract) const {
    Tokeniser tokeniser(lexicon_);
    Record record;
    AnalysedRecord analysed;
    analysed.record = &record;
    analysed.document = node_id(Kind::document, title);
    analysed.language = detect_language({}, title, abstract);
    analysed.texts.resize(2);
    analysed.texts[0].field = Field::title;
    analysed.texts[0].text = title;
    analysed.texts[1].field = Field::abstract;
    analysed.texts[1].text = abstract;
    for (AnalysedField& field : analysed.texts)
      tokeniser.tokenise(field.text, analysed.language, field.tokens);
    find_definitions(analysed);
    mark_negations(analysed);
    FoundTopics found;
    TopicExtractor(index_).extract(analysed, found);
    return found;
  }

 private:
  Lexicon lexicon_;
  Vocabulary vocabulary_;
  TopicIndex index_;
};

TEST(TopicRecords, FindsMainTopicsOfMadeUpRecords) {
  const BuiltinTopics topics;
  std::size_t expected = 0;
  std::size_t found = 0;
  std::string missed;
  for (const Sample& sample : samples()) {
    const FoundTopics result = topics.find(sample.title, sample.abstract);
    for (const std::string& topic : sample.main) {
      ++expected;
      if (result.has(topic)) {
        ++found;
      } else {
        missed += std::string(sample.title) + ": " + topic + "\n";
      }
    }
    for (const std::string& topic : sample.never)
      EXPECT_FALSE(result.has(topic)) << sample.title << ": " << topic;
  }
  EXPECT_GE(found * 10, expected * 9) << found << " of " << expected << "\n" << missed;
  RecordProperty("found", static_cast<int>(found));
  RecordProperty("expected", static_cast<int>(expected));
}

}  // namespace
}  // namespace weft
