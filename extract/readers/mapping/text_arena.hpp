#pragma once

#include <deque>
#include <string>
#include <string_view>

namespace weft {

/// Owns texts that a decoder makes for the record at hand. Views stay valid until `clear`; the memory is
/// used again for the next record.
class TextArena {
 public:
  /// An empty text to fill; it stays where it is.
  std::string& next() {
    if (used_ == texts_.size()) texts_.emplace_back();
    std::string& text = texts_[used_++];
    text.clear();
    return text;
  }
  std::string_view keep(std::string_view text) { return next().assign(text); }
  void clear() { used_ = 0; }

 private:
  std::deque<std::string> texts_;
  std::size_t used_ = 0;
};

}  // namespace weft
