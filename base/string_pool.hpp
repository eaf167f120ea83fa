#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "base/text_store.hpp"

namespace weft {

struct StringTag {};
using StringRef = Index<StringTag>;

/// Interned strings: equal bytes get the same `StringRef`, numbered in first-seen order. The pool owns the
/// bytes; views stay valid until the pool is destroyed (also when it is moved). Not for concurrent writers.
class StringPool {
 public:
  StringPool();
  StringPool(StringPool&&) noexcept = default;
  StringPool& operator=(StringPool&&) noexcept = default;
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;
  ~StringPool() = default;

  /// Amortised O(length). The empty string is always `StringRef{0}`.
  StringRef intern(std::string_view text);

  /// The number of an interned string; invalid when there is none. Any number of threads, while none writes.
  [[nodiscard]] StringRef find(std::string_view text) const;

  /// Adds `text` without looking for an equal one: for long texts (abstracts) that do not repeat.
  StringRef append(std::string_view text);

  [[nodiscard]] std::string_view view(StringRef ref) const { return strings_[ref.value()]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(strings_.size()); }
  /// Bytes of all strings held.
  [[nodiscard]] std::size_t byte_count() const { return texts_.byte_count(); }

 private:
  void grow();

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t ref = empty_slot;
  };
  static constexpr std::uint32_t empty_slot = 0xFFFFFFFF;

  TextStore texts_;
  std::vector<std::string_view> strings_;
  std::vector<Slot> slots_;
  std::size_t interned_ = 0;
};

}  // namespace weft
