#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace weft {

/// Groups of items that grow by joining, never through a conflict: two groups join only if no item of one
/// conflicts with an item of the other. Joining in a fixed order gives the same groups.
class Clusters {
 public:
  static constexpr std::size_t largest = 256;  ///< members; larger groups are errors in the data

  explicit Clusters(std::uint32_t items) : root_(items), next_(items), size_(items, 1) {
    std::iota(root_.begin(), root_.end(), 0U);
    std::iota(next_.begin(), next_.end(), 0U);
  }

  /// The smallest item of the group.
  [[nodiscard]] std::uint32_t root(std::uint32_t item) const { return root_[item]; }
  [[nodiscard]] bool together(std::uint32_t a, std::uint32_t b) const { return root_[a] == root_[b]; }
  [[nodiscard]] std::uint32_t size(std::uint32_t item) const { return size_[root_[item]]; }

  /// The members of an item's group, the item first.
  [[nodiscard]] std::vector<std::uint32_t> members(std::uint32_t item) const {
    std::vector<std::uint32_t> found{item};
    for (std::uint32_t at = next_[item]; at != item; at = next_[at]) found.push_back(at);
    return found;
  }

  /// Joins the groups of two items; false when `conflict(x, y)` holds for members x, y of the two. Cost: the
  /// product of their sizes.
  template <typename Conflict>
  bool join(std::uint32_t a, std::uint32_t b, Conflict conflict) {
    if (together(a, b)) return true;
    if (size(a) + size(b) > largest) return false;
    const std::vector<std::uint32_t> others = members(b);
    for (const std::uint32_t x : members(a)) {
      for (const std::uint32_t y : others) {
        if (conflict(x, y)) return false;
      }
    }
    const std::uint32_t kept = std::min(root_[a], root_[b]);
    const std::uint32_t lost = std::max(root_[a], root_[b]);
    size_[kept] += size_[lost];
    for (const std::uint32_t member : members(lost)) root_[member] = kept;
    std::swap(next_[a], next_[b]);
    return true;
  }

 private:
  std::vector<std::uint32_t> root_;
  std::vector<std::uint32_t> next_;  // in the ring of a group
  std::vector<std::uint32_t> size_;  // of groups, at their root
};

}  // namespace weft
