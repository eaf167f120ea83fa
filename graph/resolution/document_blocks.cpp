#include "graph/resolution/document_blocks.hpp"

#include <algorithm>
#include <array>

namespace weft {

namespace {

constexpr std::size_t most_in_block = 24;
constexpr std::size_t rare_words = 3;

struct Entry {
  std::uint64_t key = 0;
  std::uint32_t document = 0;
  auto operator<=>(const Entry&) const = default;
};

std::uint64_t mixed(std::uint64_t key, std::uint64_t value) {
  key = (key ^ value) * 0x9E3779B97F4A7C15U;
  return key ^ (key >> 29);
}

std::uint64_t hash_of(std::uint64_t seed, const std::vector<std::uint32_t>& values) {
  for (const std::uint32_t value : values) seed = mixed(seed, value);
  return seed;
}

// How many titles hold a word, roughly: words that share a counter count together.
class WordCounts {
 public:
  explicit WordCounts(const DocumentFacts& facts) : counts_(std::size_t{1} << 20) {
    for (const auto& one : facts.all) {
      for (const std::uint32_t word : one.title.words) ++counts_[word & (counts_.size() - 1)];
    }
  }
  [[nodiscard]] std::uint32_t of(std::uint32_t word) const { return counts_[word & (counts_.size() - 1)]; }

  // The rarest words that are not only this title's: nobody else would be found by those.
  [[nodiscard]] std::vector<std::uint32_t> rarest(const std::vector<std::uint32_t>& words) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t word : words) {
      if (of(word) > 1) found.push_back(word);
    }
    const std::size_t kept = std::min(found.size(), rare_words);
    std::partial_sort(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
        [&](std::uint32_t a, std::uint32_t b) { return std::pair(of(a), a) < std::pair(of(b), b); });
    found.resize(kept);
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  std::vector<std::uint32_t> counts_;
};

class PairFinder {
 public:
  explicit PairFinder(const DocumentFacts& facts) : facts_(facts) {}

  std::vector<std::pair<std::uint32_t, std::uint32_t>> find() {
    for (std::uint32_t i = 0; i < facts_.size(); ++i) {
      for (const auto& identifier : facts_.identifiers.of(i)) add(mixed(1, identifier.hash), i);
    }
    take_pairs();
    for (std::uint32_t i = 0; i < facts_.size(); ++i) add(hash_of(2, facts_.all[i].title.words), i);
    take_pairs();
    for (std::uint32_t i = 0; i < facts_.size(); ++i) {
      const TitleForm& title = facts_.all[i].title;
      // Who has no colon may be the other's main title.
      const std::uint32_t main = title.main_words != 0 ? title.main_words : title.all_words;
      if (!title.generic()) add(mixed(3, main), i);
    }
    take_pairs();
    add_rare_words();
    take_pairs();
    for (std::uint32_t i = 0; i < facts_.size(); ++i) add_authors(i);
    take_pairs();
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    return std::move(pairs_);
  }

 private:
  void add(std::uint64_t key, std::uint32_t document) { entries_.push_back({key, document}); }

  void add_rare_words() {
    const WordCounts counts(facts_);
    for (std::uint32_t i = 0; i < facts_.size(); ++i) {
      const TitleForm& title = facts_.all[i].title;
      if (title.words.size() <= rare_words) continue;
      const std::vector<std::uint32_t> rare = counts.rarest(title.words);
      const std::uint64_t seed = hash_of(4, title.numbers);
      for (std::size_t x = 0; x < rare.size(); ++x) {
        for (std::size_t y = x + 1; y < rare.size(); ++y) add(mixed(mixed(seed, rare[x]), rare[y]), i);
      }
    }
  }

  // Translations share no words, but all authors; one alone writes too much.
  void add_authors(std::uint32_t i) {
    const auto authors = facts_.authors.of(i);
    if (authors.size() < 2 || facts_.all[i].year == 0) return;
    std::uint64_t key = mixed(5, static_cast<std::uint64_t>(facts_.all[i].year));
    for (const std::uint64_t author : authors) key = mixed(key, author);
    add(key, i);
  }

  void take_pairs() {
    std::sort(entries_.begin(), entries_.end());
    for (std::size_t first = 0; first < entries_.size();) {
      std::size_t last = first + 1;
      while (last < entries_.size() && entries_[last].key == entries_[first].key) ++last;
      take_block({entries_.data() + first, last - first}, true);
      first = last;
    }
    entries_.clear();
  }

  void take_block(std::span<Entry> block, bool may_cut) {
    if (block.size() < 2) return;
    if (block.size() <= most_in_block) {
      for (std::size_t x = 0; x < block.size(); ++x) {
        for (std::size_t y = x + 1; y < block.size(); ++y) {
          pairs_.emplace_back(std::min(block[x].document, block[y].document),
                              std::max(block[x].document, block[y].document));
        }
      }
      return;
    }
    if (!may_cut) return;
    for (Entry& entry : block) {
      const auto authors = facts_.authors.of(entry.document);
      const auto& one = facts_.all[entry.document];
      entry.key = mixed(hash_of(static_cast<std::uint64_t>(one.year), one.title.numbers),
                        authors.empty() ? 0 : authors.front());
    }
    std::sort(block.begin(), block.end());
    for (std::size_t first = 0; first < block.size();) {
      std::size_t last = first + 1;
      while (last < block.size() && block[last].key == block[first].key) ++last;
      take_block(block.subspan(first, last - first), false);
      first = last;
    }
  }

  const DocumentFacts& facts_;
  std::vector<Entry> entries_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> document_pairs(const DocumentFacts& facts) {
  return PairFinder(facts).find();
}

}  // namespace weft
