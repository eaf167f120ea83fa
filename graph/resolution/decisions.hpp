#pragma once

#include <set>
#include <utility>
#include <vector>

#include "graph/resolution/clusters.hpp"
#include "graph/resolution/pairs.hpp"

namespace weft {

/// What the rules and the user decide about the nodes of one kind.
struct Decisions {
  Clusters groups;
  std::vector<ScoredPair> pairs;  ///< what made the groups, then candidates; strongest first
  std::vector<UserPairs::Pair>
      contradicted;  ///< confirmed by the user, and impossible by what the user rejects
};

/// The strongest so many candidates of a kind stand in the ledger.
inline constexpr std::size_t most_candidates = 2000;

/// Groups `items` by pairs, in their order of strength: never through a conflict, so that no group holds two
/// items of which `conflict(a, b)` is true. What the user confirms comes first and yields only to what the
/// user rejects. O(pairs log pairs), times the sizes of groups.
template <typename Conflict>
Decisions decide(std::uint32_t items, std::vector<ScoredPair> pairs, const UserPairs& user,
                 Conflict conflict) {
  Decisions result{.groups = Clusters(items), .pairs = {}, .contradicted = {}};
  Clusters& groups = result.groups;
  const auto rejected = [&](std::uint32_t a, std::uint32_t b) { return user.is_rejected(a, b); };
  for (const auto& [a, b] : user.confirmed) {
    if (!groups.join(a, b, rejected)) result.contradicted.emplace_back(a, b);
  }
  std::sort(pairs.begin(), pairs.end(), is_stronger);
  std::vector<ScoredPair> open;
  for (ScoredPair& pair : pairs) {
    const bool merges = pair.merge && pair.relation == LedgerRelation::same_as;
    if (merges && !groups.together(pair.a, pair.b) && groups.join(pair.a, pair.b, conflict)) {
      result.pairs.push_back(std::move(pair));
    } else if (!groups.together(pair.a, pair.b)) {
      if (merges) pair.reasons += "; kept apart by what speaks against it";
      pair.merge = pair.merge && !merges;
      open.push_back(std::move(pair));
    }
  }
  // Two groups that stay apart are told once, by the strongest pair; of candidates no more than can be read.
  std::size_t candidates = 0;
  std::set<std::pair<std::uint32_t, std::uint32_t>> told;
  for (ScoredPair& pair : open) {
    const std::uint32_t a = groups.root(pair.a);
    const std::uint32_t b = groups.root(pair.b);
    if (a == b || user.is_rejected(pair.a, pair.b) || !told.emplace(std::min(a, b), std::max(a, b)).second)
      continue;
    if (!pair.merge && ++candidates > most_candidates) continue;
    result.pairs.push_back(std::move(pair));
  }
  return result;
}

}  // namespace weft
