#include "base/text_encoding.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/look_ahead_source.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t byte_order_mark_bytes = 2;  // of UTF-16

// Converts block by block; what does not fit the caller's buffer waits in `converted_`.
class Utf16Source : public ByteSource {
 public:
  Utf16Source(std::unique_ptr<ByteSource> source, bool big_endian)
      : source_(std::move(source)), big_endian_(big_endian) {}

  std::size_t read(std::span<char> buffer) override {
    while (given_ == converted_.size()) {
      if (!convert_more()) return 0;
    }
    const std::size_t count = std::min(buffer.size(), converted_.size() - given_);
    std::copy_n(converted_.data() + given_, count, buffer.data());
    given_ += count;
    return count;
  }
  [[nodiscard]] const std::string& name() const override { return source_->name(); }
  [[nodiscard]] std::uint64_t consumed() const override { return source_->consumed(); }

 private:
  bool convert_more() {
    converted_.clear();
    given_ = 0;
    if (ended_) return false;
    const std::size_t count = source_->read({block_.data() + held_, block_.size() - held_});
    const std::size_t size = held_ + count;
    for (std::size_t i = 0; i + 1 < size; i += 2) take_unit(unit_at(i));
    held_ = size % 2;
    if (held_ == 1) block_[0] = block_[size - 1];
    if (count == 0) {
      ended_ = true;
      if (high_ != 0 || held_ == 1) append_utf8(converted_, replacement);
    }
    return true;
  }

  [[nodiscard]] char32_t unit_at(std::size_t i) const {
    const auto first = static_cast<unsigned char>(block_[i]);
    const auto second = static_cast<unsigned char>(block_[i + 1]);
    return big_endian_ ? (first << 8U | second) : (second << 8U | first);
  }

  void take_unit(char32_t unit) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0 && low) {
      append_utf8(converted_, 0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00));
      high_ = 0;
      return;
    }
    if (high_ != 0) append_utf8(converted_, replacement);
    high_ = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
    if (high_ == 0) append_utf8(converted_, low ? replacement : unit);
  }

  std::unique_ptr<ByteSource> source_;
  bool big_endian_;
  std::vector<char> block_ = std::vector<char>(std::size_t{1} << 15U);
  std::size_t held_ = 0;  // 1 when a byte of a unit waits at the start of the block
  char32_t high_ = 0;     // the first half of a surrogate pair
  std::string converted_;
  std::size_t given_ = 0;
  bool ended_ = false;
};

constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_lead(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0xC0; }
bool is_letter_in_windows_1252(unsigned char byte) {
  if (byte < 0x80) return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  constexpr std::string_view others = "\x8A\x8C\x8E\x9A\x9C\x9E\x9F";
  // Thorn and y with two dots are so rare that they mean something else.
  const bool latin1 = byte >= 0xC0 && byte < 0xFE && byte != 0xD7 && byte != 0xF7;
  return latin1 || others.find(static_cast<char>(byte)) != std::string_view::npos;
}

bool looks_like_windows_1252(std::string_view text, std::size_t at) {
  constexpr std::string_view punctuation = "\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xA7\xAA\xAB\xB0\xBA\xBB\xBF";
  if (punctuation.find(text[at]) != std::string_view::npos) return true;
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && is_letter_in_windows_1252(static_cast<unsigned char>(text[i]));
  };
  return is_letter(at) && ((at > 0 && is_letter(at - 1)) || is_letter(at + 1));
}

}  // namespace

std::unique_ptr<ByteSource> utf8_source(std::unique_ptr<ByteSource> source) {
  auto ahead = std::make_unique<LookAheadSource>(std::move(source), byte_order_mark_bytes);
  const bool big_endian = ahead->head() == "\xFE\xFF";
  if (!big_endian && ahead->head() != "\xFF\xFE") return ahead;
  std::array<char, byte_order_mark_bytes> mark{};
  ahead->read(mark);
  return std::make_unique<Utf16Source>(std::move(ahead), big_endian);
}

char32_t windows_1252_character(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : 0;
}

void append_windows_1252(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t special = windows_1252_character(byte);
    const bool missing = special == 0 && byte >= 0x80 && byte < 0xA0;
    append_utf8(out, missing ? replacement : special != 0 ? special : byte);
  }
}

EncodingCensus take_encoding_census(std::string_view text) {
  EncodingCensus census;
  for (std::size_t at = 0;;) {
    const std::string_view rest = text.substr(at);
    const std::size_t good = std::min(find_invalid_utf8(rest), rest.size());
    census.utf8 += static_cast<std::size_t>(
        std::count_if(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(good), is_lead));
    at += good;
    if (at == text.size()) return census;
    ++(looks_like_windows_1252(text, at) ? census.windows_1252 : census.others);
    ++at;
  }
}

}  // namespace weft
