#pragma once

#include <string>
#include <vector>

#include "graph/fragment_rows.hpp"
#include "graph/resolution/ledger.hpp"
#include "graph/resolution/node_properties.hpp"
#include "graph/resolution/pairs.hpp"

namespace weft {

/// A line of the user's ledger, found in these records or not.
struct UserLine {
  LedgerLine line;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  bool known = false;
};

struct UserDecisions {
  std::vector<UserLine> lines;
  UserPairs pairs;
};

/// Names of nodes in ledgers. Borrows all.
class LedgerNames {
 public:
  LedgerNames(const FragmentRows& rows, const NodeProperties& properties)
      : rows_(rows), properties_(properties) {}

  [[nodiscard]] LedgerName name(std::uint32_t node) const;

  /// The user's lines about one kind, in the numbers of `nodes`. A name that is that of several variants
  /// means all of them where it is rejected; it is too little where it is confirmed.
  [[nodiscard]] UserDecisions read(const std::vector<LedgerLine>& user, Kind kind,
                                   const std::vector<std::uint32_t>& nodes,
                                   std::vector<Diagnostic>& warnings) const;

 private:
  const FragmentRows& rows_;
  const NodeProperties& properties_;
};

/// The warning for a confirmed line that what the user rejects makes impossible.
Diagnostic contradiction(const LedgerLine& line);

}  // namespace weft
