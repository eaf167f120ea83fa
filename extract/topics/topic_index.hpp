#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/statement.hpp"
#include "extract/text/label_matcher.hpp"
#include "extract/text/lexicon.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// A concept of one of the topic vocabularies, ready to be stated.
struct TopicEntry {
  const Concept* source = nullptr;
  NodeId id;
  std::vector<std::uint32_t> broader;     ///< entries directly above
  std::vector<std::uint32_t> related;     ///< symmetric
  std::vector<std::uint32_t> narrower;    ///< entries directly below
  std::vector<PropertyValue> properties;  ///< views into the vocabulary
  bool top = false;                       ///< nothing above it, something below
};

/// All topic vocabularies as one table of entries and one matcher: made once, shared read-only by workers.
class TopicIndex {
 public:
  /// Borrows the vocabularies and the lexicon, which it fills. Of built-in vocabularies only concepts of the
  /// topic scheme are taken (their IRIs hold "/topic/"), not, for example, document types.
  TopicIndex(const std::vector<const Vocabulary*>& vocabularies, Lexicon& lexicon);

  [[nodiscard]] const std::vector<TopicEntry>& entries() const { return entries_; }
  [[nodiscard]] const LabelMatcher& matcher() const { return matcher_; }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

  /// An entry as the graph takes it. Views stay valid as long as the vocabularies.
  [[nodiscard]] Entity entity(std::uint32_t entry) const;

 private:
  void add(const Vocabulary& vocabulary);
  void add_labels(std::uint32_t entry);

  std::vector<TopicEntry> entries_;
  LabelMatcher matcher_;
  const Lexicon* lexicon_;
};

}  // namespace weft
