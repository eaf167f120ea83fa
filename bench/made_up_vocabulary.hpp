#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/byte_sink.hpp"

namespace weft::bench {

/// A thesaurus of made-up concepts: label number i is the same for every size and seed, so that records and
/// vocabularies generated apart fit together.
class MadeUpVocabulary {
 public:
  explicit MadeUpVocabulary(std::uint32_t label_count) : label_count_(label_count) {}

  [[nodiscard]] std::uint32_t label_count() const { return label_count_; }
  /// One to four words; three labels belong to one concept.
  [[nodiscard]] std::string label(std::uint32_t number) const;
  /// SKOS in Turtle: a tree of concepts ten wide, with related links.
  void write_turtle(ByteSink& sink) const;

 private:
  std::uint32_t label_count_;
};

}  // namespace weft::bench
