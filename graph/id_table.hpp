#pragma once

#include <cstdint>
#include <vector>

#include "base/hash.hpp"

namespace weft {

/// Numbers ids in order of arrival: one flat open-addressing table.
class IdTable {
 public:
  IdTable();

  struct Insertion {
    std::uint32_t index;
    bool is_new;
  };
  Insertion insert(const Hash128& id);
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Slot {
    Hash128 id;
    std::uint32_t index = empty;
  };
  static constexpr std::uint32_t empty = 0xFFFFFFFF;
  void grow();

  std::vector<Slot> slots_;
  std::uint32_t size_ = 0;
};

}  // namespace weft
