#include "base/text_format.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "base/hash.hpp"
#include "base/string_pool.hpp"

namespace weft {
namespace {

template <typename Number>
std::string text_of(Number value) {
  std::string out;
  append_number(out, value);
  return out;
}

TEST(TextFormat, NumbersAreShortAndTyped) {
  EXPECT_EQ(text_of(0.1), "0.1");
  EXPECT_EQ(text_of(1.0), "1.0");
  EXPECT_EQ(text_of(-0.25), "-0.25");
  EXPECT_EQ(text_of(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
  EXPECT_EQ(text_of(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  for (const double value : {1.0 / 3, 1e-300, 1e300, 123456789.125})
    EXPECT_EQ(std::stod(text_of(value)), value);
}

TEST(TextFormat, RefusesWhatIsNotFinite) {
  EXPECT_THROW(text_of(std::numeric_limits<double>::quiet_NaN()), std::domain_error);
  EXPECT_THROW(text_of(std::numeric_limits<double>::infinity()), std::domain_error);
}

TEST(TextFormat, EscapesJsonStrings) {
  std::string out;
  append_json_string(out, "a\"b\\c\n\t\r\x01 é/");
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\n\\t\\r\\u0001 é/\"");
}

TEST(Hash, SeparatesSeedsAndPrintsHex) {
  const Hash128 hash = hash128("text", 1);
  EXPECT_EQ(hash, hash128("text", 1));
  EXPECT_NE(hash, hash128("text", 2));
  EXPECT_EQ((Hash128{.high = 0x0123456789abcdef, .low = 0xF}).hex(), "0123456789abcdef000000000000000f");
  EXPECT_LT((Hash128{.high = 1, .low = 9}), (Hash128{.high = 2, .low = 0}));
}

TEST(StringPool, InternsOnceAndKeepsViewsWhenMoved) {
  StringPool pool;
  EXPECT_EQ(pool.intern("").value(), 0U);
  std::vector<StringRef> refs;
  for (int i = 0; i < 5000; ++i) refs.push_back(pool.intern("word " + std::to_string(i)));
  const std::string_view view = pool.view(refs[0]);
  for (int i = 0; i < 5000; ++i)
    EXPECT_EQ(pool.intern("word " + std::to_string(i)), refs[static_cast<std::size_t>(i)]);
  EXPECT_NE(pool.append("word 1"), refs[1]);
  const StringPool moved = std::move(pool);
  EXPECT_EQ(moved.view(refs[0]).data(), view.data());
  EXPECT_EQ(moved.view(refs[4999]), "word 4999");
}

}  // namespace
}  // namespace weft
