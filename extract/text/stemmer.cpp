#include "extract/text/stemmer.hpp"

#include <libstemmer.h>

#include "base/unicode.hpp"
#include "extract/text/spelling.hpp"

namespace weft {

namespace {

// Longer "words" are data, not language; stemming them would only cost time.
constexpr std::size_t longest_word = 64;

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Algorithm = std::unique_ptr<sb_stemmer, DeleteStemmer>;

// Two letters only: libstemmer would also take "porter" and full names.
Algorithm make_algorithm(const std::string& language) {
  return Algorithm(language.size() == 2 ? sb_stemmer_new(language.c_str(), "UTF_8") : nullptr);
}

}  // namespace

struct Stemmer::Parts {
  std::string language;
  Algorithm algorithm;
  std::string word;
  std::string folded;
};

Stemmer::Stemmer(std::string_view language) : parts_(std::make_unique<Parts>()) {
  parts_->language = language;
  parts_->algorithm = make_algorithm(parts_->language);
}

Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

bool Stemmer::supports(std::string_view language) { return make_algorithm(std::string(language)) != nullptr; }

std::string_view Stemmer::stem(std::string_view word) {
  Parts& p = *parts_;
  const bool ascii = is_ascii(word);
  if (!p.algorithm || word.size() > longest_word) {
    p.folded = fold(word);
    return p.folded;
  }
  p.word = ascii ? fold(word) : lower_case(word);
  if (const std::string_view known = protected_stem(p.word, p.language); !known.empty()) return known;
  normalise_spelling(p.word, p.language);
  const sb_symbol* const stemmed = sb_stemmer_stem(
      p.algorithm.get(), reinterpret_cast<const sb_symbol*>(p.word.data()), static_cast<int>(p.word.size()));
  if (stemmed != nullptr) {
    p.word.assign(reinterpret_cast<const char*>(stemmed),
                  static_cast<std::size_t>(sb_stemmer_length(p.algorithm.get())));
  }
  if (!is_ascii(p.word)) p.word = fold(p.word);
  normalise_stem(p.word, p.language);
  return p.word;
}

}  // namespace weft
