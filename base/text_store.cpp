#include "base/text_store.hpp"

#include <algorithm>
#include <cstring>

namespace weft {

std::string_view TextStore::store(std::string_view text) {
  constexpr std::size_t chunk_bytes = 256 * 1024;
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

}  // namespace weft
