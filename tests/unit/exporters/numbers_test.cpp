#include "exporters/numbers.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>

namespace weft {
namespace {

template <typename Append>
std::string text(Append append, float value) {
  std::string out;
  append(out, value);
  return out;
}

TEST(Numbers, FloatsAreShortAndRoundTrip) {
  EXPECT_EQ(text(append_float, 0.31F), "0.31");
  EXPECT_EQ(text(append_float, 1.0F), "1.0");
  for (const float value : {1e-30F, 3.4028235e38F, 0.1F, 1.0F / 3.0F}) {
    EXPECT_EQ(std::strtof(text(append_float, value).c_str(), nullptr), value);
  }
}

TEST(Numbers, DecimalsHaveNoExponent) {
  EXPECT_EQ(text(append_decimal, 1e-7F), "0.0000001");
  EXPECT_EQ(text(append_decimal, 1.0F), "1.0");
  EXPECT_EQ(text(append_decimal, 3.4028235e38F).find('e'), std::string::npos);
}

TEST(Numbers, NotFiniteBecomesZero) {
  EXPECT_EQ(text(append_float, std::numeric_limits<float>::quiet_NaN()), "0.0");
  EXPECT_EQ(text(append_decimal, std::numeric_limits<float>::infinity()), "0.0");
}

TEST(Numbers, RoundsForPeople) { EXPECT_EQ(text(append_rounded, 0.3149F), "0.31"); }

TEST(Numbers, CoordinatesHaveTwoPlaces) {
  const auto coordinate = [](double value) {
    std::string out;
    append_coordinate(out, value);
    return out;
  };
  EXPECT_EQ(coordinate(27.960321998683213), "27.96");
  EXPECT_EQ(coordinate(-12.0), "-12.0");
  EXPECT_EQ(coordinate(-0.0001), "0.0");
  EXPECT_EQ(coordinate(std::numeric_limits<double>::infinity()), "0.0");
}

}  // namespace
}  // namespace weft
