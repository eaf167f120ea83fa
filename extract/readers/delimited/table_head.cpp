#include "extract/readers/delimited/table_head.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t last_tag_row = 25;  // as HXL's own programs look for it
constexpr std::size_t most_rows = last_tag_row + 10;
constexpr std::size_t header_rows = 10;
constexpr std::size_t regular_rows = 10;

struct TopRow {
  Cells cells;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
  }
};

// The first rows, their cells trimmed; a row that is broken has none.
std::vector<TopRow> top_rows(std::string_view bytes, std::size_t begin, const CsvDialect& dialect) {
  std::vector<TopRow> rows;
  std::vector<CsvCell> found;
  while (begin < bytes.size() && rows.size() < most_rows) {
    const CsvRow row = read_row(bytes, begin, dialect, true, &found);
    TopRow& top = rows.emplace_back();
    if (row.state == CsvRow::State::whole) {
      std::string copy(bytes.substr(begin, row.end - begin));
      for (CsvCell& cell : found) {
        cell.begin -= begin;
        cell.end -= begin;
        top.cells.emplace_back(trimmed(cell_text(copy.data(), cell)));
      }
      top.end = row.end;
    } else {
      top.end = std::min(behind_line(bytes, begin, dialect), bytes.size());
    }
    begin = top.end;
  }
  return rows;
}

// Cells without tags are allowed; more of them than tags are a row of text.
bool is_tag_row(const TopRow& row) {
  std::size_t tags = 0, others = 0;
  for (const std::string& cell : row.cells) {
    if (!cell.empty()) ++(parse_hxl_tag(cell) ? tags : others);
  }
  return tags > 0 && tags >= others;
}

std::optional<std::size_t> find_tag_row(const std::vector<TopRow>& rows) {
  for (std::size_t i = 0; i < std::min(rows.size(), last_tag_row); ++i) {
    if (is_tag_row(rows[i])) return i;
  }
  return std::nullopt;
}

TableColumns columns_of(const Cells& header, const Cells& tags) {
  TableColumns columns;
  for (std::size_t i = 0; i < std::max(header.size(), tags.size()); ++i) {
    const std::string tag = i < tags.size() ? tags[i] : "";
    // A tag row without a header above it may name columns as well.
    const std::string name = i < header.size() && header[i] != tag ? header[i]
                             : parse_hxl_tag(tag)                  ? ""
                                                                   : tag;
    columns.emplace_back(name, tag);
  }
  return columns;
}

std::size_t count_named(const TableColumns& columns) {
  return static_cast<std::size_t>(std::count_if(
      columns.begin(), columns.end(),
      [](const TableColumn& column) { return !column.name.empty() || !column.tag.hashtag.empty(); }));
}

// The head that the first rows have when they are written in one dialect.
class HeadFinder {
 public:
  HeadFinder(std::string_view bytes, std::size_t begin, const CsvDialect& dialect, const Mapping& mapping)
      : rows_(top_rows(bytes, begin, dialect)), mapping_(&mapping) {
    head_.dialect = dialect;
    head_.end = begin;
    if (const auto tags = find_tag_row(rows_)) {
      const std::size_t header = *tags == 0 ? 0 : *tags - 1;
      set_header(header, columns_of(rows_[header].cells, rows_[*tags].cells));
      count_regular(*tags + 1);
    } else {
      find_header();
    }
  }

  [[nodiscard]] const TableHead& head() const { return head_; }

 private:
  void find_header() {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < rows_.size() && seen < header_rows && head_.known < 2; ++i) {
      if (rows_[i].empty()) continue;
      ++seen;
      TableColumns columns = columns_of(rows_[i].cells, {});
      const std::size_t known = count_known(choose_mapping(*mapping_, columns), columns);
      // A row with no more cells than one above that names a column too is a record.
      if (seen > 1 && (known <= head_.known || (head_.known > 0 && count_named(columns) <= head_.named)))
        continue;
      set_header(i, std::move(columns));
      count_regular(i + 1);
    }
  }

  void set_header(std::size_t row, TableColumns columns) {
    head_.known = count_known(choose_mapping(*mapping_, columns), columns);
    head_.named = count_named(columns);
    head_.columns = std::move(columns);
    head_.above = row;
  }

  void count_regular(std::size_t next) {
    head_.end = rows_[next - 1].end;
    const std::size_t last = std::min(rows_.size(), next + regular_rows);
    std::size_t regular = 0, rows = 0;
    for (; next < last; ++next, ++rows) {
      if (rows_[next].cells.size() == head_.columns.size()) ++regular;
    }
    head_.regular = rows == 0 ? 0 : 100 * regular / rows;
  }

  std::vector<TopRow> rows_;
  const Mapping* mapping_;
  TableHead head_;
};

// CR alone ends lines where it does so more often than LF, quoted cells left out.
char find_line_end(std::string_view bytes) {
  std::size_t returns = 0, feeds = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (bytes[i] == '\n') ++feeds;
    if (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')) ++returns;
  }
  return returns > feeds ? '\r' : '\n';
}

// The first line that Excel writes and reads: sep=;
struct SeparatorLine {
  char delimiter = '\0';
  std::size_t end = 0;
};
SeparatorLine find_separator_line(std::string_view bytes) {
  constexpr std::string_view sep = "sep=";
  const std::size_t quote = bytes.starts_with('"') ? 1 : 0;
  if (lower_case(bytes.substr(quote, sep.size())) != sep) return {};
  std::size_t at = quote + sep.size();
  if (at >= bytes.size()) return {};
  const char delimiter = bytes[at++];
  if (quote == 1 && at < bytes.size() && bytes[at] == '"') ++at;
  if (bytes.substr(at).starts_with("\r\n")) return {delimiter, at + 2};
  if (at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r') return {};
  return {delimiter, std::min(at + 1, bytes.size())};
}

constexpr char unit_separator = '\x1F';  // stands in no name: names have no control characters
constexpr char record_separator = '\x1E';

}  // namespace

TableHead find_table_head(std::string_view bytes, const Mapping& mapping) {
  const SeparatorLine line = find_separator_line(bytes);
  std::string delimiters = ",;\t|";
  if (mapping.delimiter != '\0') delimiters = mapping.delimiter;
  if (line.end > 0) delimiters = line.delimiter;
  const char line_end = find_line_end(bytes);
  TableHead best;
  const auto rank = [](const TableHead& head) {
    // Any text is a table of one column.
    const bool means_something = head.known > 0 || head.columns.size() > 1;
    return std::tuple(head.known, means_something, head.regular, head.columns.size());
  };
  for (const char delimiter : delimiters) {
    const HeadFinder finder(bytes, line.end, {.delimiter = delimiter, .line_end = line_end}, mapping);
    if (rank(finder.head()) > rank(best)) best = finder.head();
  }
  return best;
}

std::string write_head(const TableHead& head) {
  std::string text = {head.dialect.delimiter, head.dialect.line_end};
  for (const TableColumn& column : head.columns) {
    text += column.name;
    text += unit_separator;
    text += column.tag_text;
    text += record_separator;
  }
  return text;
}

TableHead read_head(std::string_view text) {
  TableHead head;
  head.dialect = {.delimiter = text.at(0), .line_end = text.at(1)};
  text.remove_prefix(2);
  while (!text.empty()) {
    const std::size_t middle = text.find(unit_separator);
    const std::size_t end = text.find(record_separator);
    head.columns.emplace_back(text.substr(0, middle), text.substr(middle + 1, end - middle - 1));
    text.remove_prefix(end + 1);
  }
  return head;
}

std::string_view find_table_format(std::string_view first_bytes) {
  const auto& mappings = builtin_mappings();
  const auto csv = std::find_if(mappings.begin(), mappings.end(),
                                [](const Mapping& mapping) { return mapping.name == "csv"; });
  const TableHead head = find_table_head(first_bytes, *csv);
  const bool only_title = head.known == 1 && head.named == 1 && head.above == 0 &&
                          field_of_name(head.columns.front().bare_key) == RecordField::title;
  // Words such as "country" and "date" may also stand, between commas, in a line of prose.
  const bool below_titles = head.known * 2 >= head.named && head.regular > 0;
  const bool told = head.known > 0 && find_separator_line(first_bytes).end > 0;
  if (!only_title && !told && (head.known < 2 || (head.above > 0 && !below_titles))) return {};
  const Mapping& chosen = choose_mapping(*csv, head.columns);
  return &chosen == &*csv && head.dialect.delimiter == '\t' ? "tsv" : std::string_view(chosen.name);
}

}  // namespace weft
