#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

/// What reading by a mapping has shown about it. Uses of one mapping by several threads can be merged.
struct MappingUse {
  std::vector<bool> matched;    ///< for each rule whether it gave any record a value
  std::set<std::string> names;  ///< of the parts of an input's first records

  void merge(const MappingUse& other);
};

/// So many records at the beginning of each input show their parts' names.
inline constexpr std::uint64_t records_with_names = 20;

/// A warning (`extract.mapping-nothing-found`) that names the fields for which no rule of a user's mapping
/// found anything, and the parts that the records have. Nothing for built-in mappings, which know more
/// fields than any one source has, and when all rules are in use.
std::optional<Diagnostic> unused_rules(const Mapping& mapping, const MappingUse& use);

}  // namespace weft
