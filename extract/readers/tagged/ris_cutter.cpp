#include "extract/readers/tagged/ris_cutter.hpp"

namespace weft {

namespace {

// More text than this before the first record is no head of a tagged file.
constexpr std::size_t longest_head = 64 * 1024;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Where the line that holds `position` begins.
std::size_t line_begin(std::string_view bytes, std::size_t position) {
  while (position > 0 && !is_line_end(bytes[position - 1])) --position;
  return position;
}

// The last place between two records. A last line that may go on counts only as a beginning.
std::size_t last_bound(std::string_view bytes, TagStyle style, bool whole_lines) {
  for (std::size_t end = bytes.size(); end > 0;) {
    const std::size_t begin = line_begin(bytes, end - 1);
    std::size_t behind = begin;
    const std::string_view text = take_line(bytes, behind);
    const bool whole = whole_lines || (behind < bytes.size() || bytes.back() == '\n');
    const TaggedLine line = parse_tagged_line(text, style);
    if (whole && ends_record(line, style)) return behind;
    if (begin > 0 && begins_record(line, style)) return begin;
    end = begin;
  }
  return 0;
}

}  // namespace

std::optional<TagStyle> find_tag_style(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view line = take_line(bytes, at);
    if (begins_record(parse_tagged_line(line, TagStyle::hyphen), TagStyle::hyphen)) return TagStyle::hyphen;
    const TaggedLine plain = parse_tagged_line(line, TagStyle::plain);
    const bool has_head = plain.tag == "FN" || plain.tag == "PT";
    if (has_head && !plain.value.empty() && plain.value.front() != '-') return TagStyle::plain;
  }
  return std::nullopt;
}

std::size_t RisCutter::find_cut(std::string_view bytes, bool at_end) {
  if (!style_) {
    // The last line may be cut where its tag shows.
    const std::size_t whole = at_end ? bytes.size() : line_begin(bytes, bytes.size());
    style_ = find_tag_style(bytes.substr(0, whole));
    if (!style_ && !at_end && bytes.size() < longest_head) return 0;
    if (!style_) style_ = TagStyle::hyphen;
  }
  return at_end ? bytes.size() : last_bound(bytes, *style_, false);
}

void RisCutter::prepare(Batch& batch) {
  batch.context = *style_ == TagStyle::plain ? "plain" : "";
  batch.start.record = next_record_;
  batch.start.line += carriage_lines_;
  RecordBounds bounds(*style_);
  const std::string_view bytes = batch.bytes;
  for (std::size_t at = 0; at < bytes.size();) {
    const RecordBounds::Step step = bounds.take(parse_tagged_line(take_line(bytes, at), *style_));
    if (step == RecordBounds::Step::begins || step == RecordBounds::Step::next_begins) ++next_record_;
    if (bytes[at - 1] == '\r') ++carriage_lines_;
  }
}

std::size_t RisCutter::find_skipped_end(std::string_view bytes, bool first) {
  std::size_t at = 0;
  // What a piece begins with continues a line of the one before.
  take_line(bytes, at);
  if (first && at == bytes.size()) return std::string_view::npos;
  while (at < bytes.size()) {
    const std::size_t begin = at;
    const TaggedLine line = parse_tagged_line(take_line(bytes, at), *style_);
    if (begins_record(line, *style_)) return begin;
    if (ends_record(line, *style_)) return at;
  }
  return std::string_view::npos;
}

}  // namespace weft
