#include "extract/readers/csv_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/unicode.hpp"
#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/csv_rows.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

// A batch's context: the delimiter, then the header row as it stands in the file.
std::vector<RecordField> columns_of(std::string header, char delimiter, std::string& names) {
  std::vector<std::string_view> cells;
  split_row(header.data(), header.size(), delimiter, cells);
  std::vector<RecordField> columns;
  for (const std::string_view cell : cells) {
    columns.push_back(field_of_name(trimmed(cell)));
    names += (names.empty() ? "" : ", ") + std::string(trimmed(cell));
  }
  return columns;
}

// What a message shows of a header row, which may be megabytes long when the file is no table.
std::string beginning(std::string_view text) {
  std::size_t size = 200;
  if (text.size() <= size) return single_line(text);
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return single_line(text.substr(0, size)) + " ...";
}

class CsvCutter : public BufferedCutter {
 public:
  CsvCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits, char delimiter)
      : BufferedCutter(std::move(source), limits), delimiter_(delimiter) {}

 protected:
  std::size_t find_cut(std::string_view bytes, bool at_end) override {
    if (delimiter_ == '\0') delimiter_ = detect_delimiter(bytes);
    rows_ = 0;
    std::size_t cut = 0;
    while (cut < bytes.size()) {
      const CsvRow row = find_row(bytes, cut, delimiter_, at_end);
      if (row.state == CsvRow::State::cut) break;
      cut = row.end;
      ++rows_;
    }
    return cut;
  }

  void prepare(Batch& batch) override {
    if (context_.empty()) take_header(batch);
    batch.context = context_;
    batch.start.record = next_record_;
    next_record_ += rows_;
  }

 private:
  void take_header(Batch& batch) {
    const CsvRow row = find_row(batch.bytes, 0, delimiter_, true);
    const std::string header = batch.bytes.substr(0, row.end);
    if (find_invalid_utf8(header) != std::string::npos) {
      throw Error({.code = "extract.text-not-utf8",
                   .place = batch.start,
                   .message = header.starts_with("\xFF\xFE") || header.starts_with("\xFE\xFF")
                                  ? "the table is in UTF-16, not UTF-8"
                                  : "the header row is not valid UTF-8",
                   .hint = "save the table as CSV UTF-8, or convert it with iconv"});
    }
    std::string names;
    const std::vector<RecordField> columns = columns_of(header, delimiter_, names);
    const bool known = std::any_of(columns.begin(), columns.end(),
                                   [](RecordField field) { return field != RecordField::unknown; });
    if (row.state != CsvRow::State::whole || !known) {
      throw Error({.code = "extract.csv-header",
                   .place = batch.start,
                   .message = "the header row names no column that is understood; found: " + beginning(names),
                   .hint = fmt::format("columns understood: {}", known_field_names())});
    }
    context_ = delimiter_ + header;
    batch.bytes.erase(0, row.end);
    batch.start.offset += row.end;
    batch.start.line += static_cast<std::uint64_t>(std::count(header.begin(), header.end(), '\n'));
    --rows_;
  }

  char delimiter_;
  std::string context_;
  std::uint64_t next_record_ = 1;
  std::uint64_t rows_ = 0;
};

class CsvDecoder : public RecordDecoder {
 public:
  void decode(Batch& batch, RecordSink& sink) override {
    if (context_ != batch.context) {
      context_ = batch.context;
      std::string names;
      columns_ = columns_of(context_.substr(1), context_[0], names);
    }
    const char delimiter = context_[0];
    Place place = batch.start;
    for (std::size_t begin = 0; begin < batch.bytes.size();) {
      const CsvRow row = find_row(batch.bytes, begin, delimiter, true);
      const std::string_view text = std::string_view(batch.bytes).substr(begin, row.end - begin);
      const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
      record_.clear();
      record_.place = place;
      if (row.state == CsvRow::State::broken) {
        reject(sink, "extract.csv-quote", row.reason, text);
      } else if (!trimmed(text).empty()) {
        decode_row(batch.bytes.data() + begin, text.size(), delimiter, sink);
      }
      place.line += lines;
      place.offset += text.size();
      ++place.record;
      begin = row.end;
    }
  }

 private:
  void decode_row(char* row, std::size_t size, char delimiter, RecordSink& sink) {
    const std::string_view text(row, size);
    if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
      return reject(sink, "extract.text-not-utf8",
                    fmt::format("byte {} of the row is not valid UTF-8", bad + 1), text);
    }
    raw_.assign(text.substr(0, max_reject_bytes));
    split_row(row, size, delimiter, cells_);
    // Spreadsheets end rows with more delimiters than the header has; empty cells take nothing away.
    while (cells_.size() > columns_.size() && trimmed(cells_.back()).empty()) cells_.pop_back();
    if (cells_.size() > columns_.size()) {
      return reject(sink, "extract.csv-cells",
                    fmt::format("the row has {} cells, the header {}", cells_.size(), columns_.size()), raw_);
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) set_cell(columns_[i], cells_[i]);
    sink.record(record_);
  }

  // Cells of fields that take several values hold them separated by semicolons, or by bars if any.
  void set_cell(RecordField field, std::string_view cell) {
    if (!takes_several(field)) return add_field(record_, field, cell);
    const char separator = cell.find('|') != std::string_view::npos ? '|' : ';';
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find(separator), cell.size());
      add_field(record_, field, cell.substr(0, end));
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }

  void reject(RecordSink& sink, std::string code, std::string message, std::string_view raw) {
    sink.reject(
        {.diagnostic = {.code = std::move(code), .place = record_.place, .message = std::move(message)},
         .raw = std::string(raw.substr(0, max_reject_bytes))});
  }

  Record record_;
  std::string context_;
  std::vector<RecordField> columns_;
  std::vector<std::string_view> cells_;
  std::string raw_;
};

}  // namespace

char detect_delimiter(std::string_view bytes) {
  constexpr std::string_view delimiters = ",;\t|";
  std::size_t counts[delimiters.size()] = {};
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    if (const std::size_t which = delimiters.find(c); which != std::string_view::npos) ++counts[which];
  }
  return delimiters[static_cast<std::size_t>(std::max_element(std::begin(counts), std::end(counts)) -
                                             counts)];
}

std::unique_ptr<RecordCutter> CsvReader::cutter(std::unique_ptr<ByteSource> source,
                                                const ReaderLimits& limits) const {
  return std::make_unique<CsvCutter>(std::move(source), limits, delimiter_);
}

std::unique_ptr<RecordDecoder> CsvReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<CsvDecoder>();
}

}  // namespace weft
