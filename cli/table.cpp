#include "cli/table.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "cli/terminal.hpp"

namespace weft {

void Table::add(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  for (std::string& cell : cells) cell = printable_name(cell);
  rows_.push_back(std::move(cells));
}

std::string Table::text(std::size_t width) const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (const auto& row : rows_) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += "  ";
      used += 2;
      const bool last = i + 1 == row.size();
      const std::string padding(last && columns_[i] == Align::left ? 0 : widths[i] - display_width(row[i]),
                                ' ');
      if (columns_[i] == Align::right) out += padding;
      out += last ? shorten(row[i], std::max<std::size_t>(width, used + 10) - used) : row[i];
      if (columns_[i] == Align::left) out += padding;
      used += widths[i];
    }
    out += '\n';
  }
  return out;
}

}  // namespace weft
