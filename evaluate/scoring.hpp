#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/gold.hpp"
#include "evaluate/tally.hpp"
#include "evaluate/topic_lookup.hpp"
#include "graph/knowledge_graph.hpp"

namespace weft {

struct ScoringOptions {
  std::vector<unsigned> at = {5, 10};  ///< also score the best so many topics of each document
  bool main_only = false;              ///< of topics only the main ones are required
  bool strict_broader = false;         ///< topics above a labelled one count as wrong, not as neither
};

/// What is wrong with one record.
struct Mistake {
  enum class Sort { missed, wrong, forbidden };  ///< forbidden is wrong too, and says so
  Sort sort = Sort::missed;
  GoldKind kind = GoldKind::topics;
  std::string id;                     ///< concept, code or key; empty where the gold gives none
  std::string label;                  ///< for people
  std::vector<std::string> why = {};  ///< of what was missed: the gold's words
  EdgeRef edge = {};                  ///< of what was found: the link that says it
};

std::string_view to_string(Mistake::Sort sort);  ///< "missed"

using KindTallies = std::array<Tally, gold_kind_count>;

struct RecordScore {
  NodeRef document;  ///< invalid where the graph has none
  KindTallies kinds;
  std::vector<Mistake> mistakes;  ///< by kind, then as found, then as labelled
};

/// Agreement of a graph with labelled records.
struct Scores {
  std::vector<RecordScore> records;                ///< as in the gold
  KindTallies kinds;                               ///< summed over the records
  std::array<double, gold_kind_count> macro_f1{};  ///< mean of the records' F1
  Tally all;                                       ///< summed over the kinds
  std::map<std::string, KindTallies> languages;    ///< the gold's, else the document's; "" where unknown
  Share main_topics;                               ///< found, of those marked as main
  /// Topics, where each wrong one beside a missed one in the thesaurus (directly broader, narrower or
  /// related) is half right.
  struct NeighbourCredit {
    std::size_t right = 0, near = 0, wrong = 0, missed = 0;
    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
  } neighbours;
  std::map<unsigned, Tally> at;  ///< topics, of the best so many per document
  Share forbidden;               ///< forbidden items found
  Share years;                   ///< right ones
  Share documents;               ///< records that the graph has
};

/// Compares what a graph says of each record's document (`document_findings`, without inferred topics) with
/// what was labelled. `documents` are those of the records (`find_documents`). A record without a document
/// misses everything. Kinds a record has no labels for are not judged in it.
///
/// Items are matched by identifier, else by the names the graph (and, for topics, the lookup) knows; persons
/// by name as displayed; optional items and topics above labelled ones are neither right nor wrong.
/// O(records x items^2 + names of the nodes found).
Scores score(const KnowledgeGraph& graph, const Gold& gold, const std::vector<NodeRef>& documents,
             const TopicLookup& topics, const ScoringOptions& options);

}  // namespace weft
