#pragma once

#include <cstdint>
#include <string_view>

namespace weft {

/// What a word does in the phrases of a catalogue's texts.
enum class WordRole : std::uint8_t {
  content,    ///< may be a term by itself, or begin or end one
  generic,    ///< inside terms only: "report", "new", "important"
  connector,  ///< holds a term together: "of", "de"
  article,    ///< likewise behind a connector ("de la"), else a stop word
  stop        ///< no term runs across it: "the", "is", "because"
};

/// Whether a word of that role stands only between the words of a term.
constexpr bool holds_together(WordRole role) {
  return role == WordRole::connector || role == WordRole::article;
}

/// The role of a word in its folded form (`word_form`). English, French and Spanish have lists of their own,
/// Portuguese and German short ones; in other languages written with spaces, words of up to three letters are
/// stop words. `language` is ISO 639-1.
WordRole word_role(std::string_view language, std::string_view folded);

/// Whether a noun may be expected behind the word: an article, another determiner or a preposition.
bool opens_noun_phrase(std::string_view language, std::string_view folded);

/// Whether the language has a list, so that stop words and nouns need not be guessed.
bool has_word_list(std::string_view language);

}  // namespace weft
