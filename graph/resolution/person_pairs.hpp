#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/resolution/pairs.hpp"
#include "graph/resolution/person_facts.hpp"

namespace weft {

/// A small catalogue says little about how common names are: it is taken for one of so many persons.
inline constexpr double least_population = 500.0;

/// Compares persons, as `resolve_persons` describes. Borrows all; safe for any number of threads.
class PersonComparer {
 public:
  PersonComparer(const FragmentRows& rows, const PersonFacts& facts, const UserPairs& user)
      : rows_(rows), facts_(facts), user_(user) {}

  static constexpr std::size_t most_in_block = 64;
  static constexpr std::size_t longest_byline = 50;  ///< where all write with all, a co-author says nothing
  static constexpr double merge_score = 0.9;
  static constexpr double candidate_score = 0.5;

  /// What is known of a block besides its members.
  struct Crowd {
    double strangers = 0.0;  ///< bearers of the family name to be expected, beyond those compared
    double rivals = 0.0;     ///< other members of the block that are not compared with each other
  };

  /// Compares at most `most_in_block` persons, and appends pairs that are merged or candidates.
  void compare_block(std::span<const std::uint32_t> persons, const Crowd& crowd,
                     std::vector<ScoredPair>& pairs) const;

  /// True when the two cannot be one person, whatever their names: the user says so, or their identifiers,
  /// or one document names both.
  [[nodiscard]] bool known_apart(std::uint32_t a, std::uint32_t b) const;
  /// The same, or their names differ.
  [[nodiscard]] bool conflict(std::uint32_t a, std::uint32_t b) const;

 private:
  class Block;
  struct Evidence {
    double factor = 1.0;
    std::string reasons;
  };
  [[nodiscard]] Evidence evidence(std::uint32_t a, std::uint32_t b) const;
  void add_title_pages(std::uint32_t a, std::uint32_t b, Evidence& found) const;
  void add_coauthors(std::uint32_t a, std::uint32_t b, Evidence& found) const;
  void add_affiliations(std::uint32_t a, std::uint32_t b, Evidence& found) const;
  [[nodiscard]] std::vector<std::uint64_t> coauthor_blocks(std::uint32_t person,
                                                           std::uint32_t compared) const;

  const FragmentRows& rows_;
  const PersonFacts& facts_;
  const UserPairs& user_;
};

/// How two persons' names compare, over all forms of both. `same_family` is false where no forms agree.
NameComparison compare_names(const PersonFacts& facts, std::uint32_t a, std::uint32_t b);

}  // namespace weft
