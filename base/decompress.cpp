#include "base/decompress.hpp"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/look_ahead_source.hpp"

namespace weft {

namespace {

constexpr std::size_t input_bytes = 1 << 16;

// RFC 8878, section 3.1.2: what programs that compress in parallel begin with.
bool begins_with_skippable_frame(std::string_view head) {
  return head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18";
}

// Shared by both formats: a block of compressed input and how much of it is used.
class CompressedSource : public ByteSource {
 public:
  explicit CompressedSource(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), input_(input_bytes) {}
  [[nodiscard]] const std::string& name() const override { return source_->name(); }
  [[nodiscard]] std::uint64_t consumed() const override { return source_->consumed(); }

 protected:
  // False at the end of the compressed bytes.
  bool refill() {
    if (used_ < filled_) return true;
    offset_ += filled_;
    used_ = 0;
    filled_ = source_->read(input_);
    return filled_ > 0;
  }
  [[noreturn]] void fail(const std::string& reason) const {
    throw Error(
        {.code = "base.compressed-data-broken",
         .place = {.file = source_->name(), .offset = offset_ + used_},
         .message = "compressed data are broken at byte " + std::to_string(offset_ + used_) + ": " + reason});
  }

  std::unique_ptr<ByteSource> source_;
  std::vector<char> input_;
  std::size_t used_ = 0;
  std::size_t filled_ = 0;
  std::uint64_t offset_ = 0;
};

class GzipSource : public CompressedSource {
 public:
  explicit GzipSource(std::unique_ptr<ByteSource> source) : CompressedSource(std::move(source)) {
    constexpr int gzip_only = 16;
    if (inflateInit2(&stream_, MAX_WBITS + gzip_only) != Z_OK) fail("no memory");
  }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;
  ~GzipSource() override { inflateEnd(&stream_); }

  std::size_t read(std::span<char> buffer) override {
    stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(buffer.size(), 1U << 30));
    const uInt wanted = stream_.avail_out;
    while (stream_.avail_out == wanted) {
      if (!refill()) {
        if (inside_member_) fail("the data end too early");
        break;
      }
      if (!inside_member_ && past_members()) continue;
      inside_member_ = true;
      stream_.next_in = reinterpret_cast<Bytef*>(input_.data() + used_);
      stream_.avail_in = static_cast<uInt>(filled_ - used_);
      const int result = inflate(&stream_, Z_NO_FLUSH);
      used_ = filled_ - stream_.avail_in;
      if (result == Z_STREAM_END) {
        inside_member_ = false;
        any_member_ = true;
        inflateReset(&stream_);
      } else if (result != Z_OK && result != Z_BUF_ERROR) {
        fail(stream_.msg != nullptr ? stream_.msg : "not gzip data");
      }
    }
    return wanted - stream_.avail_out;
  }

 private:
  // Passes over the zeros behind the last member.
  bool past_members() {
    if (any_member_ && input_[used_] == '\0') padding_ = true;
    if (!padding_) return false;
    while (used_ < filled_ && input_[used_] == '\0') ++used_;
    if (used_ < filled_) fail("other data follow the end");
    return true;
  }

  z_stream stream_{};
  bool inside_member_ = false;
  bool any_member_ = false;
  bool padding_ = false;
};

class ZstdSource : public CompressedSource {
 public:
  explicit ZstdSource(std::unique_ptr<ByteSource> source)
      : CompressedSource(std::move(source)), stream_(ZSTD_createDStream()) {
    ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, max_window_log);
  }
  ZstdSource(const ZstdSource&) = delete;
  ZstdSource& operator=(const ZstdSource&) = delete;
  ~ZstdSource() override { ZSTD_freeDStream(stream_); }

  std::size_t read(std::span<char> buffer) override {
    ZSTD_outBuffer out{.dst = buffer.data(), .size = buffer.size(), .pos = 0};
    while (out.pos == 0) {
      if (!refill()) {
        if (inside_frame_) fail("the data end too early");
        break;
      }
      ZSTD_inBuffer in{.src = input_.data(), .size = filled_, .pos = used_};
      const std::size_t result = ZSTD_decompressStream(stream_, &out, &in);
      used_ = in.pos;
      if (ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge) refuse_window();
      if (ZSTD_isError(result) != 0) fail(ZSTD_getErrorName(result));
      inside_frame_ = result != 0;
    }
    return out.pos;
  }

 private:
  static constexpr int max_window_log = 27;  // 128 MiB, what zstd itself accepts without being asked

  [[noreturn]] void refuse_window() const {
    throw Error({.code = "base.compressed-window-too-large",
                 .place = {.file = source_->name()},
                 .message = "unpacking the zstd data would take more than 128 MiB of memory",
                 .hint = "unpack the file, or compress it without --long=28 or more"});
  }

  ZSTD_DStream* stream_;
  bool inside_frame_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> decompressing(std::unique_ptr<ByteSource> source) {
  constexpr std::size_t magic_bytes = 4;
  auto ahead = std::make_unique<LookAheadSource>(std::move(source), magic_bytes);
  const std::string_view head = ahead->head();
  if (head.starts_with("\x1F\x8B")) return std::make_unique<GzipSource>(std::move(ahead));
  if (head.starts_with("\x28\xB5\x2F\xFD") || begins_with_skippable_frame(head)) {
    return std::make_unique<ZstdSource>(std::move(ahead));
  }
  return ahead;
}

}  // namespace weft
