#include "graph/resolution/document_resolution.hpp"

#include "graph/parallel.hpp"
#include "graph/resolution/document_blocks.hpp"
#include "graph/resolution/document_rules.hpp"

namespace weft {

namespace {

std::vector<ScoredPair> scored_pairs(const DocumentFacts& facts, const DocumentComparer& comparer,
                                     const UserPairs& user, unsigned jobs) {
  const auto pairs = document_pairs(facts);
  std::vector<std::optional<ScoredPair>> found(pairs.size());
  for_each_block(static_cast<std::uint32_t>(pairs.size()), 256, jobs, [&] {
    return [&](std::uint32_t first, std::uint32_t last) {
      for (std::uint32_t i = first; i < last; ++i) {
        const auto& [a, b] = pairs[i];
        if (!user.is_rejected(a, b)) found[i] = comparer.compare(a, b);
      }
    };
  });
  std::vector<ScoredPair> scored;
  for (auto& pair : found) {
    if (pair) scored.push_back(std::move(*pair));
  }
  return scored;
}

}  // namespace

DocumentDecisions resolve_documents(const FragmentRows& rows, const DocumentFacts& facts,
                                    const UserPairs& user, unsigned jobs) {
  const DocumentComparer comparer(rows, facts);
  DocumentDecisions result{.decisions = decide(facts.size(), scored_pairs(facts, comparer, user, jobs), user,
                                               [&](std::uint32_t a, std::uint32_t b) {
                                                 return user.is_rejected(a, b) || comparer.conflict(a, b);
                                               }),
                           .versions = {}};
  const auto add = [&](std::uint32_t a, std::uint32_t b, double confidence, const std::string& reasons) {
    if (result.decisions.groups.together(a, b)) return;
    const bool turned = comparer.is_version_of(b, a);
    result.versions.push_back(
        {.version = turned ? b : a, .work = turned ? a : b, .confidence = confidence, .reasons = reasons});
  };
  for (const auto& [a, b] : user.versions) add(a, b, 1.0, "confirmed");
  for (const ScoredPair& pair : result.decisions.pairs) {
    if (pair.merge && pair.relation == LedgerRelation::same_work)
      add(pair.a, pair.b, pair.score, pair.reasons);
  }
  return result;
}

}  // namespace weft
