#include "extract/readers/delimited/csv_decoder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text_encoding.hpp"
#include "base/unicode.hpp"

namespace weft {

CsvDecoder::Table::Table(const Mapping& asked, CsvContext table_context)
    : context(std::move(table_context)),
      mapping(spell_out(choose_mapping(asked, context.head.columns), context.head.columns)),
      values(context.head.columns),
      fields(mapping, values) {}

void CsvDecoder::decode(Batch& batch, RecordSink& sink) {
  if (context_ != batch.context) {
    table_ = std::make_unique<Table>(*mapping_, read_context(batch.context));
    context_ = batch.context;
  }
  if (table_->context.encoding == CsvEncoding::windows_1252_first) {
    sink.warn({.code = "extract.text-windows-1252",
               .place = {.file = batch.start.file},
               .message = "the table is not in UTF-8; it is read as windows-1252",
               .hint = "save it as CSV UTF-8 if letters come out wrong"});
  }
  const CsvDialect& dialect = table_->context.head.dialect;
  Place place = batch.start;
  for (std::size_t begin = 0; begin < batch.bytes.size();) {
    const CsvRow row = read_row(batch.bytes, begin, dialect, true, &found_);
    const std::string_view text = std::string_view(batch.bytes).substr(begin, row.end - begin);
    // Counted ahead: decoding changes the bytes.
    const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), dialect.line_end));
    decode_row(batch.bytes, text, place, sink);
    place.line += lines;
    place.offset += text.size();
    ++place.record;
    begin = row.end;
  }
  use_.merge(table_->fields.use());
}

void CsvDecoder::decode_row(std::string& bytes, std::string_view row, const Place& place, RecordSink& sink) {
  const std::size_t columns = table_->context.head.columns.size();
  if (table_->context.encoding == CsvEncoding::utf8 && !check_utf8(row, "row", place, sink)) return;
  // Spreadsheets end rows with more delimiters than the header has; empty cells take nothing away.
  const auto is_empty = [&](const CsvCell& cell) {
    return trimmed(std::string_view(bytes).substr(cell.begin, cell.end - cell.begin)).empty();
  };
  while (!found_.empty() && is_empty(found_.back())) found_.pop_back();
  if (found_.empty()) return;
  if (found_.size() > columns) {
    return reject_record(sink, place, "extract.csv-cells",
                         fmt::format("the row has {} cells, the header {}", found_.size(), columns), row);
  }
  converted_.clear();
  cells_.clear();
  for (CsvCell& cell : found_) cells_.push_back(text_of(cell_text(bytes.data(), cell)));
  if (repeats_head()) return;
  record_.clear();
  record_.place = place;
  table_->values.set_row(cells_);
  if (table_->fields.fill({}, record_, arena_)) sink.record(record_);
}

std::string_view CsvDecoder::text_of(std::string_view cell) {
  cell = trimmed(cell);
  if (table_->context.encoding == CsvEncoding::utf8 || find_invalid_utf8(cell) == std::string_view::npos) {
    return cell;
  }
  std::string& converted = converted_.next();
  append_windows_1252(converted, cell);
  return trimmed(converted);
}

// Tables joined end to end repeat the header.
bool CsvDecoder::repeats_head() const {
  const TableColumns& columns = table_->context.head.columns;
  const auto repeats = [&](std::string TableColumn::*text) {
    return std::equal(cells_.begin(), cells_.end(), columns.begin(),
                      [&](std::string_view cell, const TableColumn& column) { return cell == column.*text; });
  };
  return repeats(&TableColumn::name) || repeats(&TableColumn::tag_text);
}

}  // namespace weft
