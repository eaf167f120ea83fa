#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "graph/resolution/person_facts.hpp"

namespace weft {

/// Persons with one family name and the same first letter, in runs. Borrows the facts.
class PersonBlocks {
 public:
  explicit PersonBlocks(const PersonFacts& facts);

  [[nodiscard]] const std::vector<std::span<const std::uint32_t>>& runs() const { return runs_; }

  /// How many other bearers of a run's family name are to be expected in a catalogue of this size.
  [[nodiscard]] double strangers(std::span<const std::uint32_t> run) const;

  /// The members of a large run in groups of at most `largest`: those who share a document, a co-author, an
  /// affiliation or the whole given name.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> parts(std::span<const std::uint32_t> run,
                                                              std::size_t largest) const;

 private:
  const PersonFacts& facts_;
  std::vector<std::uint32_t> persons_;
  std::vector<std::span<const std::uint32_t>> runs_;
  std::unordered_map<std::uint64_t, std::uint32_t> initials_;  // how many each family name is seen with
};

}  // namespace weft
