#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evaluate/phrase_words.hpp"
#include "extract/text/stemmer.hpp"
#include "extract/text/token.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

/// One word of a text of a document.
struct PhraseWord {
  std::uint32_t stem = 0;   ///< number of its stem in its language
  std::uint32_t begin = 0;  ///< bytes in the text
  std::uint32_t end = 0;
  WordRole role = WordRole::content;
  bool capitalised = false;
  bool opened = false;  ///< a word stands before it behind which nouns are expected
};

/// Words that stand together: no stop word, punctuation or evidence parts them. Connectors stand only between
/// others.
struct PhraseRun {
  Field field = Field::title;
  std::string_view text;  ///< of the whole field
  std::vector<PhraseWord> words;
};

/// Cuts the titles and abstracts of documents into runs of words that no evidence covers. Numbers stems as it
/// meets them. Borrows the graph; one thread at a time.
class PhraseTexts {
 public:
  explicit PhraseTexts(const KnowledgeGraph& graph) : graph_(graph) {}

  /// Replaces the runs of the last document.
  const std::vector<PhraseRun>& runs(NodeRef document);
  [[nodiscard]] std::string_view language_of(NodeRef document) const;
  [[nodiscard]] std::uint32_t stem_count() const { return stem_count_; }

 private:
  struct Word {
    std::uint32_t stem = 0;
    WordRole role = WordRole::content;
    bool opens = false;
  };
  struct Language {
    explicit Language(std::string_view language) : stemmer(language) {}
    Stemmer stemmer;
    std::unordered_map<std::string, Word> words;  // by surface
    std::unordered_map<std::string, std::uint32_t> stems;
  };
  struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  void add_text(NodeRef document, Field field, std::string_view text);
  void find_covered(NodeRef document, Field field, std::string_view text);
  [[nodiscard]] bool is_covered(const Token& token) const;
  const Word& word(std::string_view surface);
  void end_run();

  const KnowledgeGraph& graph_;
  std::unordered_map<std::string, std::unique_ptr<Language>> languages_;
  Language* language_ = nullptr;
  std::string_view language_name_;
  std::uint32_t stem_count_ = 0;
  std::vector<Token> tokens_;
  std::vector<Span> covered_;  // of the text at hand, sorted
  std::vector<PhraseRun> runs_;
  PhraseRun run_;
};

}  // namespace weft
