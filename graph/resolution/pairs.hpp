#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/resolution/ledger.hpp"

namespace weft {

/// Two nodes of one kind that the rules compared, as numbers in the kind's own order (by id, so that the
/// order of input cannot show).
struct ScoredPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double score = 0.0;
  bool merge = false;                                 ///< else only a candidate
  LedgerRelation relation = LedgerRelation::same_as;  ///< documents: what is proposed
  std::string reasons;
};

/// Best first, then by number.
inline bool is_stronger(const ScoredPair& x, const ScoredPair& y) {
  return std::tie(y.merge, y.score, x.a, x.b) < std::tie(x.merge, x.score, y.a, y.b);
}

/// The user's decisions about one kind, in the same numbers; pairs with the smaller number first, sorted.
struct UserPairs {
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  std::vector<Pair> confirmed;
  std::vector<Pair> rejected;
  std::vector<Pair> versions;  ///< confirmed as versions of one work

  [[nodiscard]] bool is_rejected(std::uint32_t a, std::uint32_t b) const {
    return !rejected.empty() && std::ranges::binary_search(rejected, Pair(std::min(a, b), std::max(a, b)));
  }
};

/// What `compare` says of each pair, where it says something.
template <typename Compare>
std::vector<ScoredPair> scored_pairs(const std::vector<UserPairs::Pair>& pairs, Compare compare) {
  std::vector<ScoredPair> scored;
  for (const auto& [a, b] : pairs) {
    if (std::optional<ScoredPair> pair = compare(a, b)) scored.push_back(std::move(*pair));
  }
  return scored;
}

}  // namespace weft
