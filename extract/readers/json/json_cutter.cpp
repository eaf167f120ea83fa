#include "extract/readers/json/json_cutter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/line_count.hpp"
#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/json/json_walker.hpp"

namespace weft {

namespace {

class LineCutter : public BufferedCutter {
 public:
  using BufferedCutter::BufferedCutter;

 protected:
  std::size_t find_cut(std::string_view bytes, bool at_end) override {
    if (at_end) return bytes.size();
    const std::size_t end = bytes.rfind('\n');
    return end == std::string_view::npos ? 0 : end + 1;
  }
  void prepare(Batch& batch) override { batch.start.record = batch.start.line; }
};

class DocumentCutter : public RecordCutter {
 public:
  DocumentCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits, const JsonPlaces& places)
      : source_(std::move(source)),
        limits_(limits),
        places_(places),
        walker_(places),
        start_{.file = source_->name(), .line = 1, .record = 1} {}

  bool next(Batch& batch, const std::function<void(Reject)>& on_reject) override {
    for (;;) {
      const JsonWalker::Found found = stashed_ ? *stashed_ : walker_.next(text_, at_end_);
      stashed_.reset();
      if (found.kind == JsonWalker::Found::Kind::record) {
        if (!records_.empty() && found.place != place_) {
          stashed_ = found;  // all records of a batch stand at one place
          return give(batch);
        }
        place_ = found.place;
        add(found, on_reject);
      } else if (found.kind == JsonWalker::Found::Kind::starved) {
        if (text_.size() >= limits_.batch_bytes && give(batch)) return true;
        let_go(on_reject);
        if (records_.empty()) forget();
        read_more();
      } else if (found.kind == JsonWalker::Found::Kind::nothing) {
        return give(batch);
      } else {
        reject_document(found, on_reject);
      }
    }
  }

 private:
  // Small files are many: they take no more memory than they have bytes, and a block.
  void read_more() {
    constexpr std::size_t block_bytes = std::size_t{64} << 10;
    const std::size_t size = text_.size() + std::max<std::size_t>(limits_.batch_bytes, 1);
    while (!at_end_ && text_.size() < size) {
      const std::size_t used = text_.size();
      const std::size_t wanted = std::min(size - used, std::max(used, block_bytes));
      text_.resize(used + wanted);
      const std::size_t count = source_->read({text_.data() + used, wanted});
      text_.resize(used + count);
      at_end_ = count == 0;
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (start_.offset == 0 && text_.starts_with(byte_order_mark)) {
      text_.erase(0, byte_order_mark.size());
      start_.offset = byte_order_mark.size();
    }
  }

  void add(const JsonWalker::Found& found, const std::function<void(Reject)>& on_reject) {
    const std::uint64_t number = start_.record + taken_++;
    if (found.end - found.begin > limits_.max_record_bytes) {
      return reject_long(found.begin, number, on_reject);
    }
    records_.push_back({.begin = found.begin, .size = found.end - found.begin, .number = number});
  }

  // Passes over a record, or stops to keep a document, that has become too long.
  void let_go(const std::function<void(Reject)>& on_reject) {
    const std::size_t begin = walker_.needed();
    if (at_end_ || text_.size() - std::min(begin, text_.size()) <= limits_.max_record_bytes) return;
    if (walker_.let_go()) reject_long(begin, start_.record + taken_++, on_reject);
  }

  void reject_long(std::size_t begin, std::uint64_t number, const std::function<void(Reject)>& on_reject) {
    Reject reject;
    reject.diagnostic = {
        .code = "extract.record-too-long",
        .place = place_of(begin),
        .message = fmt::format("the record is longer than {} bytes", limits_.max_record_bytes),
        .hint = "raise the limit (--max-record), or check that the format is right (--from)"};
    reject.diagnostic.place.record = number;
    reject.raw = text_.substr(begin, max_reject_bytes);
    on_reject(std::move(reject));
  }

  void reject_document(const JsonWalker::Found& found, const std::function<void(Reject)>& on_reject) {
    Reject reject;
    if (found.kind == JsonWalker::Found::Kind::broken) {
      reject.diagnostic.code = "extract.json-broken";
      reject.diagnostic.place = place_of(found.begin);
      reject.diagnostic.message = at_end_ && found.begin == text_.size()
                                      ? "the file ends inside a document; records may be missing"
                                      : "the document is broken here; records may be missing";
    } else {
      const bool known = found.begin != JsonWalker::unknown;
      const std::size_t begin = known ? found.begin : found.end;
      reject.diagnostic.code = "extract.json-no-records";
      reject.diagnostic.place = place_of(begin);
      reject.diagnostic.message = fmt::format("the document holds no records at {}", places_.names());
      reject.diagnostic.hint = "check that the format is right (--from), or say where they are in a mapping";
      if (known) reject.raw = text_.substr(begin, std::min(found.end - begin, max_reject_bytes));
    }
    on_reject(std::move(reject));
  }

  Place place_of(std::size_t at) const {
    Place place = start_;
    place.record = 0;
    place.offset += at;
    place.line += count_line_ends(std::string_view(text_).substr(0, at));
    return place;
  }

  // Hands out what was found; false if that is nothing.
  bool give(Batch& batch) {
    if (records_.empty()) return false;
    const std::size_t begin = records_.front().begin;
    batch.bytes.assign(text_, begin, records_.back().begin + records_.back().size - begin);
    batch.start = place_of(begin);
    batch.start.record = records_.front().number;
    batch.context = place_ == JsonPlaces::none ? std::string() : std::to_string(place_);
    batch.records = records_;
    for (RecordRange& record : batch.records) record.begin -= begin;
    records_.clear();
    forget();
    return true;
  }

  void forget() {
    const std::size_t count = std::min(stashed_ ? stashed_->begin : walker_.needed(), text_.size());
    if (stashed_) {
      stashed_->begin -= count;
      stashed_->end -= count;
    }
    start_.offset += count;
    start_.line += count_line_ends(std::string_view(text_).substr(0, count));
    start_.record += taken_;
    taken_ = 0;
    walker_.forget(std::string_view(text_).substr(0, count));
    text_.erase(0, count);
  }

  std::unique_ptr<ByteSource> source_;
  ReaderLimits limits_;
  const JsonPlaces& places_;
  JsonWalker walker_;
  std::string text_;                      // not yet handed out
  Place start_;                           // of `text_`; the number of the first record that was found in it
  std::uint64_t taken_ = 0;               // numbers of records found in `text_`
  std::size_t place_ = JsonPlaces::none;  // of the records found
  std::optional<JsonWalker::Found> stashed_;
  std::vector<RecordRange> records_;  // to be handed out, in `text_`
  bool at_end_ = false;
};

}  // namespace

std::unique_ptr<RecordCutter> json_document_cutter(std::unique_ptr<ByteSource> source,
                                                   const ReaderLimits& limits, const JsonPlaces& places) {
  return std::make_unique<DocumentCutter>(std::move(source), limits, places);
}

std::unique_ptr<RecordCutter> json_line_cutter(std::unique_ptr<ByteSource> source,
                                               const ReaderLimits& limits) {
  return std::make_unique<LineCutter>(std::move(source), limits);
}

bool looks_like_json_lines(std::string_view first_bytes) {
  std::size_t lines = 0;
  std::size_t objects = 0;
  for (std::size_t end = first_bytes.find('\n'); end != std::string_view::npos;
       end = first_bytes.find('\n')) {
    const std::string_view line = trimmed(first_bytes.substr(0, end));
    first_bytes.remove_prefix(end + 1);
    if (line.empty()) continue;
    ++lines;
    const bool goes_on =
        line.size() == 1 || std::string_view(",:{[").find(line.back()) != std::string_view::npos;
    if (line.starts_with('{') && !goes_on) ++objects;
  }
  // One line alone may as well be a whole document, whose records then have places of their own.
  return objects > 1 && objects * 2 > lines;
}

}  // namespace weft
