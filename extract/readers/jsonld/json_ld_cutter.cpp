#include "extract/readers/jsonld/json_ld_cutter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/look_ahead_source.hpp"
#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/json/json_cutter.hpp"
#include "extract/readers/json/json_scanner.hpp"

namespace weft {

namespace {

bool opens(char byte) { return byte == '{' || byte == '['; }
bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }
bool closes(char byte) { return byte == '}' || byte == ']'; }

class DocumentCutter : public BufferedCutter {
 public:
  DocumentCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits, std::string name)
      : BufferedCutter(std::move(source), limits),
        max_bytes_(limits.max_record_bytes),
        name_(std::move(name)) {}

 protected:
  std::size_t find_cut(std::string_view bytes, bool at_end) override {
    documents_.clear();
    if (lost_) return bytes.size();
    JsonScanner scanner;
    scanner.restart(0);
    std::size_t cut = 0;
    std::size_t depth = 0;
    for (;;) {
      const JsonEvent event = scanner.next_bracket(bytes, at_end);
      if (event.kind == JsonEvent::Kind::starved) break;
      if (event.kind == JsonEvent::Kind::broken) {
        lost_ = true;
        return end_document(bytes, cut, event.at + 1);
      }
      if (opens(event.byte)) ++depth;
      if (closes(event.byte) && (depth == 0 || --depth == 0)) cut = end_document(bytes, cut, event.at + 1);
    }
    if (!at_end) return cut;
    if (!trimmed(bytes.substr(cut)).empty()) end_document(bytes, cut, bytes.size());
    return bytes.size();
  }

  void prepare(Batch& batch) override {
    if (documents_.empty()) batch.bytes.clear();
    batch.records.swap(documents_);
  }

  std::size_t find_skipped_end(std::string_view /*bytes*/, bool /*first*/) override {
    throw Error({.code = "extract.json-ld-too-long",
                 .place = {.file = name_},
                 .message = fmt::format("a JSON-LD document is longer than {} bytes; they are read whole",
                                        max_bytes_),
                 .hint = "raise the limit (--max-record), or write one object with its @context a line"});
  }

 private:
  std::size_t end_document(std::string_view bytes, std::size_t begin, std::size_t end) {
    while (begin < end && is_space(bytes[begin])) ++begin;
    documents_.push_back({.begin = begin, .size = end - begin, .number = ++number_});
    return end;
  }

  std::size_t max_bytes_;
  std::string name_;
  std::vector<RecordRange> documents_;
  std::uint64_t number_ = 0;
  bool lost_ = false;  // behind a broken document it cannot be told what is one
};

// Whether the first line is a whole document and another may follow on the next.
bool has_one_a_line(std::string_view head) {
  head = trimmed(head);
  const std::size_t end = head.find('\n');
  if (end == std::string_view::npos) return false;
  const std::string_view line = trimmed(head.substr(0, end));
  return line.starts_with('{') && line.ends_with('}') && trimmed(head.substr(end)).starts_with('{');
}

}  // namespace

std::unique_ptr<RecordCutter> json_ld_cutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits) {
  constexpr std::size_t looked_at = std::size_t{64} << 10;
  auto ahead = std::make_unique<LookAheadSource>(std::move(source), looked_at);
  if (has_one_a_line(ahead->head())) return json_line_cutter(std::move(ahead), limits);
  std::string name = ahead->name();
  return std::make_unique<DocumentCutter>(std::move(ahead), limits, std::move(name));
}

bool looks_like_json_ld(std::string_view first_bytes) {
  const std::string_view text = trimmed(first_bytes);
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  const std::size_t record_depth = text.starts_with('[') ? 2 : 1;
  JsonScanner scanner;
  scanner.restart(0);
  std::size_t depth = 0;
  bool has_keyword = false;
  bool has_iri = false;
  for (;;) {
    const JsonEvent event = scanner.next(text, true);
    if (event.kind != JsonEvent::Kind::structure) return false;
    if (opens(event.byte)) ++depth;
    if (closes(event.byte) && depth > 0) --depth;
    if (event.byte != '"' || depth != record_depth) continue;
    const std::string_view string = text.substr(event.at + 1);
    if (string.starts_with("@context\"") || string.starts_with("@graph\"")) return true;
    has_keyword |= string.starts_with("@id\"") || string.starts_with("@type\"");
    has_iri |= string.starts_with("http://") || string.starts_with("https://");
    if (has_keyword && has_iri) return true;
  }
}

}  // namespace weft
