#include "extract/readers/buffered_cutter.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

BufferedCutter::BufferedCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits)
    : source_(std::move(source)), limits_(limits), place_{.file = source_->name(), .line = 1, .record = 1} {}

void BufferedCutter::read_more(std::string& bytes) {
  const std::size_t used = bytes.size();
  const std::size_t wanted =
      std::max<std::size_t>(limits_.batch_bytes > used ? limits_.batch_bytes - used : used, 1);
  bytes.resize(used + wanted);
  const std::size_t count = source_->read({bytes.data() + used, wanted});
  bytes.resize(used + count);
  at_end_ = count == 0;
  if (!started_ && (bytes.size() >= 3 || at_end_)) {
    started_ = true;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
      bytes.erase(0, 3);
      place_.offset = 3;
    }
  }
}

// Drops a record larger than the limit: up to the next line end.
void BufferedCutter::skip_oversized(std::string& bytes, const std::function<void(Reject)>& on_reject) {
  on_reject(
      {.diagnostic = {.code = "extract.record-too-long",
                      .place = place_,
                      .message = fmt::format("the record is longer than {} bytes", limits_.max_record_bytes),
                      .hint = "split the record, or check that the format is right (--from)"},
       .raw = bytes.substr(0, max_reject_bytes)});
  for (;;) {
    const std::size_t end = bytes.find('\n');
    if (end != std::string::npos || at_end_) {
      const std::size_t dropped = end == std::string::npos ? bytes.size() : end + 1;
      place_.offset += dropped;
      ++place_.line;
      ++place_.record;
      bytes.erase(0, dropped);
      return;
    }
    place_.offset += bytes.size();
    bytes.clear();
    read_more(bytes);
  }
}

bool BufferedCutter::next(Batch& batch, const std::function<void(Reject)>& on_reject) {
  batch.bytes.swap(carried_);
  carried_.clear();
  std::size_t cut = 0;
  for (;;) {
    if (!at_end_ && batch.bytes.size() < limits_.batch_bytes) {
      read_more(batch.bytes);
      if (!at_end_ && batch.bytes.size() < limits_.batch_bytes) continue;
    }
    if (at_end_ && batch.bytes.empty()) return false;
    cut = find_cut(batch.bytes, at_end_);
    if (cut > 0) break;
    if (batch.bytes.size() > limits_.max_record_bytes) {
      skip_oversized(batch.bytes, on_reject);
    } else if (!at_end_) {
      // One record longer than a batch: double the buffer, so that looking for its end stays linear.
      const std::size_t aim = batch.bytes.size() * 2;
      while (!at_end_ && batch.bytes.size() < aim) read_more(batch.bytes);
    } else {
      cut = batch.bytes.size();
      break;
    }
  }
  carried_.assign(batch.bytes, cut);
  batch.bytes.resize(cut);
  batch.start = place_;
  batch.context.clear();
  place_.offset += cut;
  place_.line += static_cast<std::uint64_t>(std::count(batch.bytes.begin(), batch.bytes.end(), '\n'));
  prepare(batch);
  return true;
}

}  // namespace weft
