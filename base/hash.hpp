#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace weft {

/// A 128-bit hash of content. Ordered by `high`, then `low`, so that sorted ids can be cut into buckets by
/// their leading bits.
struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  constexpr auto operator<=>(const Hash128&) const = default;

  /// 32 lower-case hexadecimal digits.
  [[nodiscard]] std::string hex() const;
};

/// XXH3, 128 bits (xxHash 0.8 specification); `seed` separates the domains of ids from one another.
/// The same bytes give the same hash on every machine.
Hash128 hash128(std::string_view bytes, std::uint64_t seed);

/// `hash128` of bytes that come in pieces.
class Hash128Stream {
 public:
  explicit Hash128Stream(std::uint64_t seed);
  Hash128Stream(Hash128Stream&&) noexcept;
  Hash128Stream& operator=(Hash128Stream&&) noexcept;
  ~Hash128Stream();
  void add(std::string_view bytes);
  /// Of all that was added so far.
  [[nodiscard]] Hash128 value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// XXH3, 64 bits: for hash tables and checksums.
std::uint64_t hash64(std::string_view bytes);

/// Hasher for standard containers keyed by `Hash128`: the value is already uniform.
struct Hash128Hasher {
  std::size_t operator()(const Hash128& id) const { return static_cast<std::size_t>(id.low); }
};

}  // namespace weft
