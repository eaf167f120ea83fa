#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "extract/text/token.hpp"

namespace weft {

/// The paths of a `LabelMatcher`: sequences of word or stem numbers, sorted, in flat arrays. A walk narrows
/// the range of paths that begin like the text, as in a trie whose nodes are not spelled out: labels mostly
/// differ by their second word, so that nodes would take more memory than the paths. Add paths, freeze once,
/// then read from any thread.
template <typename Tag>
class LabelTrie {
 public:
  using Symbol = Index<Tag>;

  /// `label` ends after `path`, which has 1 to 255 symbols.
  void add(std::span<const Symbol> path, std::uint32_t label) {
    added_.push_back({.begin = static_cast<std::uint32_t>(symbols_.size()),
                      .length = static_cast<std::uint32_t>(path.size()),
                      .label = label});
    for (const Symbol symbol : path) symbols_.push_back(symbol.value());
  }

  /// Sorts. O(n log n) in the number of paths that share a first symbol.
  void freeze() {
    std::uint32_t symbol_count = 0;
    for (const Added& path : added_) symbol_count = std::max(symbol_count, symbols_[path.begin] + 1);
    roots_.assign(std::size_t{symbol_count} + 1, 0);
    for (const Added& path : added_) ++roots_[symbols_[path.begin] + 1];
    for (std::size_t i = 1; i < roots_.size(); ++i) roots_[i] += roots_[i - 1];
    std::vector<std::uint32_t> order(added_.size());
    std::vector<std::uint32_t> next(roots_.begin(), roots_.end() - 1);
    for (std::uint32_t i = 0; i < added_.size(); ++i) order[next[symbols_[added_[i].begin]]++] = i;
    next = {};
    fill_paths(order);
    added_ = {};
    symbols_ = {};
  }

  /// Follows the tokens from `first` on and calls `take(last, breaks, label)` for each label that ends on the
  /// way, shortest first; bit i of `breaks` is set when a phrase break stands before the i-th token.
  /// O(longest label x log(labels that begin alike)).
  template <typename SymbolOf, typename Take>
  void walk(const std::vector<Token>& tokens, std::size_t first, SymbolOf symbol_of, Take take) const {
    const Symbol root = symbol_of(tokens[first]);
    if (!root.valid() || std::size_t{root.value()} + 1 >= roots_.size() || tokens[first].masked) return;
    std::uint32_t begin = roots_[root.value()];
    std::uint32_t end = roots_[root.value() + 1];
    std::uint32_t breaks = 0;
    for (std::size_t at = first; begin != end;) {
      const auto length = static_cast<std::uint32_t>(at - first) + 1;
      for (; begin != end && paths_[begin].length == length; ++begin) {
        take(at + 1, breaks, paths_[begin].label);
      }
      if (begin == end || ++at >= tokens.size() || tokens[at].masked) return;
      const Symbol symbol = symbol_of(tokens[at]);
      if (!symbol.valid()) return;
      narrow(begin, end, length, symbol.value());
      if (tokens[at].breaks_phrase) breaks |= std::uint32_t{1} << (at - first);
    }
  }

 private:
  struct Added {
    std::uint32_t begin = 0;  // in `symbols_`
    std::uint32_t length = 0;
    std::uint32_t label = 0;
  };
  struct Path {
    std::uint32_t second = 0;  // its second symbol, by which most paths are told apart
    std::uint32_t rest = 0;    // in `rest_`: its symbols from the third on
    std::uint32_t label = 0;
    std::uint32_t length = 0;
  };

  // In `order` the paths of each root stand together; sorts each such range and copies it.
  void fill_paths(std::vector<std::uint32_t>& order) {
    const auto symbols_of = [&](std::uint32_t number) {
      return std::span(symbols_).subspan(added_[number].begin, added_[number].length);
    };
    const auto is_same = [&](std::uint32_t a, std::uint32_t b) {
      return added_[a].label == added_[b].label && std::ranges::equal(symbols_of(a), symbols_of(b));
    };
    paths_.reserve(added_.size());
    for (std::size_t root = 0; root + 1 < roots_.size(); ++root) {
      const std::span<std::uint32_t> same =
          std::span(order).subspan(roots_[root], roots_[root + 1] - roots_[root]);
      std::sort(same.begin(), same.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto x = symbols_of(a);
        const auto y = symbols_of(b);
        if (std::ranges::equal(x, y)) return added_[a].label < added_[b].label;
        return std::ranges::lexicographical_compare(x, y);
      });
      roots_[root] = static_cast<std::uint32_t>(paths_.size());
      for (std::size_t i = 0; i < same.size(); ++i) {
        if (i > 0 && is_same(same[i - 1], same[i])) continue;
        const auto symbols = symbols_of(same[i]);
        paths_.push_back({.second = symbols.size() > 1 ? symbols[1] : 0,
                          .rest = static_cast<std::uint32_t>(rest_.size()),
                          .label = added_[same[i]].label,
                          .length = static_cast<std::uint32_t>(symbols.size())});
        for (std::size_t k = 2; k < symbols.size(); ++k) rest_.push_back(symbols[k]);
      }
    }
    roots_.back() = static_cast<std::uint32_t>(paths_.size());
    rest_.shrink_to_fit();
  }

  // The symbol at `depth`, which the path has.
  [[nodiscard]] std::uint32_t symbol_at(const Path& path, std::uint32_t depth) const {
    return depth == 1 ? path.second : rest_[path.rest + depth - 2];
  }

  // Keeps of [begin, end), all longer than `depth`, the paths with `symbol` there.
  void narrow(std::uint32_t& begin, std::uint32_t& end, std::uint32_t depth, std::uint32_t symbol) const {
    const auto from = paths_.begin() + begin;
    const auto to = paths_.begin() + end;
    const auto low = std::lower_bound(
        from, to, symbol, [&](const Path& path, std::uint32_t key) { return symbol_at(path, depth) < key; });
    const auto high = std::upper_bound(
        low, to, symbol, [&](std::uint32_t key, const Path& path) { return key < symbol_at(path, depth); });
    begin = static_cast<std::uint32_t>(low - paths_.begin());
    end = static_cast<std::uint32_t>(high - paths_.begin());
  }

  std::vector<Added> added_;  // while building
  std::vector<std::uint32_t> symbols_;
  std::vector<std::uint32_t> roots_;  // by symbol: where the paths that begin with it do; one more at the end
  std::vector<Path> paths_;           // by symbols, then by label
  std::vector<std::uint32_t> rest_;
};

}  // namespace weft
