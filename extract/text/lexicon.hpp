#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/token.hpp"

namespace weft {

/// Numbers texts in the order in which they are first seen, without keeping them: a text is known by 64 bits
/// of its hash. That two of a million texts share these has a chance of 3 in 10^8, and would make two words
/// one.
class TextNumbers {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// Amortised O(length), with one place in memory to look at.
  std::uint32_t add(std::string_view text);
  /// `none` for texts that were not added. Any number of threads, while none adds.
  [[nodiscard]] std::uint32_t find(std::string_view text) const;

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;
  void grow();

  struct Slot {
    std::uint64_t key = 0;  // 0 = free
    std::uint32_t number = none;
  };
  std::vector<Slot> slots_;
  std::uint32_t count_ = 0;
};

/// The words and stems that labels are made of. Filled while vocabularies load, then shared read-only by
/// all workers.
class Lexicon {
 public:
  /// `folded` is one word as `fold` gives it; `stem` one stem as `Stemmer` gives it.
  WordRef add_word(std::string_view folded) { return WordRef(words_.add(folded)); }
  StemRef add_stem(std::string_view stem) { return StemRef(stems_.add(stem)); }
  /// Invalid for what no label holds.
  [[nodiscard]] WordRef find_word(std::string_view folded) const { return WordRef(words_.find(folded)); }
  [[nodiscard]] StemRef find_stem(std::string_view stem) const { return StemRef(stems_.find(stem)); }

 private:
  TextNumbers words_;
  TextNumbers stems_;
};

}  // namespace weft
