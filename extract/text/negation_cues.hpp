#pragma once

#include <span>
#include <string_view>

namespace weft {

/// Where a cue counts.
enum class NegationPlace {
  anywhere,
  of_document,  ///< in sentences that name a document ("in this snapshot"): said of the world, it is a
                ///< finding
                ///< ("needs were not covered")
  opening       ///< at the beginning of a sentence: "Not covered: returns"
};

/// A row of folded words that says that a document leaves something out. Each word is one of several
/// alternatives parted by "|"; one that ends in "*" stands for all that begin so (never in the first word);
/// "$name" stands for the alternatives of a group, "~" for up to two words of any kind ("~ ~": four).
struct NegationCue {
  std::string_view words;
  NegationPlace place = NegationPlace::anywhere;
};

/// Alternatives that several cues share.
struct NegationGroup {
  std::string_view name;
  std::string_view words;
};

/// The cues of one language.
struct NegationCues {
  std::string_view language;
  std::span<const NegationGroup> groups;
  std::span<const NegationCue> before;  ///< negate what follows: "does not deal with"
  std::span<const NegationCue> after;   ///< negate what stands before: "is left aside"
  std::string_view contrasts;           ///< words that end a scope
  std::string_view exceptions;          ///< words that undo a cue in whose gap they stand: "not only"
  std::string_view documents;           ///< words by which a text speaks of itself
  std::string_view actors;              ///< what leaves things out without being the document: "the law"
};

/// English, French, Spanish, Portuguese and German.
std::span<const NegationCues> negation_cues();

}  // namespace weft
