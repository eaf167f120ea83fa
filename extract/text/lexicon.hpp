#pragma once

#include <string_view>

#include "base/string_pool.hpp"
#include "extract/text/token.hpp"

namespace weft {

/// The words and stems that labels are made of. Filled while vocabularies load, then shared read-only by
/// all workers.
class Lexicon {
 public:
  /// `folded` is one word as `fold` gives it; `stem` one stem as `Stemmer` gives it.
  WordRef add_word(std::string_view folded);
  StemRef add_stem(std::string_view stem);
  [[nodiscard]] WordRef find_word(std::string_view folded) const;
  [[nodiscard]] StemRef find_stem(std::string_view stem) const;

 private:
  StringPool words_;
  StringPool stems_;
};

}  // namespace weft
