#pragma once

#include <vector>

#include "graph/fragment_rows.hpp"
#include "graph/resolution/ledger.hpp"

namespace weft {

struct ResolutionOptions {
  unsigned jobs = 0;                  ///< threads; 0 = one per core. The result is the same for any number
  std::vector<LedgerLine> user = {};  ///< confirmed and rejected lines of a ledger that the user has edited
};

/// Decides which nodes are one, fills `rows.merged` and adds `same_work` links. What is decided depends on
/// the content alone. The user's lines stand in the ledger that is returned. Near-linear in the rows.
Ledger resolve_rows(FragmentRows& rows, const ResolutionOptions& options);

}  // namespace weft
