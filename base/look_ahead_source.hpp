#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/byte_source.hpp"

namespace weft {

/// A source whose first bytes can be looked at before they are read.
class LookAheadSource : public ByteSource {
 public:
  /// Reads `bytes` bytes ahead, fewer only where `source` ends.
  LookAheadSource(std::unique_ptr<ByteSource> source, std::size_t bytes);
  [[nodiscard]] std::string_view head() const { return head_; }
  std::size_t read(std::span<char> buffer) override;
  [[nodiscard]] const std::string& name() const override { return source_->name(); }
  [[nodiscard]] std::uint64_t consumed() const override { return source_->consumed(); }

 private:
  std::unique_ptr<ByteSource> source_;
  std::string head_;
  std::size_t given_ = 0;
};

}  // namespace weft
