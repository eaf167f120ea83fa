#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/fragment_rows.hpp"
#include "graph/resolution/lists.hpp"
#include "graph/resolution/node_properties.hpp"
#include "graph/resolution/pairs.hpp"

namespace weft {

/// What a fragment says of the nodes of a kind that go by names (organisations, events), numbered by id.
struct ThingFacts {
  struct One {
    bool listed = false;  ///< a vocabulary knows it
    std::string label;    ///< the best of its labels, as written
    std::string subtype;
    std::vector<std::string> names;     ///< folded labels of all sorts, sorted
    std::vector<std::string> acronyms;  ///< as written, sorted
    std::vector<std::string> numbers;   ///< links to authorities, codes such as GLIDE numbers; sorted
    std::vector<std::string> years;     ///< sorted
  };
  std::vector<std::uint32_t> nodes;
  std::vector<One> all;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes.size()); }
};

ThingFacts gather_things(const FragmentRows& rows, const NodeProperties& properties, Kind kind);

/// Pairs of things of which `key_of(thing, add)` calls `add(key)` with the same key; keys of more than
/// `largest` things tell nothing and are left out. Sorted, each once.
template <typename KeysOf>
std::vector<UserPairs::Pair> pairs_by_key(std::uint32_t things, std::size_t largest, KeysOf keys_of) {
  std::vector<std::pair<std::string, std::uint32_t>> keys;
  for (std::uint32_t thing = 0; thing < things; ++thing) {
    keys_of(thing, [&](std::string key) { keys.emplace_back(std::move(key), thing); });
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<UserPairs::Pair> pairs;
  for (std::size_t first = 0; first < keys.size();) {
    std::size_t last = first + 1;
    while (last < keys.size() && keys[last].first == keys[first].first) ++last;
    for (std::size_t i = first; i < last && last - first <= largest; ++i) {
      for (std::size_t j = i + 1; j < last; ++j) pairs.emplace_back(keys[i].second, keys[j].second);
    }
    first = last;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace weft
