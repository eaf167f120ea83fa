#include "extract/readers/delimited/table_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/diagnostic.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

std::string key_of(std::string_view name) {
  std::string key = lower_case(name);
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
  return single_line(key);
}

std::string_view without_brackets(std::string_view key) {
  const std::size_t open = key.rfind('[');
  if (open == std::string_view::npos || open == 0 || !key.ends_with(']')) return key;
  return trimmed(key.substr(0, open));
}

// All paths of a rule, in groups of alternatives.
void visit_paths(const FieldRule& rule, const std::function<void(const std::vector<std::string>&)>& visit) {
  if (!rule.at.empty()) visit(rule.at);
  for (const auto& list : rule.parts) visit(list);
  for (const auto* path : {&rule.identifier, &rule.scheme, &rule.affiliation, &rule.affiliation_identifier,
                           &rule.where.path, &rule.body_where.path}) {
    if (!path->empty() && *path != ".") visit({*path});
  }
}

// The columns that rules use.
class UsedColumns {
 public:
  explicit UsedColumns(const Mapping& mapping) {
    for (const FieldRule& rule : mapping.rules) {
      visit_paths(rule, [this](const std::vector<std::string>& paths) {
        for (const std::string& path : paths) patterns_.emplace_back(path);
      });
    }
  }
  [[nodiscard]] bool has(const TableColumn& column) const {
    return std::any_of(patterns_.begin(), patterns_.end(),
                       [&](const ColumnPattern& pattern) { return pattern.matches(column); });
  }

 private:
  std::vector<ColumnPattern> patterns_;
};

// Cells may be megabytes long when the file is no table.
std::string beginning(std::string_view name) {
  std::size_t size = 80;
  if (name.size() <= size) return std::string(name);
  while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) --size;
  return std::string(name.substr(0, size)) + "...";
}

bool is_generic(const Mapping& mapping) {
  return mapping.by_names && mapping.header.empty() && mapping.file.empty();
}

}  // namespace

TableColumn::TableColumn(std::string_view header_cell, std::string_view tag_cell)
    : name(single_line(header_cell)),
      tag_text(single_line(tag_cell)),
      key(key_of(name)),
      bare_key(without_brackets(key)) {
  if (auto parsed = parse_hxl_tag(tag_text)) tag = std::move(*parsed);
}

ColumnPattern::ColumnPattern(std::string_view path) : key_(key_of(path)), pattern_(HxlPattern::parse(path)) {}

bool ColumnPattern::matches(const TableColumn& column) const {
  if (pattern_ && pattern_->matches(column.tag)) return true;
  return !key_.empty() && (key_ == column.key || key_ == column.bare_key);
}

bool ColumnPattern::matches_any(const TableColumns& columns) const {
  return std::any_of(columns.begin(), columns.end(),
                     [this](const TableColumn& column) { return matches(column); });
}

const Mapping& choose_mapping(const Mapping& asked, const TableColumns& columns) {
  if (!is_generic(asked)) return asked;
  const Mapping* chosen = &asked;
  for (const Mapping& mapping : builtin_mappings()) {
    if (mapping.carrier != Carrier::csv || mapping.header.size() <= chosen->header.size()) continue;
    const bool is_header_of =
        std::all_of(mapping.header.begin(), mapping.header.end(),
                    [&](const std::string& path) { return ColumnPattern(path).matches_any(columns); });
    if (is_header_of) chosen = &mapping;
  }
  return *chosen;
}

Mapping spell_out(const Mapping& mapping, const TableColumns& columns) {
  Mapping spelled = mapping;
  spelled.by_names = false;
  const UsedColumns used(mapping);
  std::vector<std::string_view> named;
  for (const TableColumn& column : columns) {
    const RecordField field = field_of_name(column.bare_key);
    if (!mapping.by_names || field == RecordField::unknown || used.has(column)) continue;
    // One rule for all columns of a name.
    if (std::find(named.begin(), named.end(), column.key) != named.end()) continue;
    named.emplace_back(column.key);
    FieldRule rule;
    rule.field = field;
    rule.at = {column.key};
    rule.by_name = true;
    spelled.rules.push_back(std::move(rule));
  }
  for (FieldRule& rule : spelled.rules) {
    if (takes_several(rule.field) && rule.separators.empty()) rule.separators = {"|", ";"};
  }
  return spelled;
}

std::size_t count_known(const Mapping& mapping, const TableColumns& columns) {
  const UsedColumns used(mapping);
  return static_cast<std::size_t>(
      std::count_if(columns.begin(), columns.end(), [&](const TableColumn& column) {
        return used.has(column) ||
               (mapping.by_names && field_of_name(column.bare_key) != RecordField::unknown);
      }));
}

void require_columns(const Mapping& mapping, const TableColumns& columns, const std::string& file) {
  if (mapping.file.empty() || mapping.optional) return;
  for (const FieldRule& rule : mapping.rules) {
    if (rule.optional) continue;
    visit_paths(rule, [&](const std::vector<std::string>& paths) {
      const bool found = std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
        return ColumnPattern(path).matches_any(columns);
      });
      if (found) return;
      throw Error({.code = "extract.map-column-missing",
                   .place = {.file = mapping.file, .line = static_cast<std::uint64_t>(rule.line)},
                   .message = fmt::format("{} has no column '{}'", file, fmt::join(paths, "' or '")),
                   .hint = fmt::format("its columns: {}; say optional = true if they may be missing",
                                       column_names(columns))});
    });
  }
}

std::string paths_named(const Mapping& mapping) {
  std::string names;
  for (const FieldRule& rule : mapping.rules) {
    if (!rule.at.empty()) names += (names.empty() ? "" : ", ") + rule.at.front();
  }
  return names;
}

std::string column_names(const TableColumns& columns) {
  constexpr std::size_t longest = 1000;
  std::string names;
  for (const TableColumn& column : columns) {
    const bool tagged = !column.tag.hashtag.empty();
    if (column.name.empty() && !tagged) continue;
    std::string name = beginning(column.name);
    if (tagged) name += fmt::format("{}({})", name.empty() ? "" : " ", column.tag_text);
    if (names.size() + name.size() > longest) return names + ", ...";
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

}  // namespace weft
