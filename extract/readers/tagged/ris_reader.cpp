#include "extract/readers/tagged/ris_reader.hpp"

#include <fmt/format.h>

#include "extract/readers/mapping/flat_values.hpp"
#include "extract/readers/mapping/mapped_fields.hpp"
#include "extract/readers/tagged/ris_cutter.hpp"
#include "extract/readers/tagged/tagged_values.hpp"

namespace weft {

namespace {

class RisDecoder : public RecordDecoder {
 public:
  explicit RisDecoder(const Mapping& mapping) : fields_(mapping, access_) {}

  void decode(Batch& batch, RecordSink& sink) override {
    const std::string_view bytes = batch.bytes;
    const TagStyle style = RisCutter::style_of(batch);
    RecordBounds bounds(style);
    std::size_t begin = 0;
    Place place = batch.start;
    std::uint64_t line_number = batch.start.line;
    for (std::size_t at = 0; at < bytes.size(); ++line_number) {
      const std::size_t line_begin = at;
      const TaggedLine line = parse_tagged_line(take_line(bytes, at), style);
      const RecordBounds::Step step = bounds.take(line);
      if (step == RecordBounds::Step::outside) continue;
      if (step == RecordBounds::Step::next_begins) {
        finish(place, bytes.substr(begin, line_begin - begin), sink);
        ++place.record;
      }
      if (step == RecordBounds::Step::begins || step == RecordBounds::Step::next_begins) {
        begin = line_begin;
        place.line = line_number;
        place.offset = batch.start.offset + line_begin;
        values_.clear();
      }
      if (step != RecordBounds::Step::ends) {
        values_.add(line, style);
      } else {
        finish(place, bytes.substr(begin, line_begin - begin), sink);
        ++place.record;
      }
    }
    if (bounds.is_open()) finish(place, bytes.substr(begin), sink);
  }

  [[nodiscard]] const MappingUse* mapping_use() const override { return &fields_.use(); }

 private:
  void finish(const Place& place, std::string_view text, RecordSink& sink) {
    record_.clear();
    record_.place = place;
    if (!check_utf8(text, "record", place, sink)) return;
    if (values_.is_full()) {
      return reject_record(
          sink, place, "extract.record-too-many-values",
          fmt::format("the record has more than {} lines with tags", TaggedValues::most_values), text);
    }
    const FlatRecord& values = values_.finish();
    if (fields_.fill(FlatValues::root(values), record_, arena_)) sink.record(record_);
  }

  FlatValues access_;
  MappedFields<FlatValues> fields_;
  TaggedValues values_;
  TextArena arena_;
  Record record_;
};

}  // namespace

std::string_view tagged_format_of(std::string_view first_bytes) {
  for (std::size_t at = 0; at < first_bytes.size();) {
    const std::string_view text = take_line(first_bytes, at);
    const TaggedLine line = parse_tagged_line(text, TagStyle::hyphen);
    if (begins_record(line, TagStyle::hyphen)) return line.tag == "PMID" ? "nbib" : "ris";
    if (find_tag_style(text) == TagStyle::plain) {
      const TaggedLine head = parse_tagged_line(text, TagStyle::plain);
      // "PT" alone may begin any text; Web of Science's types are single letters.
      if (head.tag == "FN" || head.value.size() == 1) return "wos";
    }
  }
  return {};
}

std::unique_ptr<RecordCutter> RisReader::cutter(std::unique_ptr<ByteSource> source,
                                                const ReaderLimits& limits) const {
  return std::make_unique<RisCutter>(std::move(source), limits);
}

std::unique_ptr<RecordDecoder> RisReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<RisDecoder>(*mapping_);
}

}  // namespace weft
