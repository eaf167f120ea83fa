#include "base/text_encoding.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace weft {
namespace {

using namespace std::string_view_literals;

std::string converted(std::string_view bytes) {
  return read_all(*utf8_source(memory_source("input", bytes)));
}

// Gives a byte at a time.
class Dripping : public ByteSource {
 public:
  explicit Dripping(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(std::span<char> buffer) override {
    if (bytes_.empty() || buffer.empty()) return 0;
    buffer[0] = bytes_[0];
    bytes_.remove_prefix(1);
    return 1;
  }
  [[nodiscard]] const std::string& name() const override { return name_; }

 private:
  std::string_view bytes_;
  std::string name_ = "input";
};

TEST(Utf8Source, ConvertsUtf16WithAByteOrderMark) {
  EXPECT_EQ(converted("\xFF\xFEt\0\xE9\0\xAC\x20\x3D\xD8\x00\xDE"sv), "t\u00E9\u20AC\U0001F600");
  EXPECT_EQ(converted("\xFE\xFF\0t\0\xE9\x20\xAC\xD8\x3D\xDE\x00"sv), "t\u00E9\u20AC\U0001F600");
  EXPECT_EQ(converted("\xFF\xFE"sv), "");
}

TEST(Utf8Source, ReplacesHalvesOfPairs) {
  EXPECT_EQ(converted("\xFF\xFE\x3D\xD8t\0\x00\xDEu\0\x3D\xD8"sv), "\uFFFDt\uFFFDu\uFFFD");
  EXPECT_EQ(converted("\xFF\xFEt\0u"sv), "t\uFFFD");
}

TEST(Utf8Source, LeavesOtherBytesAlone) {
  for (const std::string_view text : {""sv, "t"sv, "\xFFt"sv, "title\n"sv, "\xEF\xBB\xBFtitle"sv}) {
    EXPECT_EQ(converted(text), text);
  }
}

TEST(Utf8Source, BlocksDoNotShow) {
  std::string text = "\xFF\xFE";
  for (int i = 0; i < 40'000; ++i) text += "a\0\x3D\xD8\x00\xDE"sv;
  const std::string whole = converted(text);
  EXPECT_EQ(whole.size(), 40'000U * 5);
  EXPECT_EQ(read_all(*utf8_source(std::make_unique<Dripping>(text))), whole);
}

TEST(Windows1252, BecomesUtf8) {
  std::string out;
  append_windows_1252(out, "caf\xE9 \x93\x80\x94 \x81\xFF");
  EXPECT_EQ(out, "café “€” \uFFFDÿ");
}

TEST(EncodingCensus, TellsWindows1252FromBrokenUtf8) {
  EXPECT_EQ(take_encoding_census("plain").utf8, 0U);
  EXPECT_EQ(take_encoding_census("café — naïve").utf8, 3U);
  const EncodingCensus latin = take_encoding_census("caf\xE9, \xC9t\xE9, \x93quoted\x94");
  EXPECT_EQ(latin.windows_1252, 5U);
  EXPECT_EQ(latin.utf8 + latin.others, 0U);
  EXPECT_EQ(take_encoding_census("Second \xFF report").others, 1U);
  EXPECT_EQ(take_encoding_census("a \xE9 b").others, 1U);
  EXPECT_EQ(take_encoding_census("caf\xE9").windows_1252, 1U);
}

}  // namespace
}  // namespace weft
