#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace weft {

/// A phrase that titles and abstracts use often and that nothing in the graph stands for.
struct UncoveredPhrase {
  std::string text;           ///< as most often written, on one line
  std::string language;       ///< of the documents, ISO 639-1
  std::size_t documents = 0;  ///< that hold it, in any inflection
  double score = 0.0;
  bool name = false;  ///< capitalised in running text: a body, place or person rather than a topic
  NodeRef example;    ///< the first document that holds it, if possible as a noun
  Field field = Field::title;
  std::string_view field_text;  ///< of that document, the graph's
  std::size_t begin = 0;        ///< its bytes there
  std::size_t end = 0;
};

struct UncoveredOptions {
  std::size_t top = 50;  ///< the best so many
  /// Fewer documents do not count, for single words one more; 0 = two, and one in a thousand in larger
  /// graphs.
  std::size_t min_documents = 0;
};

/// Candidates for the vocabulary, best first: phrases of one to four words (and the "of" or "de la" between
/// them) that no evidence of the graph covers and that are no name of its nodes. Words are told apart by
/// `word_role` and joined by stem; where the language has lists, single words must stand behind an article,
/// determiner or preposition in half of their places.
///
/// Ranked by C-value (Frantzi, Ananiadou and Mima 2000) over documents: log2(words + 1), of single words 0.5,
/// times the documents that hold the phrase, less the mean of those that hold it within a longer one. What
/// stands in no more documents than a longer phrase with it is left out as a piece of that. O(words of all
/// texts).
std::vector<UncoveredPhrase> uncovered_phrases(const KnowledgeGraph& graph, const UncoveredOptions& options);

}  // namespace weft
