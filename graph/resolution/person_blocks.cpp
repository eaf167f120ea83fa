#include "graph/resolution/person_blocks.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "graph/resolution/person_pairs.hpp"

namespace weft {

namespace {

// The share of all persons who bear a family name of which nothing is known, and of one known as common.
constexpr double rare_share = 1e-4;
constexpr double common_share = 2e-2;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text;
}

std::uint64_t family_of(const PersonFacts& facts, std::uint32_t person) {
  return hash64(sound_form(facts.forms.of(person).front().family.back()));
}

// Numbers of several sorts, told apart by their upper half.
std::uint64_t key(std::uint64_t sort, std::uint32_t number) { return sort << 32 | number; }

using Keys = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

void add_keys(const PersonFacts& facts, std::uint32_t person, Keys& keys) {
  for (const PersonFacts::Work& work : facts.works.of(person)) {
    keys.emplace_back(key(1, work.document), person);
    const auto byline = facts.bylines.of(work.document);
    if (byline.size() > PersonComparer::longest_byline) continue;
    for (const std::uint32_t other : byline) {
      if (facts.block[other] != facts.block[person]) keys.emplace_back(facts.block[other], person);
    }
  }
  for (const std::uint32_t home : facts.homes.of(person)) keys.emplace_back(key(2, home), person);
  keys.emplace_back(hash64(joined(facts.forms.of(person).front().given)), person);
}

}  // namespace

PersonBlocks::PersonBlocks(const PersonFacts& facts) : facts_(facts) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted;
  for (std::uint32_t person = 0; person < facts.size(); ++person) {
    if (facts.block[person] != 0) sorted.emplace_back(facts.block[person], person);
  }
  std::sort(sorted.begin(), sorted.end());
  persons_.reserve(sorted.size());
  for (const auto& [block, person] : sorted) persons_.push_back(person);
  for (std::size_t first = 0; first < sorted.size();) {
    std::size_t last = first + 1;
    while (last < sorted.size() && sorted[last].first == sorted[first].first) ++last;
    ++initials_[family_of(facts, persons_[first])];
    if (last - first > 1) runs_.emplace_back(persons_.data() + first, last - first);
    first = last;
  }
}

double PersonBlocks::strangers(std::span<const std::uint32_t> run) const {
  const PersonForm& form = facts_.forms.of(run.front()).front();
  const bool common = is_common_family(joined(form.family)) || is_common_family(form.family.back());
  const double persons = std::max<double>(facts_.size(), least_population);
  const double others = initials_.at(family_of(facts_, run.front())) - 1;
  return persons * (common ? common_share : rare_share) + others;
}

std::vector<std::vector<std::uint32_t>> PersonBlocks::parts(std::span<const std::uint32_t> run,
                                                            std::size_t largest) const {
  Keys keys;
  for (const std::uint32_t person : run) add_keys(facts_, person, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<std::vector<std::uint32_t>> parts;
  for (std::size_t first = 0; first < keys.size();) {
    std::size_t last = first + 1;
    while (last < keys.size() && keys[last].first == keys[first].first) ++last;
    if (last - first > 1 && last - first <= largest) {
      auto& part = parts.emplace_back();
      for (std::size_t i = first; i < last; ++i) part.push_back(keys[i].second);
    }
    first = last;
  }
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

}  // namespace weft
