#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/delimited/hxl_tag.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

/// One column of a table: its name in the header row, and its tag where there is a tag row.
struct TableColumn {
  TableColumn(std::string_view header_cell, std::string_view tag_cell);

  std::string name;  ///< as written, on one line
  std::string tag_text;
  std::string key;       ///< of the name, for comparing: lower case, hyphens and underscores as spaces
  std::string bare_key;  ///< without a language in brackets: of "dc.title[en]" "dc.title"
  HxlTag tag;            ///< without hashtag when there is none
};
using TableColumns = std::vector<TableColumn>;

/// A path of a mapping for tables: the name of a column or a pattern of HXL tags.
class ColumnPattern {
 public:
  explicit ColumnPattern(std::string_view path);
  [[nodiscard]] bool matches(const TableColumn& column) const;
  [[nodiscard]] bool matches_any(const TableColumns& columns) const;

 private:
  std::string key_;
  std::optional<HxlPattern> pattern_;
};

/// The mapping that reads a table: `asked`; if that is a built-in one for tables of any kind, the built-in
/// one whose header this is, if any.
const Mapping& choose_mapping(const Mapping& asked, const TableColumns& columns);

/// `mapping` as rules alone: with a rule for each column whose name tells its field and that no rule uses
/// (`Mapping::by_names`), and with the usual separators for cells of fields that take several values.
Mapping spell_out(const Mapping& mapping, const TableColumns& columns);

/// How many columns fill fields by `mapping`.
std::size_t count_known(const Mapping& mapping, const TableColumns& columns);

/// Throws `Error` (`extract.map-column-missing`) for a rule of a user's mapping that names columns of which
/// the table has none, unless it is optional. `file` is the table's.
void require_columns(const Mapping& mapping, const TableColumns& columns, const std::string& file);

/// The first path of each rule, for messages.
std::string paths_named(const Mapping& mapping);

/// The names of all columns, for messages, cut when there are many.
std::string column_names(const TableColumns& columns);

}  // namespace weft
