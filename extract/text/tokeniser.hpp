#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extract/text/lexicon.hpp"
#include "extract/text/token.hpp"

namespace weft {

/// Cuts text into tokens and looks their words and stems up. One per worker: it caches the stem of each
/// distinct word. No allocation per token once the cache is warm.
class Tokeniser {
 public:
  /// Borrows the lexicon, which must be complete.
  explicit Tokeniser(const Lexicon& lexicon);
  Tokeniser(Tokeniser&&) noexcept;
  Tokeniser& operator=(Tokeniser&&) noexcept;
  ~Tokeniser();

  /// Replaces `tokens`. `text` is valid UTF-8; `language` (ISO 639-1) chooses the stemmer, languages without
  /// one keep the folded word as stem.
  void tokenise(std::string_view text, std::string_view language, std::vector<Token>& tokens);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
