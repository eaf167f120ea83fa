#pragma once

#include <cstddef>

namespace weft {

/// Precision, recall and their harmonic mean (van Rijsbergen, Information Retrieval, 1979). What has nothing
/// to find or nothing found is perfect there.
struct Tally {
  std::size_t right = 0;   ///< wanted and found
  std::size_t wrong = 0;   ///< found and not wanted
  std::size_t missed = 0;  ///< wanted and not found

  void add(const Tally& other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
  }
  [[nodiscard]] double precision() const { return share(right + wrong); }
  [[nodiscard]] double recall() const { return share(right + missed); }
  [[nodiscard]] double f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
  }

  bool operator==(const Tally&) const = default;

 private:
  [[nodiscard]] double share(std::size_t all) const {
    return all == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(all);
  }
};

/// So many of so many.
struct Share {
  std::size_t count = 0;
  std::size_t all = 0;
};

}  // namespace weft
