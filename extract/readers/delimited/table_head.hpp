#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/readers/delimited/csv_rows.hpp"
#include "extract/readers/delimited/table_columns.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

/// What stands above the records of a table, and how the table is written.
struct TableHead {
  CsvDialect dialect;
  TableColumns columns;     ///< of the header row, else of the first row that is not empty
  std::size_t end = 0;      ///< behind the header and the tag row
  std::size_t known = 0;    ///< how many columns fill fields; 0: no header was found
  std::size_t named = 0;    ///< how many columns have a name or a tag
  std::size_t above = 0;    ///< how many rows stand above the header (titles of spreadsheets)
  std::size_t regular = 0;  ///< per cent of the next rows that have a cell for each column, and no more
};

/// Looks for the head of a table in its first bytes: a line `sep=;` tells the delimiter (Excel), else the
/// mapping, else whichever of comma, semicolon, tab and bar gives a header and rows that fit it best. The
/// header is the row above a tag row (HXL 1.1), else of the first ten rows the first that names two columns
/// that `mapping` knows, else the first that names one. The bytes are taken for all of the table.
TableHead find_table_head(std::string_view bytes, const Mapping& mapping);

/// A head as text and back, for batches: `Batch::context`.
std::string write_head(const TableHead& head);
TableHead read_head(std::string_view text);

/// Whether the first bytes of a file are those of a table, and by which built-in mapping it is read: "csv",
/// "tsv", "zotero", ...; empty when they are none.
std::string_view find_table_format(std::string_view first_bytes);

}  // namespace weft
