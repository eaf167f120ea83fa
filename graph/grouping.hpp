#pragma once

#include <cstdint>
#include <vector>

namespace weft {

/// Rows by group: those of group g are order[begin[g] .. begin[g + 1]), in their given order.
struct Grouping {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> order;
};

/// Counting sort of `rows` row numbers by `group_of(row)`, which is below `groups`. O(rows + groups).
template <typename GroupOf>
Grouping group_rows(std::uint32_t rows, std::uint32_t groups, GroupOf group_of) {
  Grouping result;
  result.begin.resize(std::size_t{groups} + 1);
  result.order.resize(rows);
  for (std::uint32_t row = 0; row < rows; ++row) ++result.begin[group_of(row) + 1];
  for (std::uint32_t group = 0; group < groups; ++group) result.begin[group + 1] += result.begin[group];
  std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
  for (std::uint32_t row = 0; row < rows; ++row) result.order[next[group_of(row)]++] = row;
  return result;
}

}  // namespace weft
