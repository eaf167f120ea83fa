#include "extract/text/lexicon.hpp"

namespace weft {

WordRef Lexicon::add_word(std::string_view folded) { return WordRef(words_.intern(folded).value()); }

StemRef Lexicon::add_stem(std::string_view stem) { return StemRef(stems_.intern(stem).value()); }

WordRef Lexicon::find_word(std::string_view folded) const {
  const StringRef found = words_.find(folded);
  return found.valid() ? WordRef(found.value()) : WordRef{};
}

StemRef Lexicon::find_stem(std::string_view stem) const {
  const StringRef found = stems_.find(stem);
  return found.valid() ? StemRef(found.value()) : StemRef{};
}

}  // namespace weft
