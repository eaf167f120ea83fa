#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/places/gazetteer.hpp"
#include "extract/record.hpp"
#include "extract/text/tokeniser.hpp"
#include "extract/topics/topic_index.hpp"

namespace weft {

/// A concept of a thesaurus that a keyword names.
struct KeywordMatch {
  std::uint32_t entry = 0;   ///< in `TopicIndex::entries`
  std::string_view surface;  ///< part of the keyword's text, or its identifier
  std::uint32_t begin = 0;   ///< of the surface
  float weight = 1.0F;       ///< less for a member of a heading that as a whole says something else
};

/// What a keyword says.
struct KeywordReading {
  std::vector<KeywordMatch> matches;
  /// The label of a topic of the source's own, where no thesaurus knows the heading; empty otherwise.
  std::string own_label;
};

/// Reads subject headings that a source assigned. One per worker: keeps its buffers.
///
/// A concept is found by its identifier (an IRI or a code with a scheme that fits), else by label, in the
/// record's language, then in English: the whole heading, also inverted ("Violence, Sexual") or without a
/// qualifier in brackets; else its parts ("Refugees -- Legal status -- Sudan"), of which places and
/// subdivisions of form and time are no topics; else the members of an enumeration ("Food and Nutrition").
/// Acronyms count in any case, wordings not at all. A heading of which nothing but such parts or members is
/// known is a topic of its own too.
class KeywordMatcher {
 public:
  /// Borrows both; without gazetteer no part is a place.
  KeywordMatcher(const TopicIndex& index, const Gazetteer* gazetteer)
      : index_(&index), gazetteer_(gazetteer), tokeniser_(index.lexicon()) {}

  /// The result and its views stay until the next call.
  const KeywordReading& read(const RecordValue& keyword, std::string_view language);

  /// Appends the concepts that have exactly this label.
  bool find_label(std::string_view label, std::string_view language, std::vector<std::uint32_t>& entries);

 private:
  bool read_identifier(const RecordValue& keyword);
  bool read_whole(std::string_view text, std::string_view language);
  void read_parts(std::string_view text, std::string_view language);
  bool read_joined(std::string_view part, std::string_view text, std::string_view language);
  bool find_heading(std::string_view heading, std::string_view language);
  bool find_in(std::string_view label, std::string_view language, std::vector<std::uint32_t>& entries);
  void add(std::string_view surface, std::string_view text, float weight);

  const TopicIndex* index_;
  const Gazetteer* gazetteer_;
  Tokeniser tokeniser_;
  AnalysedField field_;
  std::vector<LabelMatch> found_;
  std::vector<std::uint32_t> entries_;
  KeywordReading reading_;
};

}  // namespace weft
