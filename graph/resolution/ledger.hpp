#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "extract/statement.hpp"

namespace weft {

/// What became of two nodes that may be one.
enum class LedgerDecision : std::uint8_t {
  confirmed,  ///< by the user
  rejected,   ///< by the user
  merged,     ///< by the rules: one node
  same_work,  ///< by the rules: two documents, linked as versions of one work
  candidate   ///< too little evidence: apart
};
inline constexpr int ledger_decision_count = 5;

/// What the line is about: being one thing, or two documents being versions of one work.
enum class LedgerRelation : std::uint8_t { same_as, same_work };

std::string_view to_string(LedgerDecision decision);  ///< "merged"
std::string_view to_string(LedgerRelation relation);  ///< "same_as"

/// One of the two nodes of a line. `name` is the end of its IRI, "author/anna-smith": it depends on what the
/// records say of it alone, not on what it is merged with.
struct LedgerName {
  std::string name = {};
  std::string label = {};
};

struct LedgerLine {
  LedgerDecision decision = LedgerDecision::candidate;
  Kind kind = Kind::author;
  LedgerRelation relation = LedgerRelation::same_as;
  float score = 0.0F;  ///< 0..1, as the rules see it
  LedgerName first = {};
  LedgerName second = {};
  std::string reasons = {};
  NodeId merged_id = {};   ///< of the node that both have become; zero where they are apart
  std::uint64_t line = 0;  ///< of the user's ledger; zero for lines of the rules
};

/// All decisions of a run, in the order of the ledger: merged ones first, then by kind, score and names.
struct Ledger {
  std::vector<LedgerLine> lines;
  /// Lines of the user that name nothing in these records or contradict each other; places without file.
  std::vector<Diagnostic> warnings;

  [[nodiscard]] std::size_t count(LedgerDecision decision) const;
};

}  // namespace weft
