#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace weft {

/// Reduces the words of one language to stems (Snowball algorithms), so that "trafficked" and "trafficking"
/// meet. Spelling variants (organise/organize, centre/center) and irregular plurals (women, crises) are made
/// one before. One thread at a time.
class Stemmer {
 public:
  /// `language` is ISO 639-1. Languages without an algorithm keep the folded word.
  explicit Stemmer(std::string_view language);
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  ~Stemmer();

  /// Whether there is an algorithm for the language.
  static bool supports(std::string_view language);

  /// The folded stem of one word as written in the text; the view is valid until the next call. Diacritics
  /// count while stemming (Spanish "ción") and are dropped afterwards, as `fold` does.
  std::string_view stem(std::string_view word);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
