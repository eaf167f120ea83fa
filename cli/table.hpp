#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace weft {

/// Rows of aligned columns for people. The last column is never padded and is cut where the line would be
/// wider than the terminal.
class Table {
 public:
  enum class Align { left, right };

  explicit Table(std::vector<Align> columns) : columns_(std::move(columns)) {}

  /// As many cells as columns; what could steer a terminal or break the line is not shown (`printable_name`).
  void add(std::vector<std::string> cells);

  /// All rows, each indented by two spaces and ended by a line break.
  [[nodiscard]] std::string text(std::size_t width) const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace weft
