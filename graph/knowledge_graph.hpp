#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/index.hpp"
#include "base/string_pool.hpp"
#include "extract/statement.hpp"
#include "graph/fragment.hpp"

namespace weft {

struct NodeTag {};
struct EdgeTag {};
using NodeRef = Index<NodeTag>;
using EdgeRef = Index<EdgeTag>;

/// A property of a node; strings by reference into the graph's pool.
struct PropertyRow {
  Property property;
  StringRef value;
  StringRef language;
};

/// Evidence of an edge, as stored.
struct EvidenceRow {
  NodeRef record;  ///< the document that says so; invalid for vocabularies
  StringRef surface;
  StringRef extractor;
  std::uint32_t begin = 0;  ///< bytes in the field's value
  std::uint32_t end = 0;
  float confidence = 1.0F;
  std::uint16_t ordinal = 0;
  Field field = Field::none;
  Method method = Method::declared;
};

/// Why two documents are related: a node both are linked to, or a broader topic or containing region of
/// such nodes, and its part of the score. The parts of an edge add up to its weight.
struct ReasonRow {
  NodeRef shared;
  float part = 0.0F;
  bool partial = false;  ///< shared only as broader topic or containing region
};

/// A related pair, `first` before `second` in node order; reasons strongest first.
struct RelatedPair {
  NodeRef first;
  NodeRef second;
  float score = 0.0F;
  std::vector<ReasonRow> reasons;
};

struct Position {
  double x = 0.0;
  double y = 0.0;
};

/// The frozen graph. Nodes are sorted by (kind, id), edges by (source, relation, target), so equal content
/// gives equal numbering. Strings and spans borrow from the graph. Thread-safe for reading.
class KnowledgeGraph {
 public:
  /// The form Boost.Graph's algorithms take; the edge's index is its `EdgeRef`.
  using Adjacency =
      boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                         boost::no_property, std::uint32_t, std::uint32_t>;

  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;
  ~KnowledgeGraph();

  [[nodiscard]] const GraphInfo& info() const;
  [[nodiscard]] std::uint32_t node_count() const;
  [[nodiscard]] std::uint32_t edge_count() const;
  /// The nodes of one kind are the half-open range [first, second).
  [[nodiscard]] std::pair<NodeRef, NodeRef> nodes_of(Kind kind) const;

  // Nodes.
  [[nodiscard]] NodeId id(NodeRef node) const;
  [[nodiscard]] Kind kind(NodeRef node) const;
  [[nodiscard]] std::string_view key(NodeRef node) const;
  [[nodiscard]] std::string_view label(NodeRef node) const;    ///< never empty, one line
  [[nodiscard]] std::string_view subtype(NodeRef node) const;  ///< may be empty
  /// Sorted by property, language, value.
  [[nodiscard]] std::span<const PropertyRow> properties(NodeRef node) const;
  /// The first value of a property, or empty.
  [[nodiscard]] std::string_view property(NodeRef node, Property property) const;
  [[nodiscard]] int year(NodeRef node) const;  ///< 0 when unknown
  /// Last part of the IRI: hexadecimal id for documents, the readable key for the rest.
  [[nodiscard]] std::string local_name(NodeRef node) const;
  /// The node's IRI: its own (concepts of a user's thesaurus), else base + kind + local name.
  [[nodiscard]] std::string iri(NodeRef node) const;
  [[nodiscard]] std::optional<NodeRef> find(NodeId id) const;

  // Edges.
  [[nodiscard]] NodeRef source(EdgeRef edge) const;
  [[nodiscard]] NodeRef target(EdgeRef edge) const;
  [[nodiscard]] Relation relation(EdgeRef edge) const;
  [[nodiscard]] float weight(EdgeRef edge) const;
  [[nodiscard]] float confidence(EdgeRef edge) const;       ///< the best of its evidence
  [[nodiscard]] Method method(EdgeRef edge) const;          ///< the strongest of its evidence
  [[nodiscard]] std::uint32_t support(EdgeRef edge) const;  ///< distinct (record, field, span)
  [[nodiscard]] std::uint16_t order(EdgeRef edge) const;    ///< position among the authors
  /// Best evidence first (method, field order title before abstract, position); at most `max_evidence`.
  [[nodiscard]] std::span<const EvidenceRow> evidence(EdgeRef edge) const;
  [[nodiscard]] std::span<const ReasonRow> reasons(EdgeRef edge) const;  ///< of `related_to` edges
  static constexpr std::size_t max_evidence = 16;

  /// Outgoing edges, the half-open range [first, second); sorted by relation, then target.
  [[nodiscard]] std::pair<EdgeRef, EdgeRef> out_edges(NodeRef node) const;
  [[nodiscard]] std::pair<EdgeRef, EdgeRef> out_edges(NodeRef node, Relation relation) const;
  /// Incoming edges, sorted by source.
  [[nodiscard]] std::span<const EdgeRef> in_edges(NodeRef node) const;
  [[nodiscard]] const Adjacency& adjacency() const;

  [[nodiscard]] std::string_view text(StringRef ref) const;

  // Results of the analysis (see analysis.hpp, layout.hpp); zero before it.
  [[nodiscard]] std::uint32_t degree(NodeRef node) const;
  [[nodiscard]] double pagerank(NodeRef node) const;
  [[nodiscard]] std::uint32_t component(NodeRef node) const;  ///< 0 is the largest
  [[nodiscard]] std::uint32_t community(NodeRef node) const;
  [[nodiscard]] Position position(NodeRef node) const;

  void set_title(std::string title);
  void set_pagerank(std::vector<double> values);
  void set_components(std::vector<std::uint32_t> values);
  void set_communities(std::vector<std::uint32_t> values);
  void set_positions(std::vector<Position> values);

  /// The graph with `related_to` edges in place of any it had: one edge per pair, first -> second.
  [[nodiscard]] KnowledgeGraph with_related(std::vector<RelatedPair> pairs) &&;

  struct Parts;
  explicit KnowledgeGraph(std::unique_ptr<Parts> parts);
  [[nodiscard]] const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
