#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "evaluate/phrase_text.hpp"

namespace weft {

/// Names a phrase by its stems and the connectors between them.
using PhraseHash = std::uint64_t;

/// Up to `longest` neighbouring words of a run, without the connectors between them.
struct PhraseWindow {
  PhraseHash hash = 0;
  std::size_t first = 0;  ///< in the run's words, ends included
  std::size_t last = 0;
  std::size_t size = 0;  ///< words but connectors
  bool is_term = false;  ///< begins and ends in words that may
  bool opened = false;   ///< stands where nouns are expected
};

/// Counts in how many documents phrases stand. Longer ones are only counted where both shorter ones within
/// them are frequent (Agrawal and Srikant 1994), so that memory follows what is frequent. Add all documents,
/// then `count`.
class PhraseCounts {
 public:
  static constexpr std::size_t longest = 4;

  /// `is_listed`: the language has a word list; in others, words of every fifth document count as stop words.
  void add_document(std::span<const PhraseRun> runs, std::uint32_t language, bool is_listed);
  void count(std::size_t min_documents);

  struct Count {
    std::uint32_t documents = 0;
    std::uint32_t last_document = 0;  ///< counted last
    std::uint32_t longer = 0;         ///< terms that hold it
    std::uint32_t occurrences = 0;
    std::uint32_t opened = 0;            ///< of these, where nouns are expected
    std::uint32_t size = 0;              ///< words
    std::uint32_t language = 0;          ///< as given with its documents
    std::uint64_t longer_documents = 0;  ///< summed over those terms
    std::uint32_t most_longer = 0;       ///< documents of the most frequent of them
    bool is_term = false;
    bool longer_known = false;  ///< it has been counted within itself
  };
  /// Frequent phrases.
  [[nodiscard]] const std::unordered_map<PhraseHash, Count>& counts() const { return counts_; }

  /// All windows of a run, in order of their beginnings, shorter ones first.
  static void windows(std::span<const PhraseWord> run, std::vector<PhraseWindow>& windows);

 private:
  struct Language {
    std::uint32_t documents = 0;
    bool is_listed = true;
  };

  template <typename Visit>
  void for_each_window(Visit visit) const;
  void count_level(std::size_t size, std::size_t min_documents);
  void count_longer();
  [[nodiscard]] bool is_frequent(PhraseHash hash) const { return counts_.contains(hash); }
  [[nodiscard]] bool is_guessed_stop_word(const Count& count) const;

  std::vector<PhraseWord> words_;
  std::vector<std::uint32_t> run_ends_;       // in `words_`
  std::vector<std::uint32_t> document_ends_;  // in `run_ends_`
  std::vector<std::uint32_t> language_of_document_;
  std::vector<Language> languages_;
  std::unordered_map<PhraseHash, Count> counts_;
};

}  // namespace weft
