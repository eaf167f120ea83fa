#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/lexicon.hpp"
#include "extract/text/token.hpp"

namespace weft {

enum class LabelCase : std::uint8_t {
  any,
  exact,       ///< the letters exactly as in the label (acronyms)
  capitalised  ///< each word that is capitalised in the label is capitalised (or all upper case) in the text
};

enum class LabelKind : std::uint8_t {
  preferred,
  alternative,
  hidden,
  acronym,
  former,
  wording  ///< a phrase of running text that speaks of the entry and is no name of it
};

struct MatcherLabel {
  std::string text;
  std::string language = {};  ///< ISO 639-1; empty = every language
  LabelKind kind = LabelKind::alternative;
  LabelCase letter_case = LabelCase::any;
  bool ambiguous = false;  ///< never decides alone
  bool weak = false;       ///< decides only beside a neighbour of what it names
  bool false_friend =
      false;                ///< looks like its entry and means something else: takes the words, names nothing
  std::uint32_t entry = 0;  ///< what it names: the caller's number
};

/// A label as its matcher keeps it: views stay valid as long as that.
struct KnownLabel {
  std::string_view text;
  std::string_view language;
  LabelKind kind = LabelKind::alternative;
  LabelCase letter_case = LabelCase::any;
  bool ambiguous = false;
  bool weak = false;
  bool false_friend = false;
  std::uint32_t entry = 0;
};

/// Tokens [first, last) of a field spell `label`.
struct LabelMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t label = 0;  ///< position in `LabelMatcher::label`
};

/// Finds labels in token sequences: a trie over word (or stem) numbers. Add labels, freeze once, then
/// shared read-only by all workers.
class LabelMatcher {
 public:
  enum class Unit { words, stems };
  /// Fills `lexicon`, which must outlive the matcher's building but not its use.
  LabelMatcher(Unit unit, Lexicon& lexicon);
  LabelMatcher(LabelMatcher&&) noexcept;
  LabelMatcher& operator=(LabelMatcher&&) noexcept;
  ~LabelMatcher();

  /// Labels without letters or digits, and those of more than 32 words, are ignored. Labels of stems are
  /// matched by word where their case matters or no language is given. Acronyms with `LabelCase::exact` also
  /// match their plural ("IDPs"). A
  /// label of one word matches its own forms only ("refugees", not all that shares its stem).
  void add(const MatcherLabel& label);
  void freeze();

  /// Leftmost-longest matches, not overlapping, in text order; several entries may share one span. Labels of
  /// `language` and of no language count. Masked tokens and phrase breaks are not crossed, except those
  /// breaks (commas, parentheses) that the label itself has. O(tokens x longest label).
  void find(const AnalysedField& field, std::string_view language, std::vector<LabelMatch>& matches) const;

  /// Labels inside the span of a match, leftmost-longest but shorter than the whole span, appended to
  /// `matches`: "sexual violence" in "mandatory reporting of sexual violence".
  void find_inside(const AnalysedField& field, std::string_view language, const LabelMatch& whole,
                   std::vector<LabelMatch>& matches) const;

  [[nodiscard]] KnownLabel label(std::uint32_t index) const;
  [[nodiscard]] std::size_t label_count() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
