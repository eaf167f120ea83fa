#include "graph/related_index.hpp"

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

float kind_weight(Kind kind, const RelatedWeights& weights) {
  switch (kind) {
    case Kind::topic:
      return weights.topic;
    case Kind::event:
      return weights.event;
    case Kind::author:
      return weights.author;
    case Kind::region:
      return weights.region;
    case Kind::organisation:
      return weights.organisation;
    case Kind::document:
    case Kind::collection:  // a page or catalogue is where documents stand, not what they are about
      return 0.0F;
  }
  return 0.0F;
}

float relation_weight(Relation relation, Kind kind, const RelatedWeights& weights) {
  switch (relation) {
    case Relation::about_topic:
    case Relation::concerns:
    case Relation::covers:
    case Relation::created_by:
      return kind_weight(kind, weights);
    case Relation::published_by:
      return weights.publisher;
    case Relation::mentions:
      // An organisation's weight is already that of one which is only named.
      return kind_weight(kind, weights) * (kind == Kind::organisation ? 1.0F : weights.mention);
    default:
      return 0.0F;
  }
}

bool is_worldwide(const KnowledgeGraph& graph, NodeRef node) {
  return graph.kind(node) == Kind::region && graph.subtype(node) == "worldwide";
}

// Collects one document's features.
class Collector {
 public:
  Collector(const KnowledgeGraph& graph, const RelatedWeights& weights) : graph_(graph), weights_(weights) {}

  // Sorted by node, each once with its largest value.
  const std::vector<RelatedFeature>& collect(NodeRef document) {
    found_.clear();
    const auto [first, last] = graph_.out_edges(document);
    for (std::uint32_t edge = first.value(); edge < last.value(); ++edge) add_edge(EdgeRef(edge));
    std::sort(found_.begin(), found_.end(), [](const RelatedFeature& a, const RelatedFeature& b) {
      if (a.node != b.node) return a.node < b.node;
      return a.inherited != b.inherited ? !a.inherited : a.value > b.value;
    });
    // A thing linked directly stays direct; its value is never less than what it inherits.
    std::size_t kept = 0;
    for (const RelatedFeature& feature : found_) {
      if (kept > 0 && found_[kept - 1].node == feature.node) {
        found_[kept - 1].value = std::max(found_[kept - 1].value, feature.value);
      } else {
        found_[kept++] = feature;
      }
    }
    found_.resize(kept);
    return found_;
  }

 private:
  void add_edge(EdgeRef edge) {
    const NodeRef node = graph_.target(edge);
    const Relation relation = graph_.relation(edge);
    const bool hierarchical = relation == Relation::about_topic || relation == Relation::covers;
    // Inferred broader topics come in by the thesaurus below: both would count them twice.
    if (hierarchical && graph_.method(edge) == Method::inferred) return;
    const float strength = static_cast<float>(
        std::pow(std::min(static_cast<double>(graph_.weight(edge)), 1.0), weights_.weight_exponent));
    const float value = strength * relation_weight(relation, graph_.kind(node), weights_);
    if (value <= 0.0F || is_worldwide(graph_, node)) return;
    found_.push_back({.node = node.value(), .value = value});
    add_containers(node, value, 1);
  }

  void add_containers(NodeRef node, float value, int step) {
    if (step > weights_.steps) return;
    const bool is_topic = graph_.kind(node) == Kind::topic;
    const float kept = value * (is_topic ? weights_.broader_topic : weights_.containing_region);
    for_each_container(graph_, node, [&](NodeRef container) {
      if (is_worldwide(graph_, container)) return;
      found_.push_back({.node = container.value(), .value = kept, .inherited = true});
      add_containers(container, kept, step + 1);
    });
  }

  const KnowledgeGraph& graph_;
  const RelatedWeights& weights_;
  std::vector<RelatedFeature> found_;
};

}  // namespace

RelatedIndex::RelatedIndex(const KnowledgeGraph& graph, const RelatedWeights& weights) {
  Collector collector(graph, weights);
  const std::uint32_t documents = graph.nodes_of(Kind::document).second.value();
  feature_begin_.reserve(std::size_t{documents} + 1);
  for (std::uint32_t document = 0; document < documents; ++document) {
    const auto& found = collector.collect(NodeRef(document));
    features_.insert(features_.end(), found.begin(), found.end());
    feature_begin_.push_back(static_cast<std::uint32_t>(features_.size()));
  }
  weigh_by_rarity(graph.node_count(), weights);
  normalise(weights);
  invert(graph.node_count());
}

// Inverse document frequency, log((N + 1) / (df + 1/2)), smoothed by the assumed documents. Each side of a
// pair takes its root, so that rarity counts once in their score. Nothing that all documents share says
// anything.
void RelatedIndex::weigh_by_rarity(std::uint32_t nodes, const RelatedWeights& weights) {
  std::vector<std::uint32_t> frequency(nodes);
  for (const RelatedFeature& feature : features_) ++frequency[feature.node];
  const std::uint32_t documents = document_count();
  const auto rarity = [&](std::uint32_t count) {
    const bool hub = documents >= weights.hub_collection &&
                     static_cast<double>(count) > static_cast<double>(weights.hub_share) * documents;
    if (hub || count == documents) return 0.0F;
    const double assumed = weights.assumed_documents;
    return static_cast<float>(
        std::sqrt(std::log((documents + 1.0 + assumed) / (count + 0.5 + assumed * weights.assumed_share))));
  };
  std::size_t kept = 0;
  std::uint32_t next = 0;
  for (std::uint32_t document = 0; document < documents; ++document) {
    const std::uint32_t end = feature_begin_[document + 1];
    for (; next < end; ++next) {
      RelatedFeature feature = features_[next];
      feature.value *= rarity(frequency[feature.node]);
      if (feature.value > 0.0F) features_[kept++] = feature;
    }
    feature_begin_[document + 1] = static_cast<std::uint32_t>(kept);
  }
  features_.resize(kept);
}

// Divides by the length of each document's vector, so that scores are cosines; for documents that say little
// by the mean of that and the pivot (after Singhal, Buckley, Mitra 1996).
void RelatedIndex::normalise(const RelatedWeights& weights) {
  const std::uint32_t documents = document_count();
  std::vector<double> lengths(documents);
  double sum = 0.0;
  std::uint32_t counted = 0;
  for (std::uint32_t document = 0; document < documents; ++document) {
    double squares = 0.0;
    for (const RelatedFeature& feature : features(document)) {
      squares += static_cast<double>(feature.value) * feature.value;
    }
    lengths[document] = std::sqrt(squares);
    sum += lengths[document];
    if (squares > 0.0) ++counted;
  }
  const double pivot = counted == 0 ? 0.0 : weights.short_document * sum / counted;
  for (std::uint32_t document = 0; document < documents; ++document) {
    const double length = std::max(lengths[document], (lengths[document] + pivot) / 2);
    for (std::uint32_t i = feature_begin_[document]; i < feature_begin_[document + 1]; ++i) {
      features_[i].value = static_cast<float>(features_[i].value / length);
    }
  }
}

void RelatedIndex::invert(std::uint32_t nodes) {
  posting_begin_.assign(std::size_t{nodes} + 1, 0);
  for (const RelatedFeature& feature : features_) ++posting_begin_[feature.node + 1];
  for (std::uint32_t node = 0; node < nodes; ++node) posting_begin_[node + 1] += posting_begin_[node];
  postings_.resize(features_.size());
  std::vector<std::uint32_t> next(posting_begin_.begin(), posting_begin_.end() - 1);
  for (std::uint32_t document = 0; document < document_count(); ++document) {
    for (const RelatedFeature& feature : features(document)) {
      postings_[next[feature.node]++] = {.document = document, .value = feature.value};
    }
  }
}

}  // namespace weft
