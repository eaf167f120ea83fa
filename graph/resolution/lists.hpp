#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/fragment_rows.hpp"
#include "graph/grouping.hpp"

namespace weft {

/// A run of values per owner: those of owner i are [begin[i], begin[i + 1]).
template <typename T>
struct Lists {
  std::vector<std::uint32_t> begin{0};
  std::vector<T> values = {};

  [[nodiscard]] std::span<const T> of(std::uint32_t owner) const {
    return {values.data() + begin[owner], begin[owner + 1] - begin[owner]};
  }
  void end_owner() { begin.push_back(static_cast<std::uint32_t>(values.size())); }
};

template <typename T>
struct Owned {
  std::uint32_t owner = 0;
  T value{};
};

/// Sorts values by owner, and each owner's, and keeps each value once per owner. O(n log n) in an owner's.
template <typename T>
Lists<T> lists_of(const std::vector<Owned<T>>& rows, std::uint32_t owners) {
  const Grouping groups = group_rows(static_cast<std::uint32_t>(rows.size()), owners,
                                     [&](std::uint32_t row) { return rows[row].owner; });
  Lists<T> lists;
  lists.values.reserve(rows.size());
  for (std::uint32_t owner = 0; owner < owners; ++owner) {
    const auto start = static_cast<std::ptrdiff_t>(lists.values.size());
    for (std::uint32_t at = groups.begin[owner]; at < groups.begin[owner + 1]; ++at)
      lists.values.push_back(rows[groups.order[at]].value);
    std::sort(lists.values.begin() + start, lists.values.end());
    lists.values.erase(std::unique(lists.values.begin() + start, lists.values.end()), lists.values.end());
    lists.end_owner();
  }
  return lists;
}

/// True when two sorted lists have a value in common.
template <typename T>
bool share_any(std::span<const T> a, std::span<const T> b) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) return true;
    a[i] < b[j] ? ++i : ++j;
  }
  return false;
}

/// The nodes of a kind that are known, in the order of their ids.
inline std::vector<std::uint32_t> nodes_by_id(const FragmentRows& rows, Kind kind) {
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t node = 0; node < rows.nodes.size(); ++node) {
    if (rows.nodes[node].known && rows.nodes[node].kind == kind) nodes.push_back(node);
  }
  std::sort(nodes.begin(), nodes.end(),
            [&](std::uint32_t a, std::uint32_t b) { return rows.nodes[a].id < rows.nodes[b].id; });
  return nodes;
}

}  // namespace weft
