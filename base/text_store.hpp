#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace weft {

/// Owns texts without a header or allocation for each. Views stay valid until it is destroyed, also
/// when it is moved. Not for concurrent writers.
class TextStore {
 public:
  /// A copy of `text`. Amortised O(length).
  std::string_view store(std::string_view text);
  /// Bytes of all texts held.
  [[nodiscard]] std::size_t byte_count() const { return byte_count_; }

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t chunk_used_ = 0;
  std::size_t chunk_size_ = 0;
  std::size_t byte_count_ = 0;
};

}  // namespace weft
