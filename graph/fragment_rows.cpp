#include "graph/fragment_rows.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr std::uint32_t empty_slot = 0xFFFFFFFF;

std::size_t hash_of(const FragmentProperty& row) {
  std::uint64_t hash = row.node * 0x9E3779B97F4A7C15U;
  hash = (hash ^ (hash >> 29) ^ row.value.value()) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 32) ^ (std::uint64_t{row.language.value()} << 16) ^ (std::uint64_t{row.code} << 8) ^
          static_cast<std::uint64_t>(row.rank)) *
         0x94D049BB133111EBU;
  return static_cast<std::size_t>(hash ^ (hash >> 31));
}

}  // namespace

// Keeps what any order of arrival would keep: the smallest text that is not empty.
void keep_smaller(const StringPool& strings, StringRef& kept, StringRef offered) {
  const std::string_view text = strings.view(offered);
  if (text.empty() || kept == offered) return;
  if (strings.view(kept).empty() || text < strings.view(kept)) kept = offered;
}

void keep_subtype(const StringPool& strings, NodeRow& node, StringRef subtype, LabelRank rank) {
  if (strings.view(subtype).empty()) return;
  if (!strings.view(node.subtype).empty() && rank > node.subtype_rank) return;
  if (rank < node.subtype_rank) node.subtype = StringRef(0);
  node.subtype_rank = rank;
  keep_smaller(strings, node.subtype, subtype);
}

void PropertySet::insert(const FragmentProperty& row) {
  if ((rows_.size() + 1) * 2 > slots_.size()) grow();
  std::size_t slot = hash_of(row) & (slots_.size() - 1);
  for (; slots_[slot] != empty_slot; slot = (slot + 1) & (slots_.size() - 1)) {
    if (rows_[slots_[slot]] == row) return;
  }
  slots_[slot] = static_cast<std::uint32_t>(rows_.size());
  rows_.push_back(row);
}

void PropertySet::grow() {
  slots_.assign(std::max<std::size_t>(256, slots_.size() * 2), empty_slot);
  for (std::uint32_t index = 0; index < rows_.size(); ++index) {
    std::size_t slot = hash_of(rows_[index]) & (slots_.size() - 1);
    while (slots_[slot] != empty_slot) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = index;
  }
}

std::uint32_t FragmentRows::node(const NodeId& id) {
  const auto [index, is_new] = ids.insert(id);
  if (is_new) nodes.push_back({.id = id, .key = StringRef(0), .subtype = StringRef(0)});
  return index;
}

void FragmentRows::add_link(const LinkRow& row) {
  links.push_back(row);
  if (links.size() < compact_at) return;
  const std::size_t before = links.size();
  compact();
  // Sorting pays only where much repeats: elsewhere wait longer for the next time.
  compact_at = std::max(compact_at, links.size() * (links.size() * 4 < before * 3 ? 2 : 4));
}

void FragmentRows::compact() {
  std::sort(links.begin(), links.end());
  links.erase(std::unique(links.begin(), links.end()), links.end());
}

}  // namespace weft
