#include "base/string_pool.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "base/hash.hpp"

namespace weft {

namespace {
constexpr std::size_t chunk_bytes = 256 * 1024;
constexpr std::size_t first_slots = 256;
}  // namespace

StringPool::StringPool() : slots_(first_slots) { intern({}); }

std::string_view StringPool::store(std::string_view text) {
  if (text.empty()) return {};
  if (chunk_used_ + text.size() > chunk_size_) {
    chunk_size_ = std::max(chunk_bytes, text.size());
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(chunk_size_));
    chunk_used_ = 0;
  }
  char* const place = chunks_.back().get() + chunk_used_;
  std::memcpy(place, text.data(), text.size());
  chunk_used_ += text.size();
  byte_count_ += text.size();
  return {place, text.size()};
}

StringRef StringPool::append(std::string_view text) {
  if (strings_.size() >= empty_slot - 1) throw std::length_error("string pool holds 2^32 strings");
  strings_.push_back(store(text));
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
