#include "extract/readers/json/json_scanner.hpp"

#include <array>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace weft {

namespace {

constexpr std::size_t block_size = 64;

// One bit for each byte of a block.
struct Classes {
  std::uint64_t quotes = 0, backslashes = 0, brackets = 0, separators = 0, spaces = 0, line_ends = 0;
  std::uint64_t openings = 0;  // `{` and `[`
};

#if defined(__SSE2__)

std::uint64_t bits(__m128i found) { return static_cast<std::uint32_t>(_mm_movemask_epi8(found)); }

void classify_part(const char* bytes, unsigned shift, Classes& classes) {
  const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto is = [](__m128i block, char wanted) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(wanted)); };
  const __m128i folded = _mm_or_si128(text, _mm_set1_epi8(0x20));  // `[` and `{` alike, `]` and `}` alike
  const __m128i openings = is(folded, '{');
  const __m128i space = _mm_set1_epi8(' ');
  classes.quotes |= bits(is(text, '"')) << shift;
  classes.backslashes |= bits(is(text, '\\')) << shift;
  classes.openings |= bits(openings) << shift;
  classes.brackets |= bits(_mm_or_si128(openings, is(folded, '}'))) << shift;
  classes.separators |= bits(_mm_or_si128(is(text, ':'), is(text, ','))) << shift;
  classes.spaces |= bits(_mm_cmpeq_epi8(_mm_min_epu8(text, space), text)) << shift;
  classes.line_ends |= bits(is(text, '\n')) << shift;
}

Classes classify(const char* bytes) {
  Classes classes;
  for (unsigned part = 0; part < block_size; part += 16) classify_part(bytes + part, part, classes);
  return classes;
}

#else

Classes classify(const char* bytes) {
  Classes classes;
  for (std::size_t i = 0; i < block_size; ++i) {
    const char c = bytes[i];
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (c == '"') classes.quotes |= bit;
    if (c == '\\') classes.backslashes |= bit;
    if (c == '{' || c == '[') classes.openings |= bit;
    if (c == '{' || c == '[' || c == '}' || c == ']') classes.brackets |= bit;
    if (c == ':' || c == ',') classes.separators |= bit;
    if (static_cast<unsigned char>(c) <= ' ') classes.spaces |= bit;
    if (c == '\n') classes.line_ends |= bit;
  }
  return classes;
}

#endif

// For each bit the parity of all bits up to it.
std::uint64_t parities(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

// The bytes behind a backslash that is not itself escaped.
std::uint64_t escaped_bytes(std::uint64_t backslashes, bool& carried) {
  std::uint64_t escaped = carried ? 1 : 0;
  carried = false;
  for (backslashes &= ~escaped; backslashes != 0;) {
    const int at = std::countr_zero(backslashes);
    backslashes &= backslashes - 1;
    if (at == 63) {
      carried = true;
    } else {
      escaped |= std::uint64_t{2} << at;
      backslashes &= ~(std::uint64_t{2} << at);
    }
  }
  return escaped;
}

}  // namespace

void JsonScanner::restart(std::size_t position) {
  *this = JsonScanner();
  block_ = position;
}

bool JsonScanner::load(std::string_view text, bool at_end) {
  const std::size_t left = text.size() - block_;
  if (left == 0 || (left < block_size && !at_end)) return false;
  Classes classes;
  if (left < block_size) {
    std::array<char, block_size> padded{};
    padded.fill(' ');
    std::memcpy(padded.data(), text.data() + block_, left);
    classes = classify(padded.data());
  } else {
    classes = classify(text.data() + block_);
  }
  const std::uint64_t quotes = classes.quotes & ~escaped_bytes(classes.backslashes, escaped_);
  const std::uint64_t strings = parities(quotes) ^ in_string_;  // with the opening quote, not the closing one
  const std::uint64_t openers = quotes & strings;
  const std::uint64_t before = classes.openings | classes.separators | classes.spaces;
  brackets_ = classes.brackets & ~strings;
  others_ = (classes.separators & ~strings) | openers;
  broken_ = (classes.line_ends & strings) | (openers & ~(before << 1 | (may_begin_ ? 1 : 0)));
  in_string_ = (strings >> 63) != 0 ? ~std::uint64_t{0} : 0;
  may_begin_ = (before >> 63) != 0;
  base_ = block_;
  block_ += left < block_size ? left : block_size;
  return true;
}

template <bool separators>
JsonEvent JsonScanner::next(std::string_view text, bool at_end) {
  for (;;) {
    const std::uint64_t events = brackets_ | broken_ | (separators ? others_ : 0);
    if (events != 0) {
      const int bit = std::countr_zero(events);
      const std::uint64_t done = ~std::uint64_t{0} << bit << 1;
      const bool broken = (broken_ >> bit & 1) != 0;
      const std::size_t at = base_ + static_cast<std::size_t>(bit);
      brackets_ &= done;
      others_ &= done;
      broken_ &= done;
      return {broken ? JsonEvent::Kind::broken : JsonEvent::Kind::structure, text[at], at};
    }
    if (!load(text, at_end)) return {};
  }
}

template JsonEvent JsonScanner::next<true>(std::string_view, bool);
template JsonEvent JsonScanner::next<false>(std::string_view, bool);

}  // namespace weft
