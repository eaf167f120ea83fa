#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace weft {

/// A fixed set of folded words, written as one text: words parted by spaces, in any order.
class WordList {
 public:
  /// Borrows `words`, which outlive the list: a literal.
  explicit WordList(std::string_view words);

  /// No allocation; most words that are not in the list are told by their first letter and length.
  [[nodiscard]] bool holds(std::string_view folded) const;

  /// False only when no word of the list can be the folded form of `surface`: spares folding it.
  [[nodiscard]] bool may_hold(std::string_view surface) const;

 private:
  static constexpr std::size_t initials = 27;  // ASCII letters, and one for all others

  std::vector<std::string_view> words_;            // sorted
  std::array<std::uint32_t, initials> lengths_{};  // by first letter: a bit for each length in bytes
};

}  // namespace weft
