#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/delimited/table_columns.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// The `Access` of `MappedFields` for rows of one table. A path (see `ColumnPattern`) is looked up among the
/// columns once, when it is compiled, and finds the cells of the row at hand that are not empty, wherever it
/// starts from; "." is the cell itself.
class TableValues {
 public:
  struct Node {
    std::string_view text;
  };
  struct Path {
    std::vector<std::size_t> columns;
    bool itself = false;
  };

  /// Borrows `columns`.
  explicit TableValues(const TableColumns& columns) : columns_(&columns) {}

  /// The cells of the row at hand, borrowed; missing ones at its end are empty.
  void set_row(const std::vector<std::string_view>& cells) { cells_ = &cells; }

  [[nodiscard]] Path compile(const std::string& path) const {
    Path compiled{.columns = {}, .itself = path == "."};
    const ColumnPattern pattern(path);
    for (std::size_t i = 0; i < columns_->size(); ++i) {
      if (pattern.matches((*columns_)[i])) compiled.columns.push_back(i);
    }
    return compiled;
  }

  void find(const Node& from, const Path& path, std::vector<Node>& out) const {
    if (path.itself) return out.push_back(from);
    for (const std::size_t column : path.columns) {
      if (column < cells_->size() && !(*cells_)[column].empty()) out.push_back({(*cells_)[column]});
    }
  }

  static std::string_view text(const Node& node, Conversion /*conversion*/, TextArena& /*arena*/) {
    return node.text;
  }

  template <class Visit>
  void members(const Node& /*node*/, Visit&& visit) const {
    for (std::size_t i = 0; i < cells_->size(); ++i) {
      const TableColumn& column = (*columns_)[i];
      if (!(*cells_)[i].empty())
        visit(column.name.empty() ? column.tag_text : column.name, Node{(*cells_)[i]});
    }
  }

 private:
  const TableColumns* columns_;
  const std::vector<std::string_view>* cells_ = nullptr;
};

}  // namespace weft
