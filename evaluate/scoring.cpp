#include "evaluate/scoring.hpp"

#include <algorithm>
#include <span>

#include "evaluate/item_matcher.hpp"
#include "evaluate/topic_scoring.hpp"
#include "graph/document_findings.hpp"

namespace weft {

namespace {

const std::vector<EdgeRef>& edges_of(const DocumentFindings& found, GoldKind kind) {
  switch (kind) {
    case GoldKind::authors:
      return found.creators;
    case GoldKind::organisations:
      return found.organisations;
    case GoldKind::countries:
      return found.countries;
    case GoldKind::regions:
      return found.regions;
    case GoldKind::topics:
      break;
  }
  return found.topics;
}

bool is_same_item(const GoldItem& a, const GoldItem& b) {
  return a.id.empty() && b.id.empty() ? a.name == b.name : a.id == b.id;
}

class Scorer {
 public:
  Scorer(const KnowledgeGraph& graph, const TopicLookup& topics, const ScoringOptions& options)
      : graph_(graph), topics_(topics), options_(options), matcher_(graph) {}

  void add(const GoldRecord& gold, NodeRef document) {
    gold_ = &gold;
    record_ = {.document = document, .kinds = {}, .mistakes = {}};
    found_ = document.valid() ? document_findings(graph_, document, InferredTopics::leave_out)
                              : DocumentFindings{};
    scores_.documents.all += 1;
    scores_.documents.count += document.valid() ? 1 : 0;
    judge_year();
    for (std::size_t kind = 0; kind < gold_kind_count; ++kind) judge(static_cast<GoldKind>(kind));
    add_to_sums();
  }

  Scores finish() {
    for (std::size_t kind = 0; kind < gold_kind_count; ++kind) {
      scores_.all.add(scores_.kinds[kind]);
      if (judged_[kind] > 0) scores_.macro_f1[kind] /= static_cast<double>(judged_[kind]);
    }
    return std::move(scores_);
  }

 private:
  void judge(GoldKind kind) {
    const auto& forbidden = gold_->forbidden[static_cast<std::size_t>(kind)];
    scores_.forbidden.all += forbidden.size();
    if (kind == GoldKind::topics) {
      judge_topics();
    } else if (kind == GoldKind::authors) {
      judge_authors();
    } else {
      judge_items(kind);
    }
    const auto& items = gold_->of(kind);
    if (!items) return;
    const std::size_t at = static_cast<std::size_t>(kind);
    judged_[at] += 1;
    scores_.macro_f1[at] += record_.kinds[at].f1();
  }

  Tally& tally(GoldKind kind) { return record_.kinds[static_cast<std::size_t>(kind)]; }

  void judge_year() {
    if (!gold_->year) return;
    const int year = record_.document.valid() ? graph_.year(record_.document) : 0;
    if (year == 0 && *gold_->year == 0) return;
    scores_.years.all += 1;
    scores_.years.count += year == *gold_->year ? 1 : 0;
  }

  // Authors stand for one another one by one: two of one name are two.
  void judge_authors() {
    const auto& items = gold_->of(GoldKind::authors);
    if (!items) return;
    std::vector<bool> used(items->size(), false);
    for (const EdgeRef edge : found_.creators) {
      std::size_t hit = 0;
      while (hit < items->size() &&
             (used[hit] || !matcher_.matches(GoldKind::authors, edge, (*items)[hit]))) {
        ++hit;
      }
      if (hit == items->size()) {
        note_wrong(GoldKind::authors, edge, Mistake::Sort::wrong);
      } else {
        used[hit] = true;
        if ((*items)[hit].strength != GoldStrength::optional) ++tally(GoldKind::authors).right;
      }
    }
    for (std::size_t i = 0; i < items->size(); ++i) {
      if (!used[i]) note_missed(GoldKind::authors, (*items)[i]);
    }
  }

  void judge_items(GoldKind kind) {
    const bool judged = gold_->of(kind).has_value();
    const std::vector<GoldItem> items = distinct_items(kind);
    std::vector<bool> met(items.size(), false);
    for (const EdgeRef edge : edges_of(found_, kind)) {
      const NodeRef node = graph_.target(edge);
      bool matched = false;
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (!matcher_.matches(kind, edge, items[i])) continue;
        met[i] = true;
        matched = true;
      }
      const bool forbidden = is_forbidden(kind, node);
      if (!matched && judged) {
        note_wrong(kind, edge, forbidden ? Mistake::Sort::forbidden : Mistake::Sort::wrong);
      } else if (forbidden) {
        note_mistake(kind, edge, Mistake::Sort::forbidden);
      }
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!met[i]) {
        note_missed(kind, items[i]);
      } else if (items[i].strength != GoldStrength::optional) {
        ++tally(kind).right;
      }
    }
  }

  // An item given twice, perhaps once as optional, is one.
  [[nodiscard]] std::vector<GoldItem> distinct_items(GoldKind kind) const {
    std::vector<GoldItem> distinct;
    if (!gold_->of(kind)) return distinct;
    for (const GoldItem& item : *gold_->of(kind)) {
      const auto same =
          std::ranges::find_if(distinct, [&](const GoldItem& other) { return is_same_item(item, other); });
      if (same == distinct.end()) {
        distinct.push_back(item);
      } else {
        same->strength = std::min(same->strength, item.strength);
        same->surfaces.insert(same->surfaces.end(), item.surfaces.begin(), item.surfaces.end());
      }
    }
    return distinct;
  }

  bool is_forbidden(GoldKind kind, NodeRef node) {
    const auto& forbidden = gold_->forbidden[static_cast<std::size_t>(kind)];
    const auto hits = std::ranges::count_if(
        forbidden, [&](const std::string& name) { return matcher_.matches(node, name); });
    scores_.forbidden.count += static_cast<std::size_t>(hits);
    return hits > 0;
  }

  void judge_topics() {
    const LabelledTopics labelled(topics_, *gold_, options_);
    std::vector<KnownTopicRef> proposed;
    for (const EdgeRef edge : found_.topics) {
      const KnownTopicRef topic = topics_.of(graph_.target(edge));
      proposed.push_back(topic);
      const bool forbidden = labelled.is_forbidden(topic);
      scores_.forbidden.count += forbidden ? 1 : 0;
      const bool wrong =
          gold_->of(GoldKind::topics) && labelled.judge(topic) == LabelledTopics::Verdict::wrong;
      if (wrong || forbidden) {
        note_mistake(GoldKind::topics, edge, forbidden ? Mistake::Sort::forbidden : Mistake::Sort::wrong);
      }
    }
    if (!gold_->of(GoldKind::topics)) return;
    tally(GoldKind::topics) = labelled.tally(proposed);
    const Share main = labelled.main_topics(proposed);
    scores_.main_topics.count += main.count;
    scores_.main_topics.all += main.all;
    labelled.add_neighbour_credit(proposed, scores_.neighbours);
    for (const unsigned best : options_.at) {
      const std::span<const KnownTopicRef> few(proposed.data(), std::min<std::size_t>(best, proposed.size()));
      scores_.at[best].add(labelled.tally(few));
    }
    for (const GoldItem* item : labelled.missed(proposed)) note_mistake(GoldKind::topics, *item);
  }

  void note_wrong(GoldKind kind, EdgeRef edge, Mistake::Sort sort) {
    ++tally(kind).wrong;
    note_mistake(kind, edge, sort);
  }
  void note_missed(GoldKind kind, const GoldItem& item) {
    if (item.strength == GoldStrength::optional) return;
    ++tally(kind).missed;
    note_mistake(kind, item);
  }
  void note_mistake(GoldKind kind, EdgeRef edge, Mistake::Sort sort) {
    const NodeRef node = graph_.target(edge);
    const std::string local = graph_.local_name(node);
    record_.mistakes.push_back({.sort = sort,
                                .kind = kind,
                                .id = local.substr(local.find_last_of("/#") + 1),
                                .label = std::string(graph_.label(node)),
                                .edge = edge});
  }
  void note_mistake(GoldKind kind, const GoldItem& item) {
    record_.mistakes.push_back({.sort = Mistake::Sort::missed,
                                .kind = kind,
                                .id = item.id,
                                .label = item.name.empty() ? item.id : item.name,
                                .why = item.why});
  }

  void add_to_sums() {
    std::string language = gold_->language;
    if (language.empty() && record_.document.valid()) {
      language = graph_.property(record_.document, Property::language);
    }
    KindTallies& of_language = scores_.languages[language];
    for (std::size_t kind = 0; kind < gold_kind_count; ++kind) {
      scores_.kinds[kind].add(record_.kinds[kind]);
      of_language[kind].add(record_.kinds[kind]);
    }
    scores_.records.push_back(std::move(record_));
  }

  const KnowledgeGraph& graph_;
  const TopicLookup& topics_;
  const ScoringOptions& options_;
  ItemMatcher matcher_;
  const GoldRecord* gold_ = nullptr;
  DocumentFindings found_;
  RecordScore record_;
  Scores scores_;
  std::array<std::size_t, gold_kind_count> judged_{};
};

}  // namespace

std::string_view to_string(Mistake::Sort sort) {
  switch (sort) {
    case Mistake::Sort::missed:
      return "missed";
    case Mistake::Sort::wrong:
      return "wrong";
    case Mistake::Sort::forbidden:
      return "forbidden";
  }
  return {};
}

double Scores::NeighbourCredit::precision() const {
  const auto of = static_cast<double>(right + near + wrong);
  return of == 0 ? 1.0 : (static_cast<double>(right) + 0.5 * static_cast<double>(near)) / of;
}

double Scores::NeighbourCredit::recall() const {
  const auto of = static_cast<double>(right + near + missed);
  return of == 0 ? 1.0 : (static_cast<double>(right) + 0.5 * static_cast<double>(near)) / of;
}

double Scores::NeighbourCredit::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}

Scores score(const KnowledgeGraph& graph, const Gold& gold, const std::vector<NodeRef>& documents,
             const TopicLookup& topics, const ScoringOptions& options) {
  Scorer scorer(graph, topics, options);
  for (std::size_t i = 0; i < gold.records.size(); ++i) scorer.add(gold.records[i], documents[i]);
  return scorer.finish();
}

}  // namespace weft
