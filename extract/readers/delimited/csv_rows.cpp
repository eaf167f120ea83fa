#include "extract/readers/delimited/csv_rows.hpp"

namespace weft {

namespace {

std::size_t skip_spaces(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && bytes[at] == ' ') ++at;
  return at;
}

// What a cell that begins with a quote turns out to be.
struct Quoted {
  enum class State { closed, stray, open };
  State state = State::open;
  CsvCell cell;
  std::size_t next = 0;  // closed: the delimiter, line end or end of the bytes; stray: the text
};

// `quote` is the position of the opening quote. Bytes that end right behind a closing quote may go on with
// another quote: the caller knows whether they do.
Quoted read_quoted(std::string_view bytes, std::size_t quote, const CsvDialect& dialect) {
  Quoted result{.state = Quoted::State::open, .cell = {.begin = quote + 1, .end = bytes.size()}};
  std::size_t at = quote + 1;
  for (;; at += 2) {
    at = bytes.find('"', at);
    if (at == std::string_view::npos) return result;
    if (at + 1 >= bytes.size() || bytes[at + 1] != '"') break;
    result.cell.doubled = true;
  }
  result.cell.end = at;
  result.next = skip_spaces(bytes, at + 1);
  const std::size_t next = result.next;
  const bool ends = next == bytes.size() || bytes[next] == dialect.delimiter ||
                    bytes[next] == dialect.line_end ||
                    (bytes[next] == '\r' && (next + 1 == bytes.size() || bytes[next + 1] == '\n'));
  result.state = ends ? Quoted::State::closed : Quoted::State::stray;
  return result;
}

std::size_t end_of_plain(std::string_view bytes, std::size_t at, const CsvDialect& dialect) {
  while (at < bytes.size() && bytes[at] != dialect.delimiter && bytes[at] != dialect.line_end) ++at;
  return at;
}

}  // namespace

CsvRow read_row(std::string_view bytes, std::size_t begin, const CsvDialect& dialect, bool at_end,
                std::vector<CsvCell>* cells) {
  if (cells != nullptr) cells->clear();
  const CsvRow cut{.state = CsvRow::State::cut, .end = bytes.size()};
  for (std::size_t at = begin;; ++at) {
    CsvCell cell{.begin = at, .end = at};
    const std::size_t quote = skip_spaces(bytes, at);
    bool plain = true;
    if (quote < bytes.size() && bytes[quote] == '"') {
      const Quoted quoted = read_quoted(bytes, quote, dialect);
      plain = quoted.state != Quoted::State::closed;
      if (!plain) {
        cell = quoted.cell;
        at = quoted.next;
      } else if (quoted.state == Quoted::State::open && !at_end) {
        return cut;
      } else if (quote == at && !dialect.quotes_are_optional()) {
        if (quoted.state == Quoted::State::open) {
          return {.state = CsvRow::State::open, .end = bytes.size(), .quote = quote};
        }
        return {.state = CsvRow::State::stray, .quote = quote, .problem = quoted.next};
      }
    }
    if (plain) at = cell.end = end_of_plain(bytes, at, dialect);
    if (at == bytes.size() && !at_end) return cut;
    const bool last = at == bytes.size() || bytes[at] != dialect.delimiter;
    if (!last) {
      if (cells != nullptr) cells->push_back(cell);
      continue;
    }
    if (plain) {
      while (cell.end > cell.begin && bytes[cell.end - 1] == '\r') --cell.end;
    }
    if (cells != nullptr) cells->push_back(cell);
    // Behind a quoted cell stands a CR that belongs to the line end.
    if (at < bytes.size() && bytes[at] == '\r' && dialect.line_end == '\n') ++at;
    if (at == bytes.size() && !at_end) return cut;
    return {.state = CsvRow::State::whole, .end = at < bytes.size() ? at + 1 : at};
  }
}

std::string_view cell_text(char* bytes, CsvCell& cell) {
  if (cell.doubled) {
    std::size_t out = cell.begin;
    for (std::size_t at = cell.begin; at < cell.end; ++at, ++out) {
      bytes[out] = bytes[at];
      if (bytes[at] == '"') ++at;
    }
    cell.end = out;
    cell.doubled = false;
  }
  return {bytes + cell.begin, cell.end - cell.begin};
}

std::size_t behind_line(std::string_view bytes, std::size_t from, const CsvDialect& dialect) {
  const std::size_t end = bytes.find(dialect.line_end, from);
  return end == std::string_view::npos ? end : end + 1;
}

}  // namespace weft
