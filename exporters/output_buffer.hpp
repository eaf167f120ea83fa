#pragma once

#include <string>

#include "base/byte_sink.hpp"

namespace weft {

/// Text on its way to a sink in large blocks. Exporters append to `text()` and call `flush_if_full()` between
/// nodes, so that what belongs to one node is in one place while it is written. Borrows the sink.
class OutputBuffer {
 public:
  explicit OutputBuffer(ByteSink& sink) : sink_(sink) { text_.reserve(2 * block_bytes); }

  [[nodiscard]] std::string& text() { return text_; }

  void flush_if_full() {
    if (text_.size() >= block_bytes) flush();
  }

  void flush() {
    sink_.write(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t block_bytes = std::size_t{1} << 18;

  ByteSink& sink_;
  std::string text_;
};

}  // namespace weft
