#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/fragment_rows.hpp"
#include "graph/resolution/lists.hpp"
#include "graph/resolution/node_properties.hpp"
#include "graph/resolution/person_form.hpp"

namespace weft {

/// What a fragment says of its persons, numbered by id.
struct PersonFacts {
  /// Where a person stands among the authors of a document.
  struct Work {
    std::uint32_t document = 0;  ///< the node that stands for it
    std::uint16_t order = 0;
    auto operator<=>(const Work&) const = default;
  };

  std::vector<std::uint32_t> nodes;
  Lists<PersonForm> forms;  ///< as the catalogue's forms can be read: seldom more than one
  std::vector<std::uint64_t> block;
  Lists<StringRef> identifiers;  ///< IRIs in authorities, sorted by text
  Lists<Work> works;             ///< sorted
  Lists<std::uint32_t> homes;    ///< organisations, sorted

  Lists<std::uint32_t> bylines;           ///< persons by document node
  std::vector<std::uint32_t> home_sizes;  ///< affiliated persons by organisation node

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes.size()); }
};

/// Gathers names and identifiers. O(n log n).
PersonFacts gather_persons(const FragmentRows& rows, const NodeProperties& properties, unsigned jobs);

/// Adds works, bylines and affiliations. Documents and organisations that have been merged count as one.
void gather_works(const FragmentRows& rows, PersonFacts& facts);

}  // namespace weft
