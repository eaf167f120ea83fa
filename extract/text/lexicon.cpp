#include "extract/text/lexicon.hpp"

#include <utility>

#include "base/hash.hpp"

namespace weft {

namespace {

constexpr std::size_t first_slots = 256;

std::uint64_t key_of(std::string_view text) {
  const std::uint64_t hash = hash64(text);
  return hash == 0 ? 1 : hash;
}

}  // namespace

// Where the key stands, or would.
std::size_t TextNumbers::slot_of(std::uint64_t key) const {
  std::size_t slot = key & (slots_.size() - 1);
  while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

std::uint32_t TextNumbers::add(std::string_view text) {
  if (std::size_t{count_} * 4 >= slots_.size() * 3) grow();
  const std::uint64_t key = key_of(text);
  Slot& slot = slots_[slot_of(key)];
  if (slot.key == 0) slot = {.key = key, .number = count_++};
  return slot.number;
}

std::uint32_t TextNumbers::find(std::string_view text) const {
  return slots_.empty() ? none : slots_[slot_of(key_of(text))].number;
}

void TextNumbers::grow() {
  std::vector<Slot> old(slots_.empty() ? first_slots : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.key != 0) slots_[slot_of(slot.key)] = slot;
  }
}

}  // namespace weft
