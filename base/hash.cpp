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

struct Hash128Stream::State {
  XXH3_state_t state;
};

Hash128Stream::Hash128Stream(std::uint64_t seed) : state_(std::make_unique<State>()) {
  XXH3_128bits_reset_withSeed(&state_->state, seed);
}
Hash128Stream::Hash128Stream(Hash128Stream&&) noexcept = default;
Hash128Stream& Hash128Stream::operator=(Hash128Stream&&) noexcept = default;
Hash128Stream::~Hash128Stream() = default;

void Hash128Stream::add(std::string_view bytes) {
  XXH3_128bits_update(&state_->state, bytes.data(), bytes.size());
}

Hash128 Hash128Stream::value() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(&state_->state);
  return {.high = hash.high64, .low = hash.low64};
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace weft
