#pragma once

#include <string_view>
#include <vector>

namespace weft {

/// A fixed set of folded words, written as one text: words parted by spaces, in any order.
class WordList {
 public:
  /// Borrows `words`, which outlive the list: a literal.
  explicit WordList(std::string_view words);

  /// O(log words), no allocation.
  [[nodiscard]] bool holds(std::string_view word) const;

 private:
  std::vector<std::string_view> words_;  // sorted
};

}  // namespace weft
