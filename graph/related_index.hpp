#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// How much a shared node says about two documents, before its rarity. Set by reasoning on what a reader
/// would call related, then checked against graded pairs (docs/related.md).
struct RelatedWeights {
  float topic = 1.0F;         ///< what a document is about: the measure of the others
  float event = 1.0F;         ///< the same disaster or crisis
  float author = 0.8F;        ///< people keep to their subjects, but not always
  float region = 0.5F;        ///< the same country, with other subjects, is a weaker tie
  float organisation = 0.4F;  ///< large agencies write and are named about everything
  float publisher = 0.3F;     ///< likewise, and it is often only the catalogue's owner
  float mention = 0.5F;       ///< a place, person or event only named in passing: times the kind's weight
  /// Scores of extractors rank topics within a document; as measures between documents they exaggerate.
  float weight_exponent = 0.8F;
  float broader_topic = 0.45F;        ///< each step up the thesaurus keeps so much
  float containing_region = 0.3F;     ///< each step up the map, where neighbours often share little
  int steps = 2;                      ///< further up, everything meets everything
  float hub_share = 0.5F;             ///< nodes in more documents than this share relate nothing ...
  std::uint32_t hub_collection = 50;  ///< ... in collections of at least so many
  /// A small collection says little on how rare a thing is elsewhere: frequencies count as if so many more
  /// documents were there, of which this share has each thing.
  float assumed_documents = 50.0F;
  float assumed_share = 0.05F;
  /// Documents that say less than so many times the average count as if they said more: agreeing in the one
  /// thing known is no full agreement.
  float short_document = 1.5F;
};

/// One thing a document is linked to. The product of two documents' values is the thing's part of their
/// score.
struct RelatedFeature {
  std::uint32_t node = 0;
  float value = 0.0F;
  bool inherited = false;  ///< only as broader topic or containing region of something linked
};

/// Scores count in this unit: sums of it are exact, whatever their order, also as `float`.
inline constexpr float score_unit = 1.0F / (1 << 22);

/// The part of a score that one shared feature gives, in units.
inline std::uint32_t shared_units(float a, float b) {
  return static_cast<std::uint32_t>(a * b * static_cast<float>(1 << 22));
}

/// What documents are linked to, and by what documents things are linked to: both ways of one table.
class RelatedIndex {
 public:
  struct Posting {
    std::uint32_t document;
    float value;
  };

  /// O(edges x steps).
  RelatedIndex(const KnowledgeGraph& graph, const RelatedWeights& weights);

  [[nodiscard]] std::uint32_t document_count() const {
    return static_cast<std::uint32_t>(feature_begin_.size() - 1);
  }
  /// Sorted by node.
  [[nodiscard]] std::span<const RelatedFeature> features(std::uint32_t document) const {
    return std::span(features_).subspan(feature_begin_[document],
                                        feature_begin_[document + 1] - feature_begin_[document]);
  }
  /// Sorted by document.
  [[nodiscard]] std::span<const Posting> postings(std::uint32_t node) const {
    return std::span(postings_).subspan(posting_begin_[node],
                                        posting_begin_[node + 1] - posting_begin_[node]);
  }

 private:
  void weigh_by_rarity(std::uint32_t nodes, const RelatedWeights& weights);
  void normalise(const RelatedWeights& weights);
  void invert(std::uint32_t nodes);

  std::vector<std::uint32_t> feature_begin_{0};
  std::vector<RelatedFeature> features_;
  std::vector<std::uint32_t> posting_begin_;
  std::vector<Posting> postings_;
};

/// The nodes one step up from a topic or region: its broader topics or containing regions.
template <typename Take>
void for_each_container(const KnowledgeGraph& graph, NodeRef node, Take take) {
  const Kind kind = graph.kind(node);
  if (kind != Kind::topic && kind != Kind::region) return;
  const auto [first, last] =
      graph.out_edges(node, kind == Kind::topic ? Relation::broader : Relation::within);
  for (std::uint32_t edge = first.value(); edge < last.value(); ++edge) take(graph.target(EdgeRef(edge)));
}

}  // namespace weft
