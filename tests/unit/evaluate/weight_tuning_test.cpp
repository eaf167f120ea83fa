#include "evaluate/weight_tuning.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "evaluate/document_lookup.hpp"
#include "evaluate/scoring.hpp"
#include "evaluate/stored_record.hpp"
#include "extract/topics/topic_weight_table.hpp"
#include "extract/vocabulary/vocabulary_files.hpp"
#include "graph/fragment.hpp"
#include "reading_gold.hpp"

namespace weft {
namespace {

constexpr std::string_view thesaurus = R"(@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://thesaurus.example/> .
:bees a skos:Concept ; skos:prefLabel "Beekeeping"@en .
:orchards a skos:Concept ; skos:prefLabel "Apple orchards"@en .
:wells a skos:Concept ; skos:prefLabel "Village wells"@en .
)";

// Records whose last sentence names a topic in passing; the labels hold what comes first.
class WeightTuning : public testing::Test {
 protected:
  void SetUp() override {
    path_ = std::filesystem::path(testing::TempDir()) / ("tuning_" + std::to_string(::getpid()) + ".ttl");
    std::ofstream(path_) << thesaurus;
    extraction_ =
        std::make_unique<Extraction>(ExtractionOptions{.vocabularies = {path_.string()}, .builtin = false});
    vocabularies_ = load_vocabularies({path_.string()});
  }
  void TearDown() override { std::filesystem::remove(path_); }

  void add_record(const std::string& id, std::string_view topic, std::string_view in_passing) {
    texts_.push_back(
        {id, "On " + std::string(topic),
         "A study of " + std::string(topic) +
             " over many long years in the hills of the south, with figures and a map. It says a "
             "word on " +
             std::string(in_passing) + " too."});
    gold_lines_.push_back(R"({"id":")" + id + R"(","topics":[")" + std::string(topic) + "\"]}\n");
  }
  void add_records() {
    constexpr std::string_view topics[] = {"beekeeping", "apple orchards", "village wells"};
    for (std::size_t i = 0; i < 24; ++i)
      add_record("r" + std::to_string(i), topics[i % 3], topics[(i + 1 + i / 3 % 2) % 3]);
  }

  KnowledgeGraph graph() const {
    Fragment fragment;
    const auto worker = extraction_->make_worker();
    for (const auto& text : texts_) {
      Record record;
      record.id = text[0];
      record.title = text[1];
      record.abstract = text[2];
      record.authors = {"Ana Ruiz", "Wheeler, B."};
      record.countries = {"Chad"};
      worker->extract(record, fragment);
    }
    return std::move(fragment).freeze({});
  }
  Gold gold() const {
    std::string text;
    for (const std::string& line : gold_lines_) text += line;
    return gold_of(text);
  }

  std::filesystem::path path_;
  std::unique_ptr<Extraction> extraction_;
  std::vector<Vocabulary> vocabularies_;
  std::vector<std::array<std::string, 3>> texts_;
  std::vector<std::string> gold_lines_;
};

std::vector<double> numbers(const TopicOptions& options) {
  std::vector<double> numbers;
  for (const TopicWeightRow& row : topic_weight_rows()) numbers.push_back(row.get(options));
  return numbers;
}

TEST_F(WeightTuning, StoresRecordsAsTheCatalogueHadThem) {
  add_record("a", "beekeeping", "village wells");
  const KnowledgeGraph graph = this->graph();
  const Record record = stored_record(graph, graph.nodes_of(Kind::document).first);
  EXPECT_EQ(record.title, "On beekeeping");
  EXPECT_EQ(record.abstract, texts_[0][2]);
  EXPECT_EQ(record.language, "en");
  ASSERT_EQ(record.authors.size(), 2U);
  ASSERT_EQ(record.countries.size(), 1U);
  EXPECT_EQ(record.countries[0].text, "Chad");
}

TEST_F(WeightTuning, ScoresWithUsualWeightsWhatTheGraphHolds) {
  add_records();
  const KnowledgeGraph graph = this->graph();
  const Gold gold = this->gold();
  const TopicLookup lookup(graph, vocabularies_);
  const auto documents = find_documents(graph, gold.records);
  TuningRecords records(graph, gold, documents, lookup, *extraction_);
  ASSERT_EQ(records.size(), 24U);
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < records.size(); ++i) all.push_back(i);
  const Tally tally = records.score(all, {});
  EXPECT_EQ(tally,
            score(graph, gold, documents, lookup, {}).kinds[static_cast<std::size_t>(GoldKind::topics)]);
  EXPECT_EQ(tally, (Tally{.right = 24, .wrong = 24, .missed = 0}));
}

TEST_F(WeightTuning, LearnsToLeaveOutWhatIsNamedInPassing) {
  add_records();
  const KnowledgeGraph graph = this->graph();
  const Gold gold = this->gold();
  const TopicLookup lookup(graph, vocabularies_);
  TuningRecords records(graph, gold, find_documents(graph, gold.records), lookup, *extraction_);
  const Tuning tuning = tune_weights(records, {.folds = 4});
  EXPECT_DOUBLE_EQ(tuning.all_before.f1(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(tuning.all_after.f1(), 1.0);
  EXPECT_GT(tuning.held_out_after.f1(), tuning.held_out_before.f1());
  std::size_t held_out = 0;
  for (const TuningFold& fold : tuning.folds) held_out += fold.records;
  EXPECT_EQ(held_out, 24U) << "each record is held out once";
  std::size_t moved = 0;
  for (const TopicWeightRow& row : topic_weight_rows()) {
    moved += row.get(tuning.learned) != row.get({}) ? 1 : 0;
    EXPECT_GE(row.get(tuning.learned), row.least);
    EXPECT_LE(row.get(tuning.learned), row.most);
    EXPECT_TRUE(row.learned || row.get(tuning.learned) == row.get({})) << row.name;
  }
  EXPECT_LE(moved, 2U) << "what does not help stays as it was";
}

TEST_F(WeightTuning, DoesNotDependOnTheOrderOfRecords) {
  add_records();
  const KnowledgeGraph graph = this->graph();
  const TopicLookup lookup(graph, vocabularies_);
  const auto tuned = [&] {
    const Gold gold = this->gold();
    TuningRecords records(graph, gold, find_documents(graph, gold.records), lookup, *extraction_);
    return tune_weights(records, {.folds = 3});
  };
  const Tuning first = tuned();
  std::ranges::reverse(gold_lines_);
  const Tuning second = tuned();
  EXPECT_EQ(numbers(first.learned), numbers(second.learned));
  EXPECT_EQ(first.held_out_after, second.held_out_after);
}

TEST_F(WeightTuning, LeavesOutWhatIsNotLabelledOrNotThere) {
  add_record("a", "beekeeping", "village wells");
  const KnowledgeGraph graph = this->graph();
  const Gold gold = gold_of("{\"id\":\"a\",\"authors\":[]}\n{\"id\":\"z\",\"topics\":[]}\n");
  TuningRecords records(graph, gold, find_documents(graph, gold.records), TopicLookup(graph, vocabularies_),
                        *extraction_);
  EXPECT_EQ(records.size(), 0U);
}

}  // namespace
}  // namespace weft
