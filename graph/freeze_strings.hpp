#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/string_pool.hpp"
#include "graph/graph_parts.hpp"

namespace weft {

/// Numbers strings anew in the order in which a graph's columns use them, so that equal content gives equal
/// numbers however it arrived. Borrows the pool.
class FrozenStrings {
 public:
  explicit FrozenStrings(const StringPool& pool) : pool_(pool) { use(StringRef(0)); }

  StringRef use(StringRef ref) {
    if (ref.value() >= number_.size()) number_.resize(pool_.size());
    StringRef& number = number_[ref.value()];
    if (!number.valid()) {
      const std::string_view text = pool_.view(ref);
      number = StringRef(static_cast<std::uint32_t>(begin_.size() - 1));
      bytes_.insert(bytes_.end(), text.begin(), text.end());
      begin_.push_back(bytes_.size());
    }
    return number;
  }

  /// Moves the strings into the graph; call last.
  void finish(KnowledgeGraph::Parts& graph) {
    graph.string_begin = std::move(begin_);
    graph.string_bytes = std::move(bytes_);
  }

 private:
  const StringPool& pool_;
  std::vector<StringRef> number_;
  std::vector<std::uint64_t> begin_{0};
  std::vector<char> bytes_;
};

}  // namespace weft
