#include "extract/readers/delimited/csv_cutter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text_encoding.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::size_t head_bytes = 64 * 1024;  // what is looked at to find header, dialect and encoding
constexpr std::size_t block_bytes = 64 * 1024;

}  // namespace

CsvCutter::CsvCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits, const Mapping& mapping)
    : source_(std::move(source)),
      limits_(limits),
      mapping_(&mapping),
      place_{.file = source_->name(), .line = 1, .record = 1} {}

// Reads until `size` bytes are not handed out yet.
void CsvCutter::fill(std::size_t size) {
  if (at_end_ || unread().size() >= size) return;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t usual = limits_.batch_bytes + block_bytes;
  if (buffer_.capacity() > 4 * usual && buffer_.size() < usual) buffer_.shrink_to_fit();
  while (!at_end_ && buffer_.size() < size) {
    // Whole blocks, so that many small requests do not move the bytes at hand each time.
    const std::size_t used = buffer_.size();
    const std::size_t wanted = std::max(size - used, std::min(limits_.batch_bytes, block_bytes));
    buffer_.resize(used + wanted);
    const std::size_t count = source_->read({buffer_.data() + used, wanted});
    buffer_.resize(used + count);
    at_end_ = count == 0;
  }
}

void CsvCutter::consume(std::size_t size) {
  const std::string_view bytes = unread().substr(0, size);
  place_.offset += bytes.size();
  place_.line += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), dialect_.line_end));
  begin_ += bytes.size();
}

void CsvCutter::read_head() {
  fill(head_bytes);
  if (unread().starts_with("\xEF\xBB\xBF")) consume(3);
  while (!at_end_ && unread().find_first_of("\r\n") == std::string_view::npos &&
         unread().size() < limits_.max_record_bytes) {
    fill(unread().size() * 2);
  }
  // Whole lines: no letter is cut.
  const std::size_t line_end = at_end_ ? std::string_view::npos : unread().find_last_of("\r\n");
  decide_encoding(unread().substr(0, line_end));
  TableHead head = find_table_head(unread(), *mapping_);
  dialect_ = head.dialect;
  columns_ = head.columns.size();
  head_ = write_head(head);
  if (find_invalid_utf8(head_) != std::string::npos && encoding_ != CsvEncoding::utf8) {
    std::string converted;
    append_windows_1252(converted, head_);
    head_ = std::move(converted);
    head.columns = weft::read_head(head_).columns;
  }
  check_head(head);
  consume(head.end);
}

void CsvCutter::check_head(const TableHead& head) const {
  if (unread().empty()) return;
  if (find_invalid_utf8(head_) != std::string::npos) {
    throw Error({.code = "extract.text-not-utf8",
                 .place = place_,
                 .message = "the header row is not valid UTF-8",
                 .hint = "save the table as CSV UTF-8, or convert it with iconv"});
  }
  const Mapping& mapping = choose_mapping(*mapping_, head.columns);
  require_columns(mapping, head.columns, place_.file);
  if (count_known(mapping, head.columns) > 0) return;
  std::string understood = mapping.by_names ? std::string(known_field_names()) : paths_named(mapping);
  if (mapping.by_names && !mapping.file.empty()) understood += ", " + paths_named(mapping);
  throw Error(
      {.code = "extract.csv-header",
       .place = place_,
       .message = "the header row names no column that is understood; found: " + column_names(head.columns),
       .hint = "columns understood: " + understood});
}

// The first letters outside ASCII tell: text in windows-1252 is hardly ever valid UTF-8.
void CsvCutter::decide_encoding(std::string_view bytes) {
  if (encoding_known_ || is_ascii(bytes)) return;
  const EncodingCensus census = take_encoding_census(bytes);
  if (census.utf8 + census.windows_1252 + census.others == 0) return;
  encoding_known_ = true;
  const bool mostly = census.windows_1252 > 3 * census.others && census.windows_1252 > census.utf8;
  if (mostly) encoding_ = CsvEncoding::windows_1252_first;
}

// Of a row longer than the limit one byte more is read: as if the bytes ended there.
CsvRow CsvCutter::row_at(std::size_t begin) const {
  const std::string_view bytes = unread().substr(0, begin + limits_.max_record_bytes + 1);
  return read_row(bytes, begin, dialect_, at_end_ || bytes.size() - begin > limits_.max_record_bytes);
}

// The size of the whole rows next in the buffer, enough for a batch; 0 when the next row is at fault.
std::size_t CsvCutter::gather() {
  rows_ = 0;
  std::size_t end = 0;
  while (end < limits_.batch_bytes && end < unread().size()) {
    const CsvRow row = row_at(end);
    if (row.state == CsvRow::State::cut) {
      if (end > 0) break;
      // Double the buffer, so that looking for the end of a long row stays linear.
      fill(std::min(unread().size() * 2, limits_.max_record_bytes + 1));
      continue;
    }
    if (row.state != CsvRow::State::whole || row.end - end > limits_.max_record_bytes) break;
    end = row.end;
    ++rows_;
  }
  return end;
}

void CsvCutter::hand_out(Batch& batch, std::size_t size) {
  batch.bytes.assign(unread().substr(0, size));
  batch.start = place_;
  decide_encoding(batch.bytes);
  batch.context = write_context(encoding_, head_);
  if (encoding_ == CsvEncoding::windows_1252_first) encoding_ = CsvEncoding::windows_1252;
  consume(size);
  place_.record += rows_;
}

bool CsvCutter::next(Batch& batch, const std::function<void(Reject)>& on_reject) {
  if (head_.empty()) read_head();
  for (;;) {
    fill(limits_.batch_bytes);
    if (unread().empty()) return false;
    if (const std::size_t size = gather(); size > 0) {
      hand_out(batch, size);
      return true;
    }
    skip_row(on_reject);
  }
}

// Reports the next row, of which `size` bytes are shown; `at` is where in it the fault stands.
void CsvCutter::reject(const std::function<void(Reject)>& on_reject, std::size_t at, std::size_t size,
                       Diagnostic diagnostic) {
  diagnostic.place = place_;
  diagnostic.place.offset += at;
  const std::string_view before = unread().substr(0, at);
  diagnostic.place.line +=
      static_cast<std::uint64_t>(std::count(before.begin(), before.end(), dialect_.line_end));
  on_reject({.diagnostic = std::move(diagnostic),
             .raw = std::string(unread().substr(0, std::min(size, max_reject_bytes)))});
}

// Rejects the next row and passes over it; where its quotes are broken only over the line of the cell at
// fault, when rows go on below that.
void CsvCutter::skip_row(const std::function<void(Reject)>& on_reject) {
  const CsvRow row = row_at(0);
  const std::string limit = fmt::format("{} bytes", limits_.max_record_bytes);
  const std::size_t next_line = behind_line(unread(), row.quote, dialect_);
  const bool has_next_line = next_line != std::string_view::npos;
  if (row.state == CsvRow::State::whole) {
    reject(on_reject, 0, row.end,
           {.code = "extract.record-too-long",
            .message = "the row is longer than " + limit,
            .hint = "raise the limit (--max-record), or check that the format is right (--from)"});
    const bool ends = unread()[row.end - 1] == dialect_.line_end;
    consume(row.end);
    if (!ends) pass_over_line();
  } else if (row.state == CsvRow::State::stray) {
    const bool one_line = !has_next_line || next_line > row.problem;
    const bool go_on = one_line || rows_go_on(next_line);
    const std::size_t last = go_on ? row.quote : row.problem;
    reject(on_reject, row.quote, behind_line(unread(), last, dialect_),
           {.code = "extract.csv-quote",
            .message = one_line ? "text follows the closing quote of a cell"
                                : "a quoted cell has no closing quote: text follows the next one",
            .hint = "quotes inside a quoted cell are written twice"});
    consume(last);
    pass_over_line();
  } else {
    const bool go_on = has_next_line && rows_go_on(next_line);
    const std::string where = row.end > limits_.max_record_bytes ? " within " + limit : "";
    reject(on_reject, row.quote, go_on ? next_line : row.end,
           {.code = "extract.csv-quote", .message = "a quoted cell has no closing quote" + where});
    if (go_on) {
      consume(next_line);
    } else {
      pass_over_quoted(row.quote + 1);
    }
  }
  ++place_.record;
}

// Whether what stands at `at` looks like rows of this table, and not like lines of a long cell.
bool CsvCutter::rows_go_on(std::size_t at) {
  constexpr int looked_at = 3;
  fill(at + std::min(block_bytes, limits_.max_record_bytes));
  if (columns_ < 2) return true;
  for (int i = 0; i < looked_at; ++i) {
    if (at >= unread().size()) return i == 0;
    const CsvRow row = read_row(unread(), at, dialect_, at_end_, &cells_);
    if (row.state == CsvRow::State::whole && cells_.size() == columns_) return true;
    at = row.state == CsvRow::State::whole ? row.end : behind_line(unread(), at, dialect_);
  }
  return false;
}

void CsvCutter::pass_over_line() {
  std::size_t end = behind_line(unread(), 0, dialect_);
  while (end == std::string_view::npos && !at_end_) {
    consume(unread().size());
    fill(block_bytes);
    end = behind_line(unread(), 0, dialect_);
  }
  consume(std::min(end, unread().size()));
}

// From `at`, at the beginning of a quoted cell, to the end of its row; but only to the end of the cell's
// first line if that is yet to come and rows go on below it.
void CsvCutter::pass_over_quoted(std::size_t at) {
  bool first_line = behind_line(unread(), at, dialect_) == std::string_view::npos;
  for (;;) {
    const std::string_view bytes = unread();
    const std::size_t quote = std::min(bytes.find('"', at), bytes.size());
    const std::size_t line = first_line ? behind_line(bytes.substr(0, quote), at, dialect_) : bytes.npos;
    if (line != bytes.npos) {
      first_line = false;
      if (rows_go_on(line)) return consume(line);
      continue;
    }
    if (quote + 1 >= bytes.size() && !at_end_) {
      consume(quote);
      at = 0;
      fill(block_bytes);
      continue;
    }
    if (quote + 1 >= bytes.size()) return consume(bytes.size());
    if (bytes[quote + 1] == '"') {
      at = quote + 2;
      continue;
    }
    consume(quote + 1);
    return pass_over_rest_of_row();
  }
}

// From behind a closing quote.
void CsvCutter::pass_over_rest_of_row() {
  fill(block_bytes);
  const std::size_t end = unread().find_first_not_of(' ');
  if (end != std::string_view::npos && unread()[end] == dialect_.delimiter) {
    consume(end + 1);
    if (const CsvRow rest = row_at(0); rest.state == CsvRow::State::whole) return consume(rest.end);
  }
  pass_over_line();
}

}  // namespace weft
