#include "base/look_ahead_source.hpp"

#include <algorithm>
#include <utility>

namespace weft {

LookAheadSource::LookAheadSource(std::unique_ptr<ByteSource> source, std::size_t bytes)
    : source_(std::move(source)), head_(bytes, '\0') {
  std::size_t used = 0;
  while (used < bytes) {
    const std::size_t count = source_->read({head_.data() + used, bytes - used});
    if (count == 0) break;
    used += count;
  }
  head_.resize(used);
}

std::size_t LookAheadSource::read(std::span<char> buffer) {
  if (given_ == head_.size()) return source_->read(buffer);
  const std::size_t count = std::min(buffer.size(), head_.size() - given_);
  std::copy_n(head_.data() + given_, count, buffer.data());
  given_ += count;
  return count;
}

}  // namespace weft
