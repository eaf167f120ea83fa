#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/analysed_record.hpp"
#include "extract/text/label_matcher.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// Recognises the genre of a document by the concepts of a vocabulary's scheme `doctype`. Built once, then
/// shared read-only by all workers.
class DocumentTypes {
 public:
  /// Copies what it needs from `vocabulary`; without such concepts nothing is ever recognised.
  DocumentTypes(const Vocabulary& vocabulary, Lexicon& lexicon);

  /// The key of the concept that has exactly this name ("Journal Article"), or empty.
  [[nodiscard]] std::string_view of_name(std::string_view name) const;

  /// The key of the concept that a catalogue's own word for the type names or holds ("Evaluation and Lessons
  /// Learned"), or empty.
  [[nodiscard]] std::string_view of_declared(std::string_view type) const;

  /// The key of the concept by which the title calls the document ("Guidance Note on ...", "...: a
  /// handbook"), else the one by which the first sentence of the abstract does ("This guidance note is ..."),
  /// or empty.
  [[nodiscard]] std::string_view of_text(const AnalysedRecord& record) const;

 private:
  [[nodiscard]] std::string_view of_title(const AnalysedField& title,
                                          const std::vector<LabelMatch>& matches) const;
  [[nodiscard]] std::string_view of_abstract(const AnalysedField& abstract,
                                             const std::vector<LabelMatch>& matches) const;

  struct Name {
    std::string folded;
    std::uint32_t type = 0;
  };
  std::vector<std::string> keys_;
  std::vector<Name> names_;  ///< sorted by `folded`
  LabelMatcher matcher_;
};

}  // namespace weft
