#include "extract/readers/json/json_decoder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/line_count.hpp"
#include "extract/readers/json/json_values.hpp"
#include "extract/readers/json/json_view.hpp"
#include "extract/readers/mapping/mapped_fields.hpp"

namespace weft {

namespace {

// A place of records: where a list or object stands in a document, and where the record in each element.
struct RecordPlace {
  std::string pointer;  // of the list
  JsonValues::Path list, below;
  bool has_below = false;
};

class JsonDecoder : public RecordDecoder {
 public:
  JsonDecoder(const Mapping& mapping, const ReaderLimits& limits)
      : values_(limits.max_depth), fields_(mapping, values_) {
    for (const std::string& pointer : mapping.records) places_.push_back(place_of(pointer));
    if (places_.empty()) places_.emplace_back();
    expands_ = !mapping.lines || !mapping.records.empty();
  }

  void decode(Batch& batch, RecordSink& sink) override {
    batch.bytes.reserve(batch.bytes.size() + JsonValues::slack);
    record_.place.file = batch.start.file;
    if (batch.records.empty()) {
      decode_lines(batch, sink);
    } else {
      decode_elements(batch, sink);
    }
  }

  [[nodiscard]] const MappingUse* mapping_use() const override { return &fields_.use(); }

 private:
  RecordPlace place_of(const std::string& pointer) {
    const std::size_t star = std::min(pointer.find("/*"), pointer.size());
    RecordPlace place;
    place.pointer = pointer.substr(0, star);
    place.list = values_.compile(place.pointer);
    place.has_below = star < pointer.size();
    if (place.has_below) place.below = values_.compile(pointer.substr(star + 2));
    return place;
  }

  void decode_lines(Batch& batch, RecordSink& sink) {
    std::uint64_t line = batch.start.line;
    for (std::size_t begin = 0; begin < batch.bytes.size(); ++line) {
      const std::size_t end = std::min(batch.bytes.find('\n', begin), batch.bytes.size());
      set_place(line, line, batch.start.offset + begin);
      if (parse(batch.bytes, begin, end, "line", sink)) {
        if (expands_) {
          expand(sink);
        } else {
          hand_out(values_.root(), "line", {}, sink);
        }
      }
      begin = end + 1;
    }
  }

  // Lines are counted before text is parsed: that turns `\n` in strings into line ends.
  void decode_elements(Batch& batch, RecordSink& sink) {
    std::uint64_t line = batch.start.line;
    std::size_t counted = 0;
    const auto count_to = [&](std::size_t end) {
      line += count_line_ends(std::string_view(batch.bytes).substr(counted, end - counted));
      counted = end;
    };
    const std::string_view pointer =
        batch.context.empty() ? std::string_view() : places_[std::stoul(batch.context)].pointer;
    for (const RecordRange& range : batch.records) {
      count_to(range.begin);
      set_place(line, range.number, batch.start.offset + range.begin);
      const std::size_t end = range.begin + range.size;
      count_to(end);
      if (parse(batch.bytes, range.begin, end, "record", sink)) {
        hand_out(values_.root(), "record", pointer, sink);
      }
    }
  }

  void set_place(std::uint64_t line, std::uint64_t number, std::uint64_t offset) {
    record_.place.line = line;
    record_.place.record = number;
    record_.place.offset = offset;
  }

  bool parse(std::string& bytes, std::size_t begin, std::size_t end, std::string_view what,
             RecordSink& sink) {
    while (end > begin && JsonView::is_space(bytes[end - 1])) --end;
    if (end == begin) return false;
    const std::string_view text = std::string_view(bytes).substr(begin, end - begin);
    raw_.assign(text.substr(0, max_reject_bytes));
    if (!check_utf8(text, what, record_.place, sink)) return false;
    const char behind = bytes[end];  // of the last record this is the string's own zero
    bytes[end] = '\0';
    JsonValues::Problem problem;
    const bool good = values_.parse({bytes.data() + begin, end - begin}, problem);
    bytes[end] = behind;
    if (!good) {
      reject(sink, problem.code,
             fmt::format("{} {}: {}", what == "line" ? "column" : "byte", problem.at + 1, problem.message));
    }
    return good;
  }

  // A line may hold a whole document.
  void expand(RecordSink& sink) {
    const JsonValues::Node root = values_.root();
    if (JsonValues::is_array(root)) return hand_out_all(root, {}, sink);
    JsonValues::Node record;
    std::string_view pointer;
    for (const RecordPlace& place : places_) {
      const JsonValues::Node found = values_.at(root, place.list);
      if (JsonValues::is_list_of_objects(found)) return hand_out_all(found, place.pointer, sink);
      if (record.value == nullptr && JsonValues::is_object(found)) {
        record = found;
        pointer = place.pointer;
      }
    }
    if (record.value != nullptr || !JsonValues::is_object(root)) {
      return hand_out(record.value != nullptr ? record : root, "line", pointer, sink);
    }
    reject(sink, "extract.json-no-records", "the document holds no records at the places of the format");
  }

  void hand_out_all(const JsonValues::Node& list, std::string_view pointer, RecordSink& sink) {
    elements_.clear();
    JsonValues::elements(list, elements_);
    for (const JsonValues::Node& element : elements_) hand_out(element, "element", pointer, sink);
  }

  // `pointer`: where the record, or its list, stands.
  void hand_out(JsonValues::Node node, const char* what, std::string_view pointer, RecordSink& sink) {
    for (const RecordPlace& place : places_) {
      if (!place.has_below || place.pointer != pointer) continue;
      if (const JsonValues::Node below = values_.at(node, place.below); below.value != nullptr) {
        node = below;
        break;
      }
    }
    if (!JsonValues::is_object(node)) {
      return reject(sink, "extract.json-not-object", fmt::format("the {} is not a JSON object", what));
    }
    Place place = std::move(record_.place);
    record_.clear();
    record_.place = std::move(place);
    if (fields_.fill(node, record_, arena_)) sink.record(record_);
  }

  void reject(RecordSink& sink, std::string code, std::string message) {
    reject_record(sink, record_.place, std::move(code), std::move(message), raw_);
  }

  JsonValues values_;
  MappedFields<JsonValues> fields_;
  std::vector<RecordPlace> places_;
  std::vector<JsonValues::Node> elements_;
  TextArena arena_;
  Record record_;
  std::string raw_;  // parsing in place spoils the text that a reject must show
  bool expands_ = true;
};

}  // namespace

std::unique_ptr<RecordDecoder> json_decoder(const Mapping& mapping, const ReaderLimits& limits) {
  return std::make_unique<JsonDecoder>(mapping, limits);
}

}  // namespace weft
