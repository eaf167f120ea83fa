#include "base/string_pool.hpp"

#include <stdexcept>

#include "base/hash.hpp"

namespace weft {

namespace {
constexpr std::size_t first_slots = 256;
}  // namespace

StringPool::StringPool() : slots_(first_slots) { intern({}); }

StringRef StringPool::append(std::string_view text) {
  if (strings_.size() >= empty_slot - 1) throw std::length_error("string pool holds 2^32 strings");
  strings_.push_back(texts_.store(text));
  return StringRef(static_cast<std::uint32_t>(strings_.size() - 1));
}

StringRef StringPool::intern(std::string_view text) {
  const auto hash = static_cast<std::uint32_t>(hash64(text));
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot].ref != empty_slot; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].hash == hash && strings_[slots_[slot].ref] == text) return StringRef(slots_[slot].ref);
  }
  const StringRef ref = append(text);
  slots_[slot] = {.hash = hash, .ref = ref.value()};
  if (++interned_ * 2 > slots_.size()) grow();
  return ref;
}

StringRef StringPool::find(std::string_view text) const {
  const auto hash = static_cast<std::uint32_t>(hash64(text));
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot].ref != empty_slot; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].hash == hash && strings_[slots_[slot].ref] == text) return StringRef(slots_[slot].ref);
  }
  return {};
}

void StringPool::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  for (const Slot& old : slots_) {
    if (old.ref == empty_slot) continue;
    std::size_t slot = old.hash & (larger.size() - 1);
    while (larger[slot].ref != empty_slot) slot = (slot + 1) & (larger.size() - 1);
    larger[slot] = old;
  }
  slots_.swap(larger);
}

}  // namespace weft
