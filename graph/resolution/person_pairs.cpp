#include "graph/resolution/person_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <tuple>

#include "graph/resolution/person_identifiers.hpp"

namespace weft {

namespace {

// How much more probable one person is when these hold; learnt from no data, set so that one co-author, or
// one affiliation that is not everybody's, decides between two bearers of a common name.
constexpr double same_place_factor = 200.0;
constexpr double first_coauthor_factor = 40.0;
constexpr double next_coauthor_factor = 10.0;
constexpr double most_from_coauthors = 4000.0;
constexpr double most_from_affiliation = 20.0;
constexpr double respelling_doubt = 0.3;
constexpr double decides_by_factor = 10;  // evidence for one person over that for a rival

std::string counted(std::size_t count, std::string_view one) {
  return count == 1 ? std::string(one) : fmt::format("{} {}s", count, one);
}

void add_reason(std::string& reasons, std::string_view reason) {
  if (!reasons.empty()) reasons += "; ";
  reasons += reason;
}

}  // namespace

NameComparison compare_names(const PersonFacts& facts, std::uint32_t a, std::uint32_t b) {
  std::optional<NameComparison> best;
  for (const PersonForm& x : facts.forms.of(a)) {
    for (const PersonForm& y : facts.forms.of(b)) {
      const NameComparison found = compare(x, y);
      // The reading under which the names agree; of several the more careful.
      const auto rank = [](const NameComparison& c) {
        return std::tuple(c.same_family, !c.conflict, c.chance);
      };
      if (!best || rank(found) > rank(*best)) best = found;
    }
  }
  return best.value_or(NameComparison{});
}

bool PersonComparer::known_apart(std::uint32_t a, std::uint32_t b) const {
  return user_.is_rejected(a, b) || have_other_identifiers(rows_, facts_, a, b) ||
         in_one_byline(facts_, a, b);
}

bool PersonComparer::conflict(std::uint32_t a, std::uint32_t b) const {
  return known_apart(a, b) || compare_names(facts_, a, b).conflict;
}

void PersonComparer::add_title_pages(std::uint32_t a, std::uint32_t b, Evidence& found) const {
  std::vector<PersonFacts::Work> shared;
  std::ranges::set_intersection(facts_.works.of(a), facts_.works.of(b), std::back_inserter(shared));
  if (shared.empty()) return;
  found.factor *= same_place_factor;
  add_reason(found.reasons, shared.size() == 1
                                ? std::string("same place in the byline of a document")
                                : fmt::format("same place in the bylines of {} documents", shared.size()));
}

std::vector<std::uint64_t> PersonComparer::coauthor_blocks(std::uint32_t person,
                                                           std::uint32_t compared) const {
  std::vector<std::uint64_t> blocks;
  const auto others = facts_.works.of(compared);
  for (const PersonFacts::Work& work : facts_.works.of(person)) {
    const auto byline = facts_.bylines.of(work.document);
    // What both have written says nothing more of who stands beside them.
    const bool shared = std::ranges::binary_search(others, work.document, {}, &PersonFacts::Work::document);
    if (shared || byline.size() > longest_byline) continue;
    for (const std::uint32_t other : byline) {
      if (facts_.block[other] != 0 && facts_.block[other] != facts_.block[person])
        blocks.push_back(facts_.block[other]);
    }
  }
  std::sort(blocks.begin(), blocks.end());
  blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
  return blocks;
}

void PersonComparer::add_coauthors(std::uint32_t a, std::uint32_t b, Evidence& found) const {
  const std::vector<std::uint64_t> x = coauthor_blocks(a, b);
  const std::vector<std::uint64_t> y = coauthor_blocks(b, a);
  std::vector<std::uint64_t> shared;
  std::ranges::set_intersection(x, y, std::back_inserter(shared));
  if (shared.empty()) return;
  double factor = first_coauthor_factor;
  for (std::size_t i = 1; i < shared.size() && factor < most_from_coauthors; ++i)
    factor *= next_coauthor_factor;
  found.factor *= std::min(factor, most_from_coauthors);
  add_reason(found.reasons, counted(shared.size(), "shared co-author"));
}

void PersonComparer::add_affiliations(std::uint32_t a, std::uint32_t b, Evidence& found) const {
  std::vector<std::uint32_t> shared;
  std::ranges::set_intersection(facts_.homes.of(a), facts_.homes.of(b), std::back_inserter(shared));
  if (shared.empty()) return;
  const double persons = std::max<double>(facts_.size(), least_population);
  std::uint32_t rarest = facts_.home_sizes[shared.front()];
  for (const std::uint32_t home : shared) rarest = std::min(rarest, facts_.home_sizes[home]);
  found.factor *= std::clamp(persons / (5.0 * rarest), 1.0, most_from_affiliation);
  add_reason(found.reasons, counted(shared.size(), "shared affiliation"));
}

PersonComparer::Evidence PersonComparer::evidence(std::uint32_t a, std::uint32_t b) const {
  Evidence found;
  add_title_pages(a, b, found);
  add_coauthors(a, b, found);
  add_affiliations(a, b, found);
  return found;
}

// The persons of one block, each compared with each.
class PersonComparer::Block {
 public:
  Block(const PersonComparer& comparer, std::span<const std::uint32_t> persons, const Crowd& crowd)
      : comparer_(comparer),
        persons_(persons.first(std::min(persons.size(), most_in_block))),
        crowd_(crowd),
        compared_(persons_.size() * persons_.size()) {}

  void compare(std::vector<ScoredPair>& pairs) {
    for_each_pair([&](std::size_t i, std::size_t j) { compare_pair(i, j); });
    for_each_pair([&](std::size_t i, std::size_t j) {
      if (agree(i, j)) score_pair(i, j, pairs);
    });
  }

 private:
  struct Compared {
    NameComparison names;
    Evidence evidence;
  };

  template <typename Visit>
  void for_each_pair(Visit visit) const {
    for (std::size_t i = 0; i < persons_.size(); ++i) {
      for (std::size_t j = i + 1; j < persons_.size(); ++j) visit(i, j);
    }
  }
  [[nodiscard]] bool agree(std::size_t i, std::size_t j) const { return (agrees_[i] >> j & 1U) != 0; }
  Compared& at(std::size_t i, std::size_t j) {
    return compared_[std::min(i, j) * persons_.size() + std::max(i, j)];
  }

  void compare_pair(std::size_t i, std::size_t j) {
    const std::uint32_t a = persons_[i];
    const std::uint32_t b = persons_[j];
    Compared& pair = at(i, j);
    pair.names = compare_names(comparer_.facts_, a, b);
    if (!pair.names.same_family) return;
    const bool apart = pair.names.conflict || comparer_.known_apart(a, b);
    auto& bits = apart ? conflicts_ : agrees_;
    bits[i] |= std::uint64_t{1} << j;
    bits[j] |= std::uint64_t{1} << i;
    if (!apart) pair.evidence = comparer_.evidence(a, b);
  }

  // The strongest evidence that one of a pair is somebody else who cannot be the other.
  double strongest_rival(std::size_t i, std::uint64_t rivals) {
    double factor = 0.0;
    for (std::size_t k = 0; k < persons_.size(); ++k) {
      if ((rivals >> k & 1U) != 0) factor = std::max(factor, at(i, k).evidence.factor);
    }
    return factor;
  }

  void score_pair(std::size_t i, std::size_t j, std::vector<ScoredPair>& pairs) {
    const Compared& pair = at(i, j);
    const std::uint64_t rivals_of_i = agrees_[i] & conflicts_[j];
    const std::uint64_t rivals_of_j = agrees_[j] & conflicts_[i];
    const double rivals = crowd_.rivals + std::popcount(rivals_of_i) + std::popcount(rivals_of_j);
    // Spellings that differ are often two names ("Karin", "Karen"): other evidence has to decide.
    const double doubt = pair.names.respelled ? respelling_doubt : 0.0;
    const double strangers = std::max(1e-3, pair.names.chance * crowd_.strangers + rivals + doubt);
    const double odds = pair.evidence.factor / strangers;
    const double score = odds / (1.0 + odds);
    if (score < candidate_score) return;
    const double rival = std::max(strongest_rival(i, rivals_of_i), strongest_rival(j, rivals_of_j));
    const bool decided = pair.evidence.factor >= decides_by_factor * rival;
    std::string reasons = pair.names.respelled  ? "names are spelled alike"
                          : pair.names.initials ? "initials agree"
                                                : "names agree";
    if (!pair.evidence.reasons.empty()) add_reason(reasons, pair.evidence.reasons);
    if (!decided) add_reason(reasons, "would fit another person as well");
    pairs.push_back({.a = std::min(persons_[i], persons_[j]),
                     .b = std::max(persons_[i], persons_[j]),
                     .score = score,
                     .merge = score >= merge_score && decided,
                     .relation = LedgerRelation::same_as,
                     .reasons = std::move(reasons)});
  }

  const PersonComparer& comparer_;
  std::span<const std::uint32_t> persons_;
  Crowd crowd_;
  std::vector<Compared> compared_;
  std::array<std::uint64_t, most_in_block> agrees_{};
  std::array<std::uint64_t, most_in_block> conflicts_{};
};

void PersonComparer::compare_block(std::span<const std::uint32_t> persons, const Crowd& crowd,
                                   std::vector<ScoredPair>& pairs) const {
  Block(*this, persons, crowd).compare(pairs);
}

}  // namespace weft
