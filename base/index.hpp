#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace weft {

/// A 32-bit position in a table of `Tag` things that cannot be mistaken for a position in another table.
/// A default-made index is invalid: it stands for "none".
template <typename Tag>
class Index {
 public:
  constexpr Index() = default;
  constexpr explicit Index(std::uint32_t value) : value_(value) {}

  [[nodiscard]] constexpr std::uint32_t value() const { return value_; }
  [[nodiscard]] constexpr bool valid() const { return value_ != none; }
  constexpr auto operator<=>(const Index&) const = default;

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value_ = none;
};

}  // namespace weft
