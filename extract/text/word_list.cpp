#include "extract/text/word_list.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace weft {

namespace {

std::size_t initial_of(std::string_view word) {
  constexpr std::size_t other = 26;
  return is_ascii_letter(word.front()) ? static_cast<std::size_t>(ascii_lower(word.front()) - 'a') : other;
}

std::uint32_t length_bit(std::string_view word) {
  constexpr std::size_t longest = 31;
  return std::uint32_t{1} << std::min(word.size(), longest);
}

}  // namespace

WordList::WordList(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) words_.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(words_);
  for (const std::string_view word : words_) lengths_[initial_of(word)] |= length_bit(word);
}

bool WordList::holds(std::string_view folded) const {
  if (folded.empty() || (lengths_[initial_of(folded)] & length_bit(folded)) == 0) return false;
  return std::ranges::binary_search(words_, folded);
}

bool WordList::may_hold(std::string_view surface) const {
  if (surface.empty()) return false;
  const auto beyond_ascii = static_cast<std::size_t>(
      std::ranges::count_if(surface, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  const std::uint32_t lengths = lengths_[initial_of(surface)];
  if (beyond_ascii == 0) return (lengths & length_bit(surface)) != 0;
  if (!is_ascii_letter(surface.front())) return true;
  // An accented letter of two bytes folds to one, a mark of its own to none.
  for (std::size_t gone = beyond_ascii / 2; gone <= beyond_ascii; ++gone) {
    if ((lengths & length_bit(surface.substr(gone))) != 0) return true;
  }
  return false;
}

}  // namespace weft
