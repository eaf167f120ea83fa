#include "extract/readers/jsonl_reader.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "base/unicode.hpp"
#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/field_names.hpp"

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

// Fills a record from SAX events. Texts, numbers, lists of them, and objects with a name or label count;
// everything else is passed over.
class RecordHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RecordHandler> {
 public:
  explicit RecordHandler(Record& record) : record_(record) {}

  [[nodiscard]] bool is_object() const { return is_object_; }

  // NOLINTBEGIN(readability-identifier-naming): the names are RapidJSON's.
  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) { return value({text, size}); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool /*copy*/) { return value({text, size}); }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ == 1) {
      field_ = field_of_name({text, size});
    } else if (depth_ == member_depth_) {
      takes_member_ = names_itself({text, size});
    }
    return true;
  }
  bool StartObject() {
    if (++depth_ == 1) is_object_ = true;
    if (depth_ > 1 && member_depth_ == 0 && depth_ <= 3) member_depth_ = depth_;
    takes_member_ = false;
    return true;
  }
  bool EndObject(rapidjson::SizeType /*count*/) {
    if (depth_-- == member_depth_) member_depth_ = 0;
    takes_member_ = false;
    return true;
  }
  bool StartArray() {
    ++depth_;
    return true;
  }
  bool EndArray(rapidjson::SizeType /*count*/) {
    --depth_;
    return true;
  }
  // NOLINTEND(readability-identifier-naming)

 private:
  static bool names_itself(std::string_view key) {
    return key == "name" || key == "label" || key == "title" || key == "value";
  }

  bool value(std::string_view text) {
    const bool plain = member_depth_ == 0 && depth_ <= 2;
    const bool member = depth_ == member_depth_ && takes_member_;
    if (is_object_ && (plain || member)) add_field(record_, field_, text);
    takes_member_ = false;
    return true;
  }

  Record& record_;
  RecordField field_ = RecordField::unknown;
  int depth_ = 0;
  int member_depth_ = 0;  // depth of the object whose name is looked for; 0 = none
  bool takes_member_ = false;
  bool is_object_ = false;
};

class JsonLinesDecoder : public RecordDecoder {
 public:
  void decode(Batch& batch, RecordSink& sink) override {
    std::uint64_t line = batch.start.line;
    std::uint64_t offset = batch.start.offset;
    for (std::size_t begin = 0; begin < batch.bytes.size(); ++line) {
      const std::size_t found = batch.bytes.find('\n', begin);
      const std::size_t end = found == std::string::npos ? batch.bytes.size() : found;
      batch.bytes[end] = '\0';  // RapidJSON parses in place up to a zero; a string's own is there already
      record_.clear();
      record_.place = {.file = batch.start.file, .line = line, .record = line, .offset = offset + begin};
      decode_line({batch.bytes.data() + begin, end - begin}, sink);
      begin = end + 1;
    }
  }

 private:
  void decode_line(std::span<char> line, RecordSink& sink) {
    const std::string_view text(line.data(), line.size());
    if (trimmed(text).empty()) return;
    raw_.assign(text.substr(0, max_reject_bytes));
    if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
      return reject(sink, "extract.text-not-utf8",
                    fmt::format("byte {} of the line is not valid UTF-8", bad + 1));
    }
    RecordHandler handler(record_);
    rapidjson::InsituStringStream stream(line.data());
    constexpr unsigned flags =
        rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader_.Parse<flags>(stream, handler);
    if (result.IsError()) {
      std::string message = rapidjson::GetParseError_En(result.Code());
      if (message.ends_with('.')) message.pop_back();
      return reject(sink, "extract.json-broken", fmt::format("column {}: {}", result.Offset() + 1, message));
    }
    if (stream.Tell() < text.size()) {
      return reject(sink, "extract.json-broken",
                    fmt::format("column {}: a zero byte ends the object's line", stream.Tell() + 1));
    }
    if (!handler.is_object()) return reject(sink, "extract.json-not-object", "the line is not a JSON object");
    sink.record(record_);
  }

  void reject(RecordSink& sink, std::string code, std::string message) {
    sink.reject(
        {.diagnostic = {.code = std::move(code), .place = record_.place, .message = std::move(message)},
         .raw = raw_});
  }

  Record record_;
  rapidjson::Reader reader_;
  std::string raw_;  // parsing in place spoils the line that a reject must show
};

}  // namespace

std::unique_ptr<RecordCutter> JsonLinesReader::cutter(std::unique_ptr<ByteSource> source,
                                                      const ReaderLimits& limits) const {
  return std::make_unique<LineCutter>(std::move(source), limits);
}

std::unique_ptr<RecordDecoder> JsonLinesReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<JsonLinesDecoder>();
}

}  // namespace weft
