#pragma once

#include <cstdint>
#include <string>

namespace weft::bench {

/// The `rank`-th word of a made-up language: the function words of English for the smallest ranks, then
/// pronounceable words of the usual length, another for each rank.
inline std::string made_up_word(std::uint32_t rank) {
  constexpr const char* function_words[] = {
      "the",  "of",   "and",  "to",   "in",  "a",    "for",  "on",   "with",  "is",    "by",      "as",
      "are",  "that", "this", "from", "at",  "be",   "it",   "or",   "an",    "which", "their",   "has",
      "have", "not",  "was",  "were", "its", "been", "also", "more", "these", "such",  "between", "other"};
  constexpr std::uint32_t function_word_count = sizeof function_words / sizeof *function_words;
  if (rank < function_word_count) return function_words[rank];
  constexpr const char* onsets[] = {"b", "d", "f", "g", "k", "l",  "m",  "n",
                                    "p", "r", "s", "t", "v", "st", "tr", "pl"};
  constexpr const char* vowels[] = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
  std::string word;
  for (std::uint32_t rest = rank + 2000; rest > 0;) {
    word += onsets[rest % 16];
    rest /= 16;
    word += vowels[rest % 8];
    rest /= 8;
  }
  word += rank % 3 == 0 ? "nd" : "rt";
  return word;
}

}  // namespace weft::bench
