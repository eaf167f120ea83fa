#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/text/label_matcher.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// Reads the labels of a thesaurus made by others as a librarian would, who knows which of them say little in
/// running text. Built-in vocabularies state their doubts themselves.
///
/// - One letter, a number or small words only ("it", "who"): never decide alone.
/// - Words that any report may use ("report", "country"), and labels that name another concept of the same
///   thesaurus as well, unless this one by its preferred label and the other not: decide beside a neighbour.
/// - "Mercury (planet)": also "Mercury", beside a neighbour. "Violence, sexual": also "sexual violence".
/// - Acronyms of three letters and more hold in every language.
/// - Labels without language hold as they stand in every language, and in their other forms in the language
///   that most of them seem to be in.
class LabelReview {
 public:
  /// Borrows the vocabulary. O(n log n) in the number of labels.
  explicit LabelReview(const Vocabulary& vocabulary);

  /// What to match for one of its concepts; replaces `labels`, whose `entry` is left 0.
  void labels_of(const Concept& each, std::vector<MatcherLabel>& labels) const;

 private:
  void find_shared();
  void guess_language();
  void add(const ConceptLabel& label, std::vector<MatcherLabel>& labels) const;

  const Vocabulary* vocabulary_;
  std::vector<bool> shared_;  // by label: names another concept too
  std::string language_;      // of labels that state none
};

}  // namespace weft
