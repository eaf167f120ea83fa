#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/analysed_record.hpp"
#include "extract/text/lexicon.hpp"
#include "extract/text/stemmer.hpp"

namespace weft {

/// What words the texts on a topic use: learnt from its labels and wordings, all words of them, so that a
/// record can be compared with a topic as a whole ("forecast", "siren", "alert" speak for early warning even
/// if no label stands there). Made once, then shared read-only.
///
/// A topic is scored like a document in a search engine whose query is the record, by BM25 (Robertson and
/// Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009), and its standing is how many
/// standard deviations that lies above the mean of all topics. Topics known by few words have no standing.
class TopicProfiles {
 public:
  static constexpr float unknown = -1000.0F;
  /// A topic with fewer labels in a language is not known well enough to be compared.
  static constexpr std::size_t least_labels = 8;

  /// What `compare` fills; kept by the caller, so that its memory is used again.
  struct Comparison {
    std::vector<float> standings;      ///< by entry, up to the last that is known; empty where none is
    std::vector<std::uint32_t> stems;  ///< scratch
  };

  /// Fills the lexicon with the stems of what is added.
  explicit TopicProfiles(Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// `text` speaks of the topic `entry`. Nothing for languages without stemmer.
  void add(std::uint32_t entry, std::string_view language, std::string_view text);
  void freeze(std::size_t entries);

  /// The standing of each entry in the record; `unknown` where there is none. Masked and negated words do not
  /// count, words of the title count twice. O(tokens x topics that share a word).
  void compare(const AnalysedRecord& record, Comparison& comparison) const;

  /// The stem's part in the score of a topic; 0 for none.
  [[nodiscard]] float part(std::string_view language, StemRef stem, std::uint32_t entry) const;

 private:
  struct Use {  // of a stem by a topic
    StemRef stem;
    std::uint32_t entry = 0;
    float weight = 0;
  };
  struct Language {
    explicit Language(std::string_view named) : name(named), stemmer(named) {}

    std::string name;
    Stemmer stemmer;
    std::vector<Use> uses;              // by stem, then entry, once frozen
    std::vector<std::uint32_t> begins;  // by stem number: where its uses begin, and the end
    std::vector<float> sizes;           // by entry, up to the last that is known
    std::size_t topics = 0;             // with enough words
  };

  [[nodiscard]] const Language* find(std::string_view language) const;
  static void weigh(Language& language, std::size_t entries);

  Lexicon* lexicon_;
  std::vector<Token> tokens_;  // scratch of `add`
  std::vector<Language> languages_;
};

}  // namespace weft
