#include "graph/id_table.hpp"

#include <stdexcept>

namespace weft {

namespace {
constexpr std::size_t first_slots = 1024;
}

IdTable::IdTable() : slots_(first_slots) {}

IdTable::Insertion IdTable::insert(const Hash128& id) {
  std::size_t slot = id.low & (slots_.size() - 1);
  for (; slots_[slot].index != empty; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].id == id) return {.index = slots_[slot].index, .is_new = false};
  }
  if (size_ == empty - 1) throw std::length_error("a fragment holds 2^32 nodes");
  const std::uint32_t index = size_++;
  slots_[slot] = {.id = id, .index = index};
  if (std::size_t{size_} * 2 > slots_.size()) grow();
  return {.index = index, .is_new = true};
}

void IdTable::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  for (const Slot& old : slots_) {
    if (old.index == empty) continue;
    std::size_t slot = old.id.low & (larger.size() - 1);
    while (larger[slot].index != empty) slot = (slot + 1) & (larger.size() - 1);
    larger[slot] = old;
  }
  slots_.swap(larger);
}

}  // namespace weft
