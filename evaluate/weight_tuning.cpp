#include "evaluate/weight_tuning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/hash.hpp"
#include "base/unicode.hpp"
#include "evaluate/stored_record.hpp"
#include "evaluate/topic_scoring.hpp"
#include "extract/record.hpp"
#include "extract/topics/topic_index.hpp"
#include "extract/topics/topic_material.hpp"
#include "extract/topics/topic_scorer.hpp"
#include "extract/topics/topic_weight_table.hpp"
#include "graph/document_findings.hpp"

namespace weft {

namespace {

// Takes statements and forgets them.
class NoSink : public StatementSink {
 public:
  void entity(const Entity& /*entity*/) override {}
  void link(const Link& /*link*/, const Evidence& /*evidence*/) override {}
  bool wants_description(const Hash128& /*name*/) override { return false; }
};

}  // namespace

struct TuningRecords::Parts {
  // What finding a topic means for a record.
  struct Meaning {
    std::vector<std::size_t> met;  // required topics
    bool wrong = false;
  };
  struct Each {
    LabelledTopics labelled;
    TopicMaterial material;
    std::vector<KnownTopicRef> assigned;  // by the catalogue
    std::uint64_t hash = 0;
    std::unordered_map<std::uint32_t, Meaning> meanings;  // by known topic
  };

  const Meaning& meaning(Each& each, KnownTopicRef topic) {
    const auto [at, is_new] = each.meanings.try_emplace(topic.value());
    if (is_new) {
      at->second.met = each.labelled.met_by(topic);
      at->second.wrong = each.labelled.judge(topic) == LabelledTopics::Verdict::wrong;
    }
    return at->second;
  }

  void count(Each& each, KnownTopicRef topic, std::vector<bool>& met, Tally& tally) {
    const Meaning& what = meaning(each, topic);
    for (const std::size_t required : what.met) met[required] = true;
    tally.wrong += what.wrong ? 1 : 0;
  }

  Tally score(Each& each, TopicScorer& scorer, const TopicOptions& options) {
    mentions = each.material.mentions;
    topics = scorer.score(each.material.record, mentions, each.material.standings);
    keep_best(topics, options);
    std::vector<bool> met(each.labelled.required_count(), false);
    Tally tally;
    for (const KnownTopicRef topic : each.assigned) count(each, topic, met, tally);
    for (const ScoredTopic& topic : topics) {
      const KnownTopicRef known = known_topics[topic.entry];
      const bool counted = std::ranges::find(each.assigned, known) != each.assigned.end();
      if (!counted) count(each, known, met, tally);
    }
    tally.right = static_cast<std::size_t>(std::ranges::count(met, true));
    tally.missed = met.size() - tally.right;
    return tally;
  }

  const TopicIndex* index = nullptr;
  std::vector<KnownTopicRef> known_topics;  // by entry
  std::deque<Record> records;               // that the materials borrow
  std::vector<Each> all;
  std::vector<TopicMention> mentions;  // scratch
  std::vector<ScoredTopic> topics;     // scratch
};

TuningRecords::TuningRecords(const KnowledgeGraph& graph, const Gold& gold,
                             const std::vector<NodeRef>& documents, const TopicLookup& lookup,
                             const Extraction& extraction)
    : parts_(std::make_unique<Parts>()) {
  parts_->index = &extraction.topics();
  for (const TopicEntry& entry : parts_->index->entries()) {
    const std::vector<KnownTopicRef> known = lookup.find(entry.source->key);
    parts_->known_topics.push_back(known.empty() ? KnownTopicRef() : known.front());
  }
  const auto worker = extraction.make_worker();
  NoSink sink;
  for (std::size_t i = 0; i < gold.records.size(); ++i) {
    const GoldRecord& record = gold.records[i];
    if (!documents[i].valid() || !record.of(GoldKind::topics)) continue;
    parts_->records.push_back(stored_record(graph, documents[i]));
    worker->extract(parts_->records.back(), sink);
    Parts::Each each{.labelled = LabelledTopics(lookup, record, {}),
                     .material = worker->topic_material(),
                     .assigned = {},
                     .hash = 0,
                     .meanings = {}};
    for (const EdgeRef edge : document_findings(graph, documents[i], InferredTopics::leave_out).topics) {
      if (graph.method(edge) == Method::declared) each.assigned.push_back(lookup.of(graph.target(edge)));
    }
    const std::string& name = !record.id.empty()    ? record.id
                              : !record.iri.empty() ? record.iri
                                                    : record.title;
    each.hash = hash64(fold(name));
    parts_->all.push_back(std::move(each));
  }
}

TuningRecords::TuningRecords(TuningRecords&&) noexcept = default;
TuningRecords& TuningRecords::operator=(TuningRecords&&) noexcept = default;
TuningRecords::~TuningRecords() = default;

std::size_t TuningRecords::size() const { return parts_->all.size(); }

unsigned TuningRecords::part_of(std::size_t record, unsigned parts) const {
  return static_cast<unsigned>(parts_->all[record].hash % parts);
}

Tally TuningRecords::score(const std::vector<std::size_t>& records, const TopicOptions& options) {
  TopicScorer scorer(*parts_->index, options.weights);
  Tally tally;
  for (const std::size_t record : records) tally.add(parts_->score(parts_->all[record], scorer, options));
  return tally;
}

namespace {

class Ascent {
 public:
  Ascent(TuningRecords& records, std::vector<std::size_t> chosen, const TopicOptions& start)
      : records_(records),
        chosen_(std::move(chosen)),
        start_(start),
        best_(start),
        best_worth_(worth(start)) {}

  TopicOptions climb() {
    constexpr int most_rounds = 8;
    for (int round = 0; round < most_rounds; ++round) {
      const double before = best_worth_;
      for (const TopicWeightRow& row : topic_weight_rows()) {
        if (row.learned) improve(row);
      }
      if (best_worth_ <= before) break;
    }
    return best_;
  }

 private:
  // A coarse grid over the whole range, then finer ones around the best.
  void improve(const TopicWeightRow& row) {
    constexpr int points = 10;
    double step = (row.most - row.least) / points;
    for (int i = 0; i <= points; ++i) try_value(row, row.least + i * step);
    for (int level = 0; level < 2; ++level) {
      step /= 4;
      const double middle = row.get(best_);
      for (int i = -3; i <= 3; ++i) {
        if (i != 0) try_value(row, middle + i * step);
      }
    }
  }

  void try_value(const TopicWeightRow& row, double value) {
    // Numbers that people can read and change.
    value = row.whole ? std::round(value) : std::round(value * 1000) / 1000;
    if (value < row.least || value > row.most || value == row.get(best_)) return;
    TopicOptions tried = best_;
    row.set(tried, value);
    const double tried_worth = worth(tried);
    // Less than any rounding of sums can make.
    constexpr double least_gain = 1e-9;
    if (tried_worth <= best_worth_ + least_gain) return;
    best_ = tried;
    best_worth_ = tried_worth;
  }

  [[nodiscard]] double worth(const TopicOptions& options) {
    constexpr double price = 0.01;  // of moving a number across its range
    double distance = 0;
    for (const TopicWeightRow& row : topic_weight_rows()) {
      const double moved = (row.get(options) - row.get(start_)) / (row.most - row.least);
      distance += std::abs(moved);
    }
    return records_.score(chosen_, options).f1() - price * distance;
  }

  TuningRecords& records_;
  std::vector<std::size_t> chosen_;
  TopicOptions start_;
  TopicOptions best_;
  double best_worth_;
};

}  // namespace

Tuning tune_weights(TuningRecords& records, const TuningOptions& options) {
  std::vector<std::size_t> all;
  std::vector<std::vector<std::size_t>> folds(options.folds);
  for (std::size_t i = 0; i < records.size(); ++i) {
    all.push_back(i);
    folds[records.part_of(i, options.folds)].push_back(i);
  }
  Tuning tuning;
  for (const std::vector<std::size_t>& held_out : folds) {
    std::vector<std::size_t> rest;
    std::ranges::set_difference(all, held_out, std::back_inserter(rest));
    if (held_out.empty() || rest.empty()) continue;
    const TopicOptions learned = Ascent(records, std::move(rest), options.start).climb();
    TuningFold fold{.records = held_out.size(),
                    .before = records.score(held_out, options.start),
                    .after = records.score(held_out, learned)};
    tuning.held_out_before.add(fold.before);
    tuning.held_out_after.add(fold.after);
    tuning.folds.push_back(fold);
  }
  tuning.learned = Ascent(records, all, options.start).climb();
  tuning.all_before = records.score(all, options.start);
  tuning.all_after = records.score(all, tuning.learned);
  return tuning;
}

}  // namespace weft
