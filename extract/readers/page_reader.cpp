#include "extract/readers/page_reader.hpp"

#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/page_records.hpp"

namespace weft {

namespace {

// A batch's context is the heading in force, marked by whether the file begins with the batch.
constexpr char file_start = '1';
constexpr char file_middle = '0';

class PageCutter : public BufferedCutter {
 public:
  using BufferedCutter::BufferedCutter;

 protected:
  std::size_t find_cut(std::string_view bytes, bool at_end) override {
    if (at_end) return bytes.size();
    // A line that has not ended may yet become a block's name: it tells nothing.
    return last_record_start(bytes.substr(0, bytes.rfind('\n') + 1));
  }

  void prepare(Batch& batch) override {
    batch.context = (page_.at_start ? file_start : file_middle) + page_.heading;
    batch.start.record = next_record_;
    PageRecords records(batch.bytes);
    PageRecord record;
    Record ignored;
    while (records.next(record)) {
      ignored.clear();
      understand(record, page_, ignored);
      ++next_record_;
    }
  }

 private:
  PageContext page_;
  std::uint64_t next_record_ = 1;
};

class PageDecoder : public RecordDecoder {
 public:
  void decode(Batch& batch, RecordSink& sink) override {
    PageContext page{.at_start = batch.context[0] == file_start, .heading = batch.context.substr(1)};
    PageRecords records(batch.bytes);
    std::uint64_t number = batch.start.record;
    for (; records.next(raw_); ++number) {
      record_.clear();
      record_.place = {
          .file = batch.start.file,
          .line = batch.start.line + raw_.line,
          .record = number,
          .offset = batch.start.offset + static_cast<std::uint64_t>(raw_.text.data() - batch.bytes.data())};
      const bool is_record = understand(raw_, page, record_);
      if (!check_utf8(raw_.text, "record", record_.place, sink)) continue;
      if (!is_record) {
        reject_record(sink, record_.place, "extract.page-no-blocks",
                      "text without a Country, Region, Authors, Year or Category block is no record",
                      raw_.text);
      } else {
        sink.record(record_);
      }
    }
  }

 private:
  PageRecord raw_;
  Record record_;
};

}  // namespace

std::unique_ptr<RecordCutter> PageReader::cutter(std::unique_ptr<ByteSource> source,
                                                 const ReaderLimits& limits) const {
  return std::make_unique<PageCutter>(std::move(source), limits);
}

std::unique_ptr<RecordDecoder> PageReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<PageDecoder>();
}

}  // namespace weft
