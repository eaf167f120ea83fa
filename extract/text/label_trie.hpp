#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/index.hpp"
#include "extract/text/token.hpp"

namespace weft {

/// A trie over word or stem numbers in flat arrays: the paths of a `LabelMatcher`. Add paths, freeze once,
/// then read from any thread.
template <typename Tag>
class LabelTrie {
 public:
  using Symbol = Index<Tag>;

  /// `label` ends after `path`; bit i of `breaks` lets a phrase break stand before its word i.
  void add(const std::vector<Symbol>& path, std::uint32_t breaks, std::uint32_t label) {
    paths_.push_back({.first = static_cast<std::uint32_t>(symbols_.size()),
                      .length = static_cast<std::uint32_t>(path.size()),
                      .breaks = breaks,
                      .label = label});
    for (const Symbol symbol : path) symbols_.push_back(symbol.value());
  }

  /// O(n log n) in the number of paths.
  void freeze() {
    const auto symbols_of = [&](const Path& path) {
      return std::span(symbols_).subspan(path.first, path.length);
    };
    std::sort(paths_.begin(), paths_.end(), [&](const Path& a, const Path& b) {
      const auto x = symbols_of(a);
      const auto y = symbols_of(b);
      if (std::equal(x.begin(), x.end(), y.begin(), y.end())) return a.label < b.label;
      return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
    });
    // Breadth first, so that the children of a node lie side by side, sorted by symbol.
    nodes_.assign(1, {});
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges{
        {0, static_cast<std::uint32_t>(paths_.size())}};  // paths below each node
    std::vector<std::uint32_t> depths{0};
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      auto [at, end] = ranges[n];
      const std::uint32_t depth = depths[n];
      nodes_[n].first_label = static_cast<std::uint32_t>(labels_.size());
      for (; at < end && paths_[at].length == depth; ++at) {
        if (labels_.size() == nodes_[n].first_label || labels_.back() != paths_[at].label) {
          labels_.push_back(paths_[at].label);
        }
      }
      nodes_[n].end_label = static_cast<std::uint32_t>(labels_.size());
      nodes_[n].first_child = static_cast<std::uint32_t>(nodes_.size());
      while (at < end) {
        const std::uint32_t symbol = symbols_[paths_[at].first + depth];
        Node child{.symbol = symbol};
        const std::uint32_t begin = at;
        for (; at < end && symbols_[paths_[at].first + depth] == symbol; ++at) {
          child.break_before = child.break_before || ((paths_[at].breaks >> depth) & 1) != 0;
        }
        nodes_.push_back(child);
        ranges.emplace_back(begin, at);
        depths.push_back(depth + 1);
      }
      nodes_[n].end_child = static_cast<std::uint32_t>(nodes_.size());
    }
    for (std::uint32_t i = nodes_[0].first_child; i < nodes_[0].end_child; ++i) {
      const std::uint32_t symbol = nodes_[i].symbol;
      if (symbol >= roots_.size()) roots_.resize(std::size_t{symbol} + 1, 0);
      roots_[symbol] = i;
    }
    paths_ = {};
    symbols_ = {};
  }

  /// Follows the tokens from `first` on and calls `take(last, breaks, labels)` wherever labels end, shortest
  /// first; bit i of `breaks` is set when a phrase break stands before the i-th token. O(longest label).
  template <typename SymbolOf, typename Take>
  void walk(const std::vector<Token>& tokens, std::size_t first, SymbolOf symbol_of, Take take) const {
    std::uint32_t node = root(symbol_of(tokens[first]));
    if (node == 0 || tokens[first].masked) return;
    std::uint32_t breaks = 0;
    for (std::size_t at = first;;) {
      if (nodes_[node].first_label != nodes_[node].end_label) {
        take(at + 1, breaks,
             std::span(labels_).subspan(nodes_[node].first_label,
                                        nodes_[node].end_label - nodes_[node].first_label));
      }
      if (++at >= tokens.size() || tokens[at].masked) return;
      node = child(nodes_[node], symbol_of(tokens[at]));
      if (node == 0) return;
      if (tokens[at].breaks_phrase) {
        if (!nodes_[node].break_before) return;
        breaks |= std::uint32_t{1} << (at - first);
      }
    }
  }

 private:
  struct Path {
    std::uint32_t first = 0;  // in `symbols_`
    std::uint32_t length = 0;
    std::uint32_t breaks = 0;
    std::uint32_t label = 0;
  };
  struct Node {
    std::uint32_t symbol = 0;
    std::uint32_t first_child = 0;
    std::uint32_t end_child = 0;
    std::uint32_t first_label = 0;
    std::uint32_t end_label = 0;
    bool break_before = false;  // some label has a phrase break before this word
  };

  [[nodiscard]] std::uint32_t root(Symbol symbol) const {
    return symbol.valid() && symbol.value() < roots_.size() ? roots_[symbol.value()] : 0;
  }

  // The child's number, 0 when there is none (the root is nobody's child).
  [[nodiscard]] std::uint32_t child(const Node& parent, Symbol symbol) const {
    if (!symbol.valid()) return 0;
    const auto begin = nodes_.begin() + parent.first_child;
    const auto end = nodes_.begin() + parent.end_child;
    const auto found = std::lower_bound(
        begin, end, symbol.value(), [](const Node& node, std::uint32_t key) { return node.symbol < key; });
    return found != end && found->symbol == symbol.value()
               ? static_cast<std::uint32_t>(found - nodes_.begin())
               : 0;
  }

  std::vector<Path> paths_;  // while building
  std::vector<std::uint32_t> symbols_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> labels_;
  std::vector<std::uint32_t> roots_;  // by symbol: the node of labels that begin with it, or 0
};

}  // namespace weft
