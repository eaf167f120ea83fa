#include "extract/readers/xml/xml_cutter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/line_count.hpp"
#include "base/unicode.hpp"
#include "extract/readers/xml/xml_frames.hpp"
#include "extract/readers/xml/xml_record_names.hpp"

namespace weft {

namespace {

constexpr std::size_t largest_window = 256 * 1024;
constexpr std::size_t smallest_window = 1024;
constexpr std::size_t longest_start_tag = 4 * 1024;
constexpr std::size_t longest_declaration = 512;
constexpr std::size_t longest_context = 64 * 1024;
// More whole records than this inside one mean that it is not closed.
constexpr std::size_t most_inside = 4096;

using Step = XmlScanner::Step;

// The value of `encoding` in an XML declaration (XML 1.0, 2.8), in lower case.
std::string declared_encoding(std::string_view declaration) {
  const std::size_t name = declaration.find("encoding");
  const std::size_t begin = declaration.find_first_of("\"'", name);
  if (name == std::string_view::npos || begin == std::string_view::npos) return {};
  const std::size_t end = declaration.find(declaration[begin], begin + 1);
  if (end == std::string_view::npos) return {};
  return lower_case(declaration.substr(begin + 1, end - begin - 1));
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

XmlCutter::XmlCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits, XmlCutting cutting)
    : source_(std::move(source)),
      limits_(limits),
      cutting_(std::move(cutting)),
      guesses_(cutting_.records.empty()),
      here_{.file = source_->name(), .line = 1} {
  cutting_.ancestors |= !cutting_.context.empty();
  window_.resize(std::clamp(limits.batch_bytes, smallest_window, largest_window));
}

// Moves what is left to the front of the window and fills it; false at the end of the input.
bool XmlCutter::refill() {
  place_of(at_);
  std::memmove(window_.data(), window_.data() + at_, used_ - at_);
  used_ -= at_;
  at_ = counted_ = 0;
  const std::size_t before = used_;
  while (used_ < window_.size() && !at_end_) {
    const std::size_t count = source_->read({window_.data() + used_, window_.size() - used_});
    used_ += count;
    at_end_ = count == 0;
  }
  return used_ > before;
}

// Positions never go back.
Place XmlCutter::place_of(std::size_t position) {
  const std::string_view passed(window_.data() + counted_, position - counted_);
  here_.line += count_line_ends(passed);
  here_.offset += position - counted_;
  counted_ = position;
  return here_;
}

XmlOpenRecord::Spot XmlCutter::spot() {
  place_of(begin_);
  return {.line = here_.line, .offset = here_.offset};
}

bool XmlCutter::next(Batch& batch, const OnReject& on_reject) {
  batch.bytes.clear();
  batch.context.clear();
  told_encoding_.clear();
  tell_encoding(batch.context);
  if (cutting_.ancestors) ancestors_.tell_all(batch.context);
  batch.start = place_of(at_);
  batch.start.record = next_record_;
  while (!finished_ && batch.bytes.size() < limits_.batch_bytes) {
    // Whether a root is a record shows from what follows it.
    const bool looks_ahead = guesses_ && ancestors_.empty() && !record_.active();
    const bool short_view = looks_ahead && used_ - at_ < window_.size() / 2;
    if ((at_ == used_ || short_view) && !at_end_) refill();
    begin_ = at_;
    const Step step = scanner_.next({window_.data(), used_}, at_, at_end_);
    if (step == Step::starved && !refill() && at_ == used_) {
      finish(batch, on_reject);
      finished_ = true;
    } else if (step != Step::starved) {
      handle(step, {window_.data() + begin_, at_ - begin_}, batch, on_reject);
    }
  }
  return !batch.bytes.empty();
}

void XmlCutter::handle(Step step, std::string_view piece, Batch& batch, const OnReject& on_reject) {
  if (step == Step::document) {
    if (record_.active()) break_record("a new document begins inside it", batch, on_reject);
    begin_document(piece);
  } else if (record_.active()) {
    handle_inside(step, piece, batch, on_reject);
  } else if (step == Step::tag_begin && !scanner_.is_end_tag() && is_record()) {
    taking_ = Taking::nothing;
    record_.begin(scanner_.name(), ancestors_.innermost());
    handle_inside(step, piece, batch, on_reject);
  } else if (taking_ == Taking::context) {
    handle_context(step, piece);
  } else {
    handle_outside(step, piece);
  }
}

// A document type declaration stands behind the XML declaration of the same document.
void XmlCutter::begin_document(std::string_view piece) {
  ancestors_.clear();
  taking_ = Taking::nothing;
  if (!piece.starts_with("<?")) return;
  taking_ = Taking::declaration;
  taken_.clear();
  encoding_.clear();
}

void XmlCutter::tell_encoding(std::string& frames) {
  if (encoding_ == told_encoding_) return;
  append_frame(frames, {.kind = XmlFrame::Kind::encoding, .bytes = encoding_});
  told_encoding_ = encoding_;
}

bool XmlCutter::is_record() const {
  const std::string_view name = local_name(scanner_.name());
  if (!guesses_) return contains(cutting_.records, name);
  if (!is_usual_record_name(name)) return false;
  return !ancestors_.empty() || !root_holds_records({window_.data() + begin_, used_ - begin_});
}

void XmlCutter::handle_inside(Step step, std::string_view piece, Batch& batch, const OnReject& on_reject) {
  const std::string_view name = scanner_.name();
  if (step == Step::tag_begin) {
    if (scanner_.is_end_tag() && record_.is_ended_by(name)) {
      break_record(fmt::format("</{}> ends what is around it", name), batch, on_reject);
      return handle_outside(step, piece);
    }
    if (!scanner_.is_end_tag()) record_.enter(name, record_.is_same(name) ? spot() : XmlOpenRecord::Spot());
  }
  record_.append(piece);
  bool ended = false;
  if (step == Step::tag_end && (scanner_.is_end_tag() || scanner_.is_empty())) ended = record_.leave(name);
  if (ended) {
    if (!record_.dropped()) emit(record_.parts().front(), batch);
    record_.end();
  } else if (!record_.dropped()) {
    check_limits(batch, on_reject);
  }
}

void XmlCutter::check_limits(Batch& batch, const OnReject& on_reject) {
  std::string code = "extract.record-too-long";
  std::string reason, hint = "raise the limit (--max-record), or check that the format is right (--from)";
  if (record_.bytes().size() > limits_.max_record_bytes) {
    reason = fmt::format("the record is longer than {} bytes", limits_.max_record_bytes);
  } else if (record_.depth() > limits_.max_depth) {
    code = "extract.xml-too-deep";
    reason = fmt::format("the record's elements are nested deeper than {} levels", limits_.max_depth);
    hint = "raise the limit (--max-depth), or check that the format is right (--from)";
  } else if (record_.saved() <= most_inside) {
    return;
  }
  if (record_.saved() > 0) return break_record("others follow inside it", batch, on_reject);
  reject(std::move(code), std::move(reason), std::move(hint), record_.parts().front(), on_reject);
  record_.drop();
}

// The record ends without its end tag. The whole records inside it are kept.
void XmlCutter::break_record(std::string_view reason, Batch& batch, const OnReject& on_reject) {
  for (const XmlOpenRecord::Part& part : record_.parts()) {
    if (part.whole) {
      emit(part, batch);
    } else {
      reject("extract.xml-broken", fmt::format("the record is not closed: {}", reason), {}, part, on_reject);
    }
  }
  record_.end();
}

void XmlCutter::reject(std::string code, std::string message, std::string hint,
                       const XmlOpenRecord::Part& part, const OnReject& on_reject) {
  const std::size_t size = std::min(part.end - part.begin, max_reject_bytes);
  on_reject({.diagnostic = {.code = std::move(code),
                            .place = {.file = here_.file,
                                      .line = part.spot.line,
                                      .record = next_record_++,
                                      .offset = part.spot.offset},
                            .message = std::move(message),
                            .hint = std::move(hint)},
             .raw = std::string(record_.bytes().substr(part.begin, size))});
}

void XmlCutter::emit(const XmlOpenRecord::Part& part, Batch& batch) {
  tell_encoding(batch.bytes);
  if (cutting_.ancestors) ancestors_.tell_changes(batch.bytes);
  append_frame(batch.bytes, {.kind = XmlFrame::Kind::record,
                             .line = part.spot.line,
                             .record = next_record_++,
                             .offset = part.spot.offset,
                             .bytes = record_.bytes().substr(part.begin, part.end - part.begin)});
}

// Start tags of elements around records, and the elements before them that records refer to.
void XmlCutter::handle_outside(Step step, std::string_view piece) {
  const std::string_view name = scanner_.name();
  if (step == Step::tag_begin) {
    taking_ = Taking::nothing;
    if (scanner_.is_end_tag()) return ancestors_.close(name);
    const bool context = contains(cutting_.context, local_name(name));
    taking_ = context ? Taking::context : Taking::start_tag;
    taken_.assign(piece);
    context_name_.assign(name);
    context_depth_ = 1;
  } else if (taking_ == Taking::declaration) {
    if (taken_.size() <= longest_declaration) taken_ += piece;
    if (!scanner_.unfinished().empty()) return;
    taking_ = Taking::nothing;
    encoding_ = declared_encoding(taken_);
  } else if (taking_ == Taking::start_tag) {
    if (taken_.size() <= longest_start_tag) taken_ += piece;
    if (step != Step::tag_end) return;
    taking_ = Taking::nothing;
    if (scanner_.is_empty()) return;
    const bool usable = !scanner_.is_broken() && taken_.size() <= longest_start_tag;
    ancestors_.open(name, usable ? taken_ : fmt::format("<{}>", name));
  }
}

void XmlCutter::handle_context(Step step, std::string_view piece) {
  taken_ += piece;
  if (taken_.size() > longest_context) taking_ = Taking::nothing;
  if (scanner_.name() != context_name_) return;
  if (step == Step::tag_begin && !scanner_.is_end_tag()) ++context_depth_;
  if (step != Step::tag_end || (!scanner_.is_end_tag() && !scanner_.is_empty())) return;
  if (--context_depth_ > 0) return;
  if (taking_ == Taking::context) ancestors_.keep(local_name(context_name_), taken_);
  taking_ = Taking::nothing;
}

void XmlCutter::finish(Batch& batch, const OnReject& on_reject) {
  const std::string_view unfinished = scanner_.unfinished();
  if (record_.active()) {
    break_record(
        unfinished.empty() ? "the input ends" : fmt::format("the input ends inside a {}", unfinished), batch,
        on_reject);
  } else if (!unfinished.empty()) {
    on_reject({.diagnostic = {.code = "extract.xml-broken",
                              .place = place_of(at_),
                              .message = fmt::format("the input ends inside a {}", unfinished)},
               .raw = {}});
  }
}

}  // namespace weft
