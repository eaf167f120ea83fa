#include "graph/resolution/person_resolution.hpp"

#include "graph/parallel.hpp"
#include "graph/resolution/person_blocks.hpp"
#include "graph/resolution/person_identifiers.hpp"
#include "graph/resolution/person_pairs.hpp"

namespace weft {

namespace {

void compare_run(const PersonBlocks& blocks, std::span<const std::uint32_t> run,
                 const PersonComparer& comparer, std::vector<ScoredPair>& pairs) {
  const double strangers = blocks.strangers(run);
  if (run.size() <= PersonComparer::most_in_block) {
    comparer.compare_block(run, {.strangers = strangers}, pairs);
    return;
  }
  for (const auto& part : blocks.parts(run, PersonComparer::most_in_block)) {
    comparer.compare_block(part, {.strangers = strangers, .rivals = 1.0}, pairs);
  }
}

}  // namespace

Decisions resolve_persons(const FragmentRows& rows, PersonFacts facts, const UserPairs& user, unsigned jobs) {
  std::vector<ScoredPair> pairs = pairs_by_identifier(rows, facts);
  share_names(pairs, facts);
  const PersonBlocks blocks(facts);
  const PersonComparer comparer(rows, facts, user);
  const auto& runs = blocks.runs();
  std::vector<std::vector<ScoredPair>> found(runs.size());
  for_each_block(static_cast<std::uint32_t>(runs.size()), 64, jobs, [&] {
    return [&](std::uint32_t first, std::uint32_t last) {
      for (std::uint32_t i = first; i < last; ++i) compare_run(blocks, runs[i], comparer, found[i]);
    };
  });
  for (auto& of_run : found) std::move(of_run.begin(), of_run.end(), std::back_inserter(pairs));
  return decide(facts.size(), std::move(pairs), user,
                [&](std::uint32_t a, std::uint32_t b) { return comparer.conflict(a, b); });
}

}  // namespace weft
