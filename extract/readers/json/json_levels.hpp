#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft {

/// The brackets that are open, one bit each.
class JsonLevels {
 public:
  /// More than any record needs; one more counts as broken.
  static constexpr std::size_t max_depth = std::size_t{1} << 23;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  /// Whether the innermost one is an object, not an array.
  [[nodiscard]] bool in_object() const { return (bits_[(size_ - 1) / 64] >> ((size_ - 1) % 64) & 1) != 0; }
  void clear() { size_ = 0; }

  /// Whether the grammar lets a bracket open behind `before` (zero: not known). Missing brackets and quotes
  /// show here first.
  [[nodiscard]] bool may_open(char before) const {
    if (empty() || before == '\0') return true;
    return in_object() ? before == ':' : before == ',' || before == '[';
  }

  /// Follows a bracket. False if it closes what is not open, or if there are too many.
  bool follow(char bracket) {
    const bool object = bracket == '{' || bracket == '}';
    if (bracket == '}' || bracket == ']') {
      if (size_ == 0 || in_object() != object) return false;
      --size_;
      return true;
    }
    if (size_ == max_depth) return false;
    if (size_ / 64 == bits_.size()) bits_.push_back(0);
    const std::uint64_t bit = std::uint64_t{1} << (size_ % 64);
    bits_[size_ / 64] = object ? bits_[size_ / 64] | bit : bits_[size_ / 64] & ~bit;
    ++size_;
    return true;
  }

 private:
  std::vector<std::uint64_t> bits_;
  std::size_t size_ = 0;
};

}  // namespace weft
