#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "graph/column.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// How a node's readable name is told apart from another node's that would be the same (bits).
enum class NameClash : std::uint8_t { none = 0, local_name = 1, iri = 2, both = 3 };

/// Boost's form of the edges, made at the first use: only whole-graph algorithms need it.
struct LazyAdjacency {
  std::once_flag once;
  KnowledgeGraph::Adjacency graph;
};

/// The columns of a frozen graph, as they stand in memory and in the graph file. A column `..._begin` has
/// one entry more than its rows: row i owns [begin[i], begin[i + 1]) of the column it leads into.
/// Internal to this room.
struct KnowledgeGraph::Parts {
  GraphInfo info;

  // Strings, numbered by first use in the columns below; 0 is the empty string.
  Column<std::uint64_t> string_begin;
  Column<char> string_bytes;

  // Nodes, sorted by (kind, id).
  std::array<std::uint32_t, kind_count + 1> kind_begin{};
  Column<NodeId> node_id;
  Column<StringRef> node_key;
  Column<StringRef> node_label;
  Column<StringRef> node_subtype;
  Column<NameClash> node_clash;
  Column<std::uint32_t> property_begin;
  Column<PropertyRow> property;

  // Edges, sorted by (source, relation, target).
  Column<std::uint32_t> out_begin;
  Column<NodeRef> edge_source;
  Column<NodeRef> edge_target;
  Column<Relation> edge_relation;
  Column<float> edge_weight;
  Column<float> edge_confidence;
  Column<Method> edge_method;
  Column<std::uint32_t> edge_support;
  Column<std::uint16_t> edge_order;
  Column<std::uint32_t> evidence_begin;
  Column<EvidenceRow> evidence;
  Column<std::uint32_t> reason_begin;
  Column<ReasonRow> reason;

  // Edges by target.
  Column<std::uint32_t> in_begin;
  Column<EdgeRef> in_edge;

  // Analysis; empty before it.
  Column<double> pagerank;
  Column<std::uint32_t> component;
  Column<std::uint32_t> community;
  Column<Position> position;

  std::string file;  ///< the bytes that borrowed columns point into

  std::unique_ptr<LazyAdjacency> adjacency = std::make_unique<LazyAdjacency>();

  [[nodiscard]] std::string_view text(StringRef ref) const {
    const std::uint64_t begin = string_begin[ref.value()];
    return {string_bytes.span().data() + begin, string_begin[ref.value() + 1] - begin};
  }
  [[nodiscard]] std::span<const PropertyRow> properties(std::uint32_t node) const {
    return property.span().subspan(property_begin[node], property_begin[node + 1] - property_begin[node]);
  }
  [[nodiscard]] Kind kind(std::uint32_t node) const;
};

/// Fills `in_begin` and `in_edge` from the edges. O(nodes + edges).
void index_incoming(KnowledgeGraph::Parts& parts);

}  // namespace weft
