#include "extract/vocabulary/rdf_bytes.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/line_count.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::size_t block_bytes = 256 * 1024;
constexpr std::uint64_t hash_domain = 0x766F636162756C61;  // "vocabula"
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Bytes at the end of `text` that begin a character without ending it.
std::size_t open_bytes(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    const std::size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return back < length ? back : 0;
  }
  return 0;
}

}  // namespace

RdfBytes::RdfBytes(ByteSource& source, const std::string& name)
    : source_(source), name_(name), hash_(hash_domain) {
  fetch();
  if (block_.starts_with(byte_order_mark)) {
    block_.erase(0, byte_order_mark.size());
    offset_ = byte_order_mark.size();
  }
  good_ = block_.size();
}

void RdfBytes::demand_utf8() {
  checked_ = true;
  check();
}

// Replaces what was handed out.
void RdfBytes::fetch() {
  const std::string_view passed = std::string_view(block_).substr(0, given_);
  lines_ += checked_ ? count_line_ends(passed) : 0;
  offset_ += given_;
  block_.erase(0, given_);
  given_ = 0;
  std::size_t used = block_.size();
  block_.resize(used + block_bytes);
  while (used < block_.size()) {
    const std::size_t count = source_.read(std::span(block_).subspan(used));
    at_end_ = count == 0;
    if (at_end_) break;
    hash_.add(std::string_view(block_).substr(used, count));
    used += count;
  }
  block_.resize(used);
  good_ = block_.size();
}

void RdfBytes::check() {
  const std::string_view text = block_;
  const std::size_t whole = text.size() - (at_end_ ? 0 : open_bytes(text));
  const std::size_t bad = find_invalid_utf8(text.substr(0, whole));
  if (bad != std::string_view::npos) {
    throw Error({.code = "extract.vocabulary-encoding",
                 .place = {.file = name_,
                           .line = lines_ + count_line_ends(text.substr(0, bad)) + 1,
                           .offset = offset_ + bad},
                 .message = "bytes are not UTF-8",
                 .hint = "convert the file to UTF-8"});
  }
  good_ = whole;
}

std::size_t RdfBytes::read(std::span<char> buffer) {
  if (given_ >= good_) {
    if (at_end_) return 0;
    fetch();
    if (checked_) check();
  }
  const std::size_t count = std::min(buffer.size(), good_ - given_);
  std::copy_n(block_.data() + given_, count, buffer.data());
  given_ += count;
  return count;
}

}  // namespace weft
