#pragma once

#include <string_view>
#include <vector>

/// What names are made of, for the parsers of persons and bodies.
namespace weft {

/// The words of a name: runs without white space, as views of `text`.
std::vector<std::string_view> split_words(std::string_view text);

/// Cuts `text` at every `separator`; pieces are trimmed, empty ones left out.
std::vector<std::string_view> split_at(std::string_view text, char separator);

/// `text` without white space at its ends.
std::string_view trim(std::string_view text);

/// Letters of a word and how they are written.
struct WordShape {
  int letters = 0;
  int upper = 0;  ///< upper-case letters
  int digits = 0;
  bool starts_upper = false;
  bool uncased = false;  ///< has letters of a script without case

  [[nodiscard]] bool all_upper() const { return letters > 0 && upper == letters && !uncased; }
};
WordShape word_shape(std::string_view word);

/// One to three single letters with or without full stops and hyphens: "A.", "S.T.", "J.-P.", "A".
bool is_initials(std::string_view word);

/// Particles of surnames (de, van, bin, ...), given folded.
bool is_particle(std::string_view folded);

}  // namespace weft
