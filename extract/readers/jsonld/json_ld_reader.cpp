#include "extract/readers/jsonld/json_ld_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/line_count.hpp"
#include "extract/readers/json/json_values.hpp"
#include "extract/readers/jsonld/json_ld_cutter.hpp"
#include "extract/readers/jsonld/json_ld_graph.hpp"
#include "extract/readers/jsonld/json_ld_records.hpp"
#include "extract/readers/mapping/mapped_fields.hpp"
#include "extract/readers/properties/property_access.hpp"

namespace weft {

namespace {

class JsonLdDecoder : public RecordDecoder {
 public:
  JsonLdDecoder(const Mapping& mapping, const ReaderLimits& limits)
      : fields_(mapping, access_), classes_(mapping.records), linked_data_(limits.max_depth) {}

  [[nodiscard]] const MappingUse* mapping_use() const override { return &fields_.use(); }

  void decode(Batch& batch, RecordSink& sink) override {
    batch.bytes.reserve(batch.bytes.size() + JsonValues::slack);
    place_ = batch.start;
    at_ = lines_ = 0;
    if (batch.records.empty()) return decode_lines(batch.bytes, sink);
    for (const RecordRange& range : batch.records) {
      move_to(batch.bytes, range.begin);
      place_.record = 1;
      decode_document(batch.bytes, range.begin, range.size, sink);
    }
  }

 private:
  void decode_lines(std::string& bytes, RecordSink& sink) {
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
      move_to(bytes, begin);
      place_.record = place_.line;
      if (!trimmed(std::string_view(bytes).substr(begin, end - begin)).empty()) {
        decode_document(bytes, begin, end - begin, sink);
      }
      begin = end + 1;
    }
  }

  // Lines are counted before the text is parsed: that turns `\n` in strings into line ends.
  void move_to(const std::string& bytes, std::size_t begin) {
    const std::string_view gap = std::string_view(bytes).substr(at_, begin - at_);
    place_.line += lines_ + count_line_ends(gap);
    place_.offset += gap.size();
    at_ = begin;
    lines_ = 0;
  }

  // Records of a document are told apart by their number in it.
  void decode_document(std::string& bytes, std::size_t begin, std::size_t size, RecordSink& sink) {
    const std::string_view text = std::string_view(bytes).substr(begin, size);
    lines_ = count_line_ends(text);
    raw_.assign(text.substr(0, max_reject_bytes));
    if (read(bytes, begin, size, sink)) hand_out(sink);
    at_ += size;
    place_.offset += size;
  }

  bool read(std::string& bytes, std::size_t begin, std::size_t size, RecordSink& sink) {
    if (!check_utf8(std::string_view(bytes).substr(begin, size), "document", place_, sink)) return false;
    graph_.clear();
    linked_data_.clear();
    const char behind = bytes[begin + size];  // of the last document this is the string's own zero
    bytes[begin + size] = '\0';
    JsonValues::Problem problem;
    const bool good = linked_data_.add({bytes.data() + begin, size}, graph_, problem);
    bytes[begin + size] = behind;
    if (!good) reject(sink, problem.code, fmt::format("byte {}: {}", problem.at + 1, problem.message));
    return good;
  }

  void hand_out(RecordSink& sink) {
    graph_.freeze();
    bool any = false;
    for (const SubjectRef subject : classes_.records(graph_, linked_data_.listed())) {
      record_.clear();
      record_.place = place_;
      if (!fields_.fill(PropertyAccess::root(graph_, subject), record_, arena_)) continue;
      // What has neither a class nor a title is no document.
      if (record_.title.empty() && graph_.values(subject, "@type").empty()) continue;
      any = true;
      sink.record(record_);
      ++place_.record;
    }
    if (!any) reject(sink, "extract.json-ld-no-records", message_without_records());
  }

  std::string message_without_records() {
    const std::string classes = class_names(graph_, linked_data_.listed());
    return "it describes no document" + (classes.empty() ? std::string() : "; classes found: " + classes);
  }

  void reject(RecordSink& sink, std::string code, std::string message) {
    reject_record(sink, place_, std::move(code), std::move(message), raw_);
  }

  PropertyAccess access_;
  MappedFields<PropertyAccess> fields_;
  RecordClasses classes_;
  JsonLdGraph linked_data_;
  PropertyGraph graph_;
  TextArena arena_;
  Record record_;
  Place place_;              // of the document at hand
  std::size_t at_ = 0;       // in the batch: as far as places are known
  std::uint64_t lines_ = 0;  // of the document before `at_`, not yet in its place
  std::string raw_;          // parsing in place spoils the text that a reject must show
};

}  // namespace

std::unique_ptr<RecordCutter> JsonLdReader::cutter(std::unique_ptr<ByteSource> source,
                                                   const ReaderLimits& limits) const {
  return json_ld_cutter(std::move(source), limits);
}

std::unique_ptr<RecordDecoder> JsonLdReader::decoder(const ReaderLimits& limits) const {
  return std::make_unique<JsonLdDecoder>(*mapping_, limits);
}

}  // namespace weft
