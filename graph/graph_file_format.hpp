#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "graph/graph_parts.hpp"

/// The bytes of a graph file (docs/graph-file.md). Internal to this room.
namespace weft::graph_file {

static_assert(std::endian::native == std::endian::little, "columns are stored as they stand in memory");

inline constexpr std::string_view magic = "WEFT\x1a\r\n\x01";  // as in PNG: shows line ends that were changed
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t alignment = 64;
inline constexpr std::size_t checksum_block = 1 << 20;

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t section_count = 0;
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;  ///< of this header with zero here, followed by the table
  std::array<std::uint64_t, 4> unused{};
};
static_assert(sizeof(Header) == 64);

struct Section {
  std::array<char, 24> name{};  ///< padded with zeros
  std::uint64_t element_size = 0;
  std::uint64_t count = 0;
  std::uint64_t offset = 0;
  std::uint64_t checksum = 0;
  std::uint64_t unused = 0;
};
static_assert(sizeof(Section) == 64);

inline std::uint64_t aligned(std::uint64_t offset) {
  return (offset + alignment - 1) / alignment * alignment;
}

/// Calls `visit(name, column)` for each column in the order of the file. `Parts` may be const.
template <typename Parts, typename Visitor>
void visit_columns(Parts& parts, Visitor visit) {
  visit("string.begin", parts.string_begin);
  visit("string.bytes", parts.string_bytes);
  visit("node.id", parts.node_id);
  visit("node.key", parts.node_key);
  visit("node.label", parts.node_label);
  visit("node.subtype", parts.node_subtype);
  visit("node.clash", parts.node_clash);
  visit("property.begin", parts.property_begin);
  visit("property", parts.property);
  visit("out.begin", parts.out_begin);
  visit("edge.source", parts.edge_source);
  visit("edge.target", parts.edge_target);
  visit("edge.relation", parts.edge_relation);
  visit("edge.weight", parts.edge_weight);
  visit("edge.confidence", parts.edge_confidence);
  visit("edge.method", parts.edge_method);
  visit("edge.support", parts.edge_support);
  visit("edge.order", parts.edge_order);
  visit("evidence.begin", parts.evidence_begin);
  visit("evidence", parts.evidence);
  visit("reason.begin", parts.reason_begin);
  visit("reason", parts.reason);
  visit("in.begin", parts.in_begin);
  visit("in.edge", parts.in_edge);
  visit("node.pagerank", parts.pagerank);
  visit("node.component", parts.component);
  visit("node.community", parts.community);
  visit("node.position", parts.position);
}

static_assert(sizeof(NodeId) == 16 && sizeof(StringRef) == 4 && sizeof(NodeRef) == 4 && sizeof(EdgeRef) == 4);
static_assert(sizeof(PropertyRow) == 12 && sizeof(EvidenceRow) == 28 && sizeof(ReasonRow) == 12);
static_assert(sizeof(Position) == 16 && sizeof(NameClash) == 1);

/// Copies an element as it stands in the file: as in memory, with gaps between members zero.
template <typename T>
void encode(const T& element, char* out) {
  std::memcpy(out, &element, sizeof element);
}
inline void encode(const PropertyRow& row, char* out) {
  std::memset(out, 0, sizeof row);
  std::memcpy(out + offsetof(PropertyRow, property), &row.property, sizeof row.property);
  std::memcpy(out + offsetof(PropertyRow, value), &row.value, sizeof row.value);
  std::memcpy(out + offsetof(PropertyRow, language), &row.language, sizeof row.language);
}
inline void encode(const ReasonRow& row, char* out) {
  std::memset(out, 0, sizeof row);
  std::memcpy(out + offsetof(ReasonRow, shared), &row.shared, sizeof row.shared);
  std::memcpy(out + offsetof(ReasonRow, part), &row.part, sizeof row.part);
  std::memcpy(out + offsetof(ReasonRow, partial), &row.partial, sizeof row.partial);
}

}  // namespace weft::graph_file
