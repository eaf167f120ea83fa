#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/string_pool.hpp"
#include "extract/statement.hpp"
#include "graph/id_table.hpp"

namespace weft {

/// A node while a fragment grows. `known` is false while only links have named it.
struct NodeRow {
  NodeId id;
  StringRef key;
  StringRef subtype;
  Kind kind = Kind::document;
  LabelRank subtype_rank = LabelRank::text;
  bool known = false;
};

/// One property of a node, or (with `label_code`) a label proposed for it.
struct FragmentProperty {
  static constexpr std::uint8_t label_code = 0xFF;

  std::uint32_t node = 0;
  StringRef value;
  StringRef language;
  std::uint8_t code = 0;  ///< a `Property`, or `label_code`
  LabelRank rank = LabelRank::authority;

  bool operator==(const FragmentProperty&) const = default;
};

/// One link with one reason to believe it. Nodes are numbers local to the fragment.
struct LinkRow {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::uint32_t record = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  StringRef surface;
  StringRef extractor;
  float weight = 1.0F;
  float confidence = 1.0F;
  std::uint16_t ordinal = 0;
  std::uint16_t order = 0;
  Relation relation = Relation::created_by;
  Field field = Field::none;
  Method method = Method::declared;

  auto operator<=>(const LinkRow&) const = default;
};

/// Property rows without repetition: rows in order of arrival, found by hash.
class PropertySet {
 public:
  void insert(const FragmentProperty& row);
  [[nodiscard]] const std::vector<FragmentProperty>& rows() const { return rows_; }

 private:
  void grow();
  std::vector<FragmentProperty> rows_;
  std::vector<std::uint32_t> slots_;
};

/// Keeps of two texts what any order of arrival would keep: the smallest that is not empty.
void keep_smaller(const StringPool& strings, StringRef& kept, StringRef offered);

/// Keeps of two subtypes the better ranked, of equals the smallest.
void keep_subtype(const StringPool& strings, NodeRow& node, StringRef subtype, LabelRank rank);

/// Which nodes have been found to be one. Empty columns: none.
struct MergedNodes {
  std::vector<std::uint32_t> into;                       ///< the node that stands for each node
  std::vector<NodeId> id;                                ///< of the nodes that stand for themselves
  std::unordered_map<std::uint32_t, StringRef> label{};  ///< chosen for a node that stands for several

  [[nodiscard]] std::uint32_t node(std::uint32_t local) const { return into.empty() ? local : into[local]; }
};

/// All that a fragment holds.
struct FragmentRows {
  StringPool strings;
  IdTable ids;
  IdTable descriptions;  ///< names of those taken: not merged, a description given twice counts once anyway
  std::vector<NodeRow> nodes;
  PropertySet properties;
  std::vector<LinkRow> links;
  MergedNodes merged;                             ///< filled by resolution, last of all
  std::size_t compact_at = std::size_t{1} << 22;  ///< links are made distinct when they reach so many

  std::uint32_t node(const NodeId& id);
  [[nodiscard]] const NodeId& final_id(std::uint32_t node) const {
    return merged.id.empty() ? nodes[node].id : merged.id[node];
  }
  void add_link(const LinkRow& row);
  /// Removes repeated links. O(n log n).
  void compact();
};

}  // namespace weft
