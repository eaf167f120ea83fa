#include "base/decompress.hpp"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include "base/diagnostic.hpp"

namespace weft {
namespace {

std::string gzip(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(text.size() + 100, '\0');
  std::string input(text);
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string zstd(std::string_view text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  return packed;
}

std::string unpack(std::string_view bytes) {
  return read_all(*decompressing(memory_source("packed", bytes)));
}

std::string sample() {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "record " + std::to_string(i * 7919) + "\n";
  return text;
}

TEST(Decompress, ReadsEachFormatByContent) {
  const std::string text = sample();
  EXPECT_EQ(unpack(gzip(text)), text);
  EXPECT_EQ(unpack(zstd(text)), text);
  EXPECT_EQ(unpack(text), text);
  EXPECT_EQ(unpack(""), "");
  EXPECT_EQ(unpack("a"), "a");
}

TEST(Decompress, JoinsMembers) {
  EXPECT_EQ(unpack(gzip("one ") + gzip("two")), "one two");
  EXPECT_EQ(unpack(zstd("one ") + zstd("two")), "one two");
}

TEST(Decompress, PassesOverZerosBehindGzipData) {
  EXPECT_EQ(unpack(gzip("one ") + gzip("two") + std::string(100'000, '\0')), "one two");
  EXPECT_THROW(unpack(gzip("one ") + std::string(10, '\0') + "x"), Error);
  EXPECT_THROW(unpack(gzip("one ") + "x"), Error);
}

TEST(Decompress, PassesOverSkippableFrames) {
  const std::string skippable("\x50\x2A\x4D\x18\x03\0\0\0abc", 11);
  EXPECT_EQ(unpack(skippable + zstd("one ") + skippable + zstd("two")), "one two");
}

TEST(Decompress, RefusesLargeZstdWindows) {
  for (const int window : {27, 28}) {
    ZSTD_CCtx* const context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    // Without a known size the frame names its window, however little it holds.
    std::string packed(1000, '\0');
    ZSTD_outBuffer out{.dst = packed.data(), .size = packed.size(), .pos = 0};
    ZSTD_inBuffer in{.src = "one", .size = 3, .pos = 0};
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_flush);
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_end);
    packed.resize(out.pos);
    ZSTD_freeCCtx(context);
    if (window == 27) {
      EXPECT_EQ(unpack(packed), "one");
    } else {
      try {
        unpack(packed);
        FAIL();
      } catch (const Error& error) {
        EXPECT_EQ(error.diagnostic().code, "base.compressed-window-too-large");
      }
    }
  }
}

TEST(Decompress, TellsDataCutAnywhere) {
  for (const std::string& packed : {gzip("some text, some text"), zstd("some text, some text")}) {
    for (std::size_t size = 4; size < packed.size(); ++size) {
      try {
        unpack(std::string_view(packed).substr(0, size));
        ADD_FAILURE() << size;
      } catch (const Error& error) {
        EXPECT_EQ(error.diagnostic().code, "base.compressed-data-broken");
        EXPECT_NE(error.diagnostic().message.find("byte"), std::string::npos);
      }
    }
  }
}

TEST(Decompress, TellsDamage) {
  std::string packed = gzip(sample());
  packed[packed.size() / 2] ^= 0x55;
  EXPECT_THROW(unpack(packed), Error);
}

}  // namespace
}  // namespace weft
