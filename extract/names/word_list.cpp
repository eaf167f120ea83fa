#include "extract/names/word_list.hpp"

#include <algorithm>

#include "extract/names/name_words.hpp"

namespace weft {

WordList::WordList(std::string_view words) : words_(split_words(words)) { std::ranges::sort(words_); }

bool WordList::holds(std::string_view word) const { return std::ranges::binary_search(words_, word); }

}  // namespace weft
