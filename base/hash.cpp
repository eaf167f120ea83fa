#include "base/hash.hpp"

#define XXH_INLINE_ALL  // the hash is called per word: a library call would cost as much as the hash
#include <xxhash.h>

namespace weft {

std::string Hash128::hex() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(32, '0');
  for (int i = 0; i < 16; ++i) {
    text[15 - i] = digits[(high >> (4 * i)) & 0xF];
    text[31 - i] = digits[(low >> (4 * i)) & 0xF];
  }
  return text;
}

Hash128 hash128(std::string_view bytes, std::uint64_t seed) {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  return {.high = hash.high64, .low = hash.low64};
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace weft
