#include "graph/relatedness.hpp"

#include <algorithm>

#include "graph/parallel.hpp"
#include "graph/related_index.hpp"

namespace weft {

namespace {

struct Candidate {
  std::uint32_t document = 0;
  std::uint32_t units = 0;  ///< score in `score_unit`
};

// Stronger first, ties by node order.
bool is_before(const Candidate& a, const Candidate& b) {
  return a.units != b.units ? a.units > b.units : a.document < b.document;
}

// Scores all documents against one: scratch memory for many queries, one thread at a time.
class Scorer {
 public:
  Scorer(const KnowledgeGraph& graph, const RelatedIndex& index)
      : graph_(graph), index_(index), units_(index.document_count()) {}

  // The `top` best, exactly.
  const std::vector<Candidate>& best(std::uint32_t document, const RelatedOptions& options) {
    find_same_work(document);
    touched_.clear();
    for (const RelatedFeature& feature : index_.features(document)) {
      for (const RelatedIndex::Posting& posting : index_.postings(feature.node)) {
        const std::uint32_t shared = shared_units(feature.value, posting.value);
        if (units_[posting.document] == 0 && shared > 0) touched_.push_back(posting.document);
        units_[posting.document] += shared;
      }
    }
    candidates_.clear();
    for (const std::uint32_t other : touched_) {
      const Candidate candidate{.document = other, .units = units_[other]};
      units_[other] = 0;
      const bool strong = static_cast<float>(candidate.units) * score_unit >= options.min_score;
      if (other != document && strong && !is_same_work(other)) candidates_.push_back(candidate);
    }
    const std::size_t top = std::min<std::size_t>(options.top, candidates_.size());
    std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(top),
                      candidates_.end(), is_before);
    candidates_.resize(top);
    return candidates_;
  }

 private:
  // Translations and editions are told by links of their own.
  void find_same_work(std::uint32_t document) {
    same_work_.clear();
    const auto [first, last] = graph_.out_edges(NodeRef(document), Relation::same_work);
    for (std::uint32_t edge = first.value(); edge < last.value(); ++edge)
      same_work_.push_back(graph_.target(EdgeRef(edge)).value());
    for (const EdgeRef edge : graph_.in_edges(NodeRef(document))) {
      if (graph_.relation(edge) == Relation::same_work) same_work_.push_back(graph_.source(edge).value());
    }
  }
  [[nodiscard]] bool is_same_work(std::uint32_t other) const {
    return !same_work_.empty() && std::find(same_work_.begin(), same_work_.end(), other) != same_work_.end();
  }

  const KnowledgeGraph& graph_;
  const RelatedIndex& index_;
  std::vector<std::uint32_t> same_work_;
  std::vector<std::uint32_t> units_;
  std::vector<std::uint32_t> touched_;
  std::vector<Candidate> candidates_;
};

// What two documents share, while it is turned into reasons.
struct Shared {
  NodeRef node;
  std::uint32_t units = 0;
  bool partial = false;  // linked to both documents only by way of narrower topics or contained regions
};

class Explainer {
 public:
  Explainer(const KnowledgeGraph& graph, const RelatedIndex& index) : graph_(graph), index_(index) {}

  std::vector<ReasonRow> explain(std::uint32_t a, std::uint32_t b) {
    find_shared(a, b);
    credit_narrower();
    std::erase_if(shared_, [](const Shared& shared) { return shared.units == 0; });
    std::stable_sort(shared_.begin(), shared_.end(),
                     [](const Shared& x, const Shared& y) { return x.units > y.units; });
    std::vector<ReasonRow> reasons;
    reasons.reserve(shared_.size());
    for (const Shared& shared : shared_) {
      reasons.push_back({.shared = shared.node,
                         .part = static_cast<float>(shared.units) * score_unit,
                         .partial = shared.partial});
    }
    return reasons;
  }

 private:
  void find_shared(std::uint32_t a, std::uint32_t b) {
    shared_.clear();
    const auto x = index_.features(a);
    const auto y = index_.features(b);
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
      if (x[i].node != y[j].node) {
        x[i].node < y[j].node ? ++i : ++j;
        continue;
      }
      shared_.push_back({.node = NodeRef(x[i].node),
                         .units = shared_units(x[i].value, y[j].value),
                         .partial = x[i].inherited || y[j].inherited});
      ++i;
      ++j;
    }
  }

  // Who shares a topic shares its broader topics: their parts are the topic's, not reasons of their own.
  void credit_narrower() {
    for (Shared& narrow : shared_) {
      if (narrow.partial) continue;
      credit_containers(narrow, narrow.node, weights_.steps);
    }
  }

  void credit_containers(Shared& narrow, NodeRef node, int steps) {
    if (steps == 0) return;
    for_each_container(graph_, node, [&](NodeRef container) {
      const auto found = std::lower_bound(shared_.begin(), shared_.end(), container,
                                          [](const Shared& s, NodeRef n) { return s.node < n; });
      if (found != shared_.end() && found->node == container && found->partial) {
        narrow.units += found->units;
        found->units = 0;
      }
      credit_containers(narrow, container, steps - 1);
    });
  }

  const KnowledgeGraph& graph_;
  const RelatedIndex& index_;
  const RelatedWeights weights_;
  std::vector<Shared> shared_;
};

constexpr std::uint32_t documents_per_block = 64;

}  // namespace

struct Relatedness::Parts {
  const KnowledgeGraph& graph;
  RelatedIndex index;
};

Relatedness::Relatedness(const KnowledgeGraph& graph)
    : parts_(std::make_unique<Parts>(Parts{.graph = graph, .index = RelatedIndex(graph, RelatedWeights{})})) {
}
Relatedness::Relatedness(Relatedness&&) noexcept = default;
Relatedness& Relatedness::operator=(Relatedness&&) noexcept = default;
Relatedness::~Relatedness() = default;

std::vector<RelatedDocument> Relatedness::related(NodeRef document, const RelatedOptions& options) const {
  std::vector<RelatedDocument> result;
  if (document.value() >= parts_->index.document_count()) return result;
  Scorer scorer(parts_->graph, parts_->index);
  Explainer explainer(parts_->graph, parts_->index);
  for (const Candidate& candidate : scorer.best(document.value(), options)) {
    result.push_back({.document = NodeRef(candidate.document),
                      .score = static_cast<float>(candidate.units) * score_unit,
                      .reasons = explainer.explain(document.value(), candidate.document)});
  }
  return result;
}

std::vector<RelatedPair> Relatedness::all_pairs(const RelatedOptions& options) const {
  const std::uint32_t documents = parts_->index.document_count();
  std::vector<std::vector<Candidate>> best(documents);
  for_each_block(documents, documents_per_block, options.jobs, [&] {
    return
        [&, scorer = Scorer(parts_->graph, parts_->index)](std::uint32_t first, std::uint32_t last) mutable {
          for (std::uint32_t i = first; i < last; ++i) best[i] = scorer.best(i, options);
        };
  });

  std::vector<RelatedPair> pairs;
  for (std::uint32_t i = 0; i < documents; ++i) {
    for (const Candidate& candidate : best[i]) {
      pairs.push_back({.first = NodeRef(std::min(i, candidate.document)),
                       .second = NodeRef(std::max(i, candidate.document)),
                       .score = static_cast<float>(candidate.units) * score_unit,
                       .reasons = {}});
    }
  }
  const auto ends = [](const RelatedPair& pair) { return std::pair(pair.first, pair.second); };
  std::sort(pairs.begin(), pairs.end(),
            [&](const RelatedPair& a, const RelatedPair& b) { return ends(a) < ends(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const RelatedPair& a, const RelatedPair& b) { return ends(a) == ends(b); }),
              pairs.end());

  for_each_block(static_cast<std::uint32_t>(pairs.size()), documents_per_block, options.jobs, [&] {
    return [&, explainer = Explainer(parts_->graph, parts_->index)](std::uint32_t first,
                                                                    std::uint32_t last) mutable {
      for (std::uint32_t i = first; i < last; ++i) {
        pairs[i].reasons = explainer.explain(pairs[i].first.value(), pairs[i].second.value());
      }
    };
  });
  return pairs;
}

}  // namespace weft
