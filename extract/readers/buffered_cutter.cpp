#include "extract/readers/buffered_cutter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/line_count.hpp"

namespace weft {

namespace {
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
}  // namespace

BufferedCutter::BufferedCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits)
    : source_(std::move(source)), limits_(limits), place_{.file = source_->name(), .line = 1, .record = 1} {
  // Were a batch larger than a record may be, too long records would hide in it.
  limits_.max_record_bytes = std::max<std::size_t>(limits_.max_record_bytes, 1);
  limits_.batch_bytes = std::clamp<std::size_t>(limits_.batch_bytes, 1, limits_.max_record_bytes);
}

// Small files are many: they take no more memory than they have bytes, and a block.
void BufferedCutter::read_up_to(std::string& bytes, std::size_t size) {
  constexpr std::size_t block_bytes = 64 * 1024;
  while (!at_end_ && bytes.size() < size) {
    const std::size_t used = bytes.size();
    const std::size_t wanted = std::min(size - used, std::max(used, block_bytes));
    bytes.resize(used + wanted);
    const std::size_t count = source_->read({bytes.data() + used, wanted});
    bytes.resize(used + count);
    at_end_ = count == 0;
    if (!started_ && (bytes.size() >= byte_order_mark.size() || at_end_)) {
      started_ = true;
      if (bytes.starts_with(byte_order_mark)) {
        bytes.erase(0, byte_order_mark.size());
        place_.offset = byte_order_mark.size();
      }
    }
  }
}

std::size_t BufferedCutter::find_skipped_end(std::string_view bytes, bool /*first*/) {
  const std::size_t end = bytes.find('\n');
  return end == std::string_view::npos ? end : end + 1;
}

void BufferedCutter::skip_oversized(std::string& bytes, const std::function<void(Reject)>& on_reject) {
  on_reject(
      {.diagnostic = {.code = "extract.record-too-long",
                      .place = place_,
                      .message = fmt::format("the record is longer than {} bytes", limits_.max_record_bytes),
                      .hint = "raise the limit (--max-record), or check that the format is right (--from)"},
       .raw = bytes.substr(0, max_reject_bytes)});
  std::size_t end = find_skipped_end(bytes, true);
  while (end == std::string::npos && !at_end_) {
    pass_over(bytes, bytes.size());
    read_up_to(bytes, limits_.batch_bytes);
    end = find_skipped_end(bytes, false);
  }
  pass_over(bytes, std::min(end, bytes.size()));
  ++place_.record;
}

void BufferedCutter::pass_over(std::string& bytes, std::size_t count) {
  place_.offset += count;
  place_.line += count_line_ends(std::string_view(bytes).substr(0, count));
  bytes.erase(0, count);
}

bool BufferedCutter::next(Batch& batch, const std::function<void(Reject)>& on_reject) {
  batch.bytes.swap(carried_);
  carried_.clear();
  std::size_t aim = limits_.batch_bytes;
  std::size_t cut = 0;
  while (cut == 0) {
    read_up_to(batch.bytes, aim);
    if (batch.bytes.empty()) return false;
    cut = find_cut(batch.bytes, at_end_);
    if (cut > 0) break;
    if (batch.bytes.size() > limits_.max_record_bytes) {
      skip_oversized(batch.bytes, on_reject);
      aim = limits_.batch_bytes;
    } else if (at_end_) {
      cut = batch.bytes.size();
    } else {
      // One record longer than a batch: double the buffer, so that looking for its end stays linear.
      aim = std::min(batch.bytes.size() * 2, limits_.max_record_bytes + 1);
    }
  }
  carried_.assign(batch.bytes, cut);
  batch.bytes.resize(cut);
  batch.start = place_;
  batch.context.clear();
  batch.records.clear();
  place_.offset += cut;
  place_.line += count_line_ends(batch.bytes);
  prepare(batch);
  return true;
}

}  // namespace weft
