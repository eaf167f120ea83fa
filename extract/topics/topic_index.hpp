#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/statement.hpp"
#include "extract/text/label_matcher.hpp"
#include "extract/text/lexicon.hpp"
#include "extract/topics/concept_identifiers.hpp"
#include "extract/topics/label_review.hpp"
#include "extract/topics/topic_profiles.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// A concept of one of the topic vocabularies, ready to be stated.
struct TopicEntry {
  const Concept* source = nullptr;
  NodeId id;
  std::span<const std::uint32_t> broader;   ///< entries directly above
  std::span<const std::uint32_t> related;   ///< symmetric
  std::span<const std::uint32_t> narrower;  ///< entries directly below
  std::span<const std::uint32_t> context;   ///< sorted: what supports weak labels; none: any neighbour does
  bool top = false;                         ///< nothing above it, something below
};

/// All topic vocabularies as one table of entries and one matcher: made once, shared read-only by workers.
class TopicIndex {
 public:
  /// Borrows the vocabularies and the lexicon, which it fills. Of built-in vocabularies only concepts of the
  /// topic scheme are taken (their IRIs hold "/topic/"), not, for example, document types.
  TopicIndex(const std::vector<const Vocabulary*>& vocabularies, Lexicon& lexicon);

  [[nodiscard]] const std::vector<TopicEntry>& entries() const { return entries_; }
  [[nodiscard]] const LabelMatcher& matcher() const { return matcher_; }
  [[nodiscard]] const TopicProfiles& profiles() const { return profiles_; }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

  /// The concept of an identifier: its IRI, an IRI that it matches exactly or closely, or a notation or last
  /// part of its IRI where the scheme fits (`concept_iri` knows more schemes). None where several concepts
  /// claim it equally.
  [[nodiscard]] std::optional<std::uint32_t> find_identifier(std::string_view identifier,
                                                             std::string_view scheme) const;
  /// The concept of a code of GLIDE's hazards ("FL").
  [[nodiscard]] std::optional<std::uint32_t> find_hazard(std::string_view glide_code) const;
  /// The concepts whose labels of exact case read so in folded form; null for none.
  [[nodiscard]] const std::vector<std::uint32_t>* find_acronym(const std::string& folded) const;

  /// An entry as the graph takes it; `properties` is filled and holds its own. Views stay valid as long as
  /// the vocabularies and `properties`.
  [[nodiscard]] Entity entity(std::uint32_t entry, std::vector<PropertyValue>& properties) const;

 private:
  void add(const Vocabulary& vocabulary);
  void add_labels(std::uint32_t entry, const LabelReview* review);
  void link(const std::vector<Concept>& concepts, const std::vector<std::uint32_t>& positions);
  void link_context(const std::vector<std::uint32_t>& positions);
  [[nodiscard]] std::vector<std::uint32_t> at_or_below(std::span<const std::uint32_t> entries) const;

  ConceptIdentifiers identifiers_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> acronyms_;  // by folded label
  std::vector<TopicEntry> entries_;
  std::vector<std::vector<std::uint32_t>> lists_;  // what the spans of entries point into
  LabelMatcher matcher_;
  TopicProfiles profiles_;
  const Lexicon* lexicon_;
};

}  // namespace weft
