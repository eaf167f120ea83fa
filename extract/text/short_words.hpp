#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weft {

/// The first eight bytes of a word as a number, ASCII letters in lower case: a key for tables of small words.
constexpr std::uint64_t packed_word(std::string_view word) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < word.size() && i < 8; ++i) {
    const char c = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + 32) : word[i];
    key = key << 8 | static_cast<unsigned char>(c);
  }
  return key;
}

/// A table from packed words to sets of bits, made at compile time; words that are not in it have none.
class ShortWords {
 public:
  constexpr void add(std::string_view word, std::uint8_t bits) {
    const std::uint64_t key = packed_word(word);
    std::size_t slot = slot_of(key);
    while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) % size;
    keys_[slot] = key;
    bits_[slot] |= bits;
  }
  [[nodiscard]] constexpr std::uint8_t find(std::string_view word) const {
    const std::uint64_t key = packed_word(word);
    for (std::size_t slot = slot_of(key); keys_[slot] != 0; slot = (slot + 1) % size) {
      if (keys_[slot] == key) return bits_[slot];
    }
    return 0;
  }

 private:
  static constexpr std::size_t size = 1024;  // some 150 words: most look-ups end at once
  static constexpr std::size_t slot_of(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15ULL) >> 54; }

  std::array<std::uint64_t, size> keys_{};
  std::array<std::uint8_t, size> bits_{};
};

}  // namespace weft
