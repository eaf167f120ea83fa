#include "base/line_count.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace weft {
namespace {

TEST(CountLineEnds, EqualsPlainCounting) {
  EXPECT_EQ(count_line_ends(""), 0U);
  EXPECT_EQ(count_line_ends("a\nb\r\n"), 2U);
  EXPECT_EQ(count_line_ends(std::string(100'000, '\n')), 100'000U);
  std::string text;
  for (std::size_t i = 0; i < 40'000; ++i) text += i * i % 7 == 2 ? '\n' : 'x';
  for (std::size_t size = 0; size < 300; ++size) {
    const std::string_view part = std::string_view(text).substr(size * 100, size * 61);
    EXPECT_EQ(count_line_ends(part), static_cast<std::uint64_t>(std::count(part.begin(), part.end(), '\n')));
  }
}

}  // namespace
}  // namespace weft
