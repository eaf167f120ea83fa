#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/fragment_rows.hpp"
#include "graph/grouping.hpp"

namespace weft {

/// The property rows of a fragment's nodes, found by node. Borrows the rows.
class NodeProperties {
 public:
  /// Those of topics and collections, and of regions all but labels, are left out: nothing here asks for
  /// them. O(rows).
  explicit NodeProperties(const FragmentRows& rows);

  /// Rows of one node, in no particular order.
  [[nodiscard]] std::span<const FragmentProperty> of(std::uint32_t node) const {
    return {rows_.data() + begin_[node], begin_[node + 1] - begin_[node]};
  }

 private:
  std::vector<std::uint32_t> begin_;
  std::vector<FragmentProperty> rows_;
};

}  // namespace weft
