#include <algorithm>
#include <tuple>

#include "graph/graph_parts.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

namespace {

// The edge columns as they are written anew, edge by edge.
class EdgeWriter {
 public:
  explicit EdgeWriter(KnowledgeGraph::Parts& graph) : graph_(graph) {}

  void copy(std::uint32_t edge) {
    source_.push_back(graph_.edge_source[edge]);
    target_.push_back(graph_.edge_target[edge]);
    relation_.push_back(graph_.edge_relation[edge]);
    weight_.push_back(graph_.edge_weight[edge]);
    confidence_.push_back(graph_.edge_confidence[edge]);
    method_.push_back(graph_.edge_method[edge]);
    support_.push_back(graph_.edge_support[edge]);
    order_.push_back(graph_.edge_order[edge]);
    const auto rows = graph_.evidence.span();
    evidence_.insert(evidence_.end(), rows.begin() + graph_.evidence_begin[edge],
                     rows.begin() + graph_.evidence_begin[edge + 1]);
    end_edge();
  }

  void add(const RelatedPair& pair) {
    source_.push_back(pair.first);
    target_.push_back(pair.second);
    relation_.push_back(Relation::related_to);
    weight_.push_back(pair.score);
    confidence_.push_back(1.0F);
    method_.push_back(Method::inferred);
    support_.push_back(static_cast<std::uint32_t>(pair.reasons.size()));
    order_.push_back(0);
    reason_.insert(reason_.end(), pair.reasons.begin(), pair.reasons.end());
    end_edge();
  }

  void end_source() { out_begin_.push_back(static_cast<std::uint32_t>(source_.size())); }

  void finish() {
    graph_.out_begin = std::move(out_begin_);
    graph_.edge_source = std::move(source_);
    graph_.edge_target = std::move(target_);
    graph_.edge_relation = std::move(relation_);
    graph_.edge_weight = std::move(weight_);
    graph_.edge_confidence = std::move(confidence_);
    graph_.edge_method = std::move(method_);
    graph_.edge_support = std::move(support_);
    graph_.edge_order = std::move(order_);
    graph_.evidence_begin = std::move(evidence_begin_);
    graph_.evidence = std::move(evidence_);
    graph_.reason_begin = std::move(reason_begin_);
    graph_.reason = std::move(reason_);
  }

 private:
  void end_edge() {
    evidence_begin_.push_back(static_cast<std::uint32_t>(evidence_.size()));
    reason_begin_.push_back(static_cast<std::uint32_t>(reason_.size()));
  }

  KnowledgeGraph::Parts& graph_;
  std::vector<std::uint32_t> out_begin_{0}, support_, evidence_begin_{0}, reason_begin_{0};
  std::vector<NodeRef> source_, target_;
  std::vector<Relation> relation_;
  std::vector<float> weight_, confidence_;
  std::vector<Method> method_;
  std::vector<std::uint16_t> order_;
  std::vector<EvidenceRow> evidence_;
  std::vector<ReasonRow> reason_;
};

}  // namespace

KnowledgeGraph KnowledgeGraph::with_related(std::vector<RelatedPair> pairs) && {
  const auto ends = [](const RelatedPair& pair) { return std::tie(pair.first, pair.second); };
  std::sort(pairs.begin(), pairs.end(),
            [&](const RelatedPair& a, const RelatedPair& b) { return ends(a) < ends(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const RelatedPair& a, const RelatedPair& b) { return ends(a) == ends(b); }),
              pairs.end());

  EdgeWriter writer(*parts_);
  auto pair = pairs.cbegin();
  for (std::uint32_t node = 0; node < node_count(); ++node) {
    for (std::uint32_t edge = parts_->out_begin[node]; edge < parts_->out_begin[node + 1]; ++edge) {
      // Related edges stand last, so that new ones only follow what stays.
      if (parts_->edge_relation[edge] != Relation::related_to) writer.copy(edge);
    }
    for (; pair != pairs.cend() && pair->first == NodeRef(node); ++pair) writer.add(*pair);
    writer.end_source();
  }
  writer.finish();

  index_incoming(*parts_);
  parts_->adjacency = std::make_unique<LazyAdjacency>();
  return KnowledgeGraph(std::move(parts_));
}

}  // namespace weft
