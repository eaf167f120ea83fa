#pragma once

#include <cstdint>
#include <string>

#include "base/byte_sink.hpp"

namespace weft::bench {

enum class VocabularyFormat { turtle, n_triples, rdf_xml };

/// A thesaurus of made-up concepts: label number i in a language is the same for every size, so that records
/// and vocabularies generated apart fit together.
class MadeUpVocabulary {
 public:
  /// `label_count` English labels, three to a concept; each concept has two more in each further language, of
  /// which there are `languages` - 1, at most 5.
  explicit MadeUpVocabulary(std::uint32_t label_count, std::uint32_t languages = 1);

  /// Labels in all languages.
  [[nodiscard]] std::uint32_t label_count() const;
  [[nodiscard]] std::uint32_t concept_count() const;
  /// One to four words of English.
  [[nodiscard]] std::string label(std::uint32_t number) const { return label(number, 0); }
  /// SKOS: a tree of concepts ten wide, with related links, notations and definitions.
  void write(VocabularyFormat format, ByteSink& sink) const;

 private:
  [[nodiscard]] std::string label(std::uint32_t number, std::uint32_t language) const;

  std::uint32_t english_labels_;
  std::uint32_t languages_;
};

}  // namespace weft::bench
