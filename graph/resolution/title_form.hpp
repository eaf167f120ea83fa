#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft {

/// A title made comparable. Words are hashes of their folded form.
struct TitleForm {
  std::vector<std::uint32_t> words;  ///< sorted, each once, without articles and prepositions
  std::vector<std::uint32_t>
      numbers;  ///< sorted: numbers, months, "annex", "summary": titles that differ here name two works
  std::vector<std::uint32_t>
      edition;                   ///< sorted: what says which edition it is ("second edition", "revised")
  std::uint32_t all_words = 0;   ///< one hash of them
  std::uint32_t main_words = 0;  ///< that of the words before a colon; zero where there is none or too few
  bool series =
      false;  ///< one of many under nearly one title: situation reports, updates, annual reports ...
  bool marked_language = false;  ///< names the language it is in: "(French version)"

  /// Too few words to tell a work by ("Training manual", "Editorial").
  [[nodiscard]] bool generic() const { return words.size() < 3; }
};

/// Reads a title in any language; the lists behind it know English, French, Spanish, Portuguese and German.
TitleForm read_title(std::string_view title);

/// The share of their words that two titles have in common (Jaccard).
double similarity(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

/// The words of a longer text, likewise: sorted hashes, each once.
std::vector<std::uint32_t> text_words(std::string_view text);

}  // namespace weft
