#include "graph/resolution/ledger.hpp"

#include <algorithm>
#include <array>

namespace weft {

std::string_view to_string(LedgerDecision decision) {
  static constexpr std::array<std::string_view, ledger_decision_count> names = {
      "confirmed", "rejected", "merged", "same_work", "candidate"};
  return names.at(static_cast<std::size_t>(decision));
}

std::string_view to_string(LedgerRelation relation) {
  return relation == LedgerRelation::same_as ? "same_as" : "same_work";
}

std::size_t Ledger::count(LedgerDecision decision) const {
  return static_cast<std::size_t>(std::ranges::count(lines, decision, &LedgerLine::decision));
}

}  // namespace weft
