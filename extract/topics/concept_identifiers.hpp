#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// Finds concepts by what thesauri call them in codes and IRIs. Add concepts, freeze once, then shared
/// read-only. Borrows the concepts.
class ConceptIdentifiers {
 public:
  /// Entries come in the order of their numbers, from 0.
  void add(const Concept& added, std::uint32_t entry);
  void freeze();

  /// By IRI, exact match, close match; by notation or last part of the IRI where the scheme fits. None where
  /// two entries have an equal claim. O(log concepts).
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view identifier, std::string_view scheme) const;

 private:
  enum class Claim : std::uint8_t { own, exact, close };
  // Names are kept as their hashes, by which both tables are sorted: 64 bits do not meet by chance.
  struct Named {
    std::uint64_t name = 0;  // an IRI's comparison key
    std::uint32_t entry = 0;
    Claim claim = Claim::own;

    auto operator<=>(const Named&) const = default;
  };
  struct Coded {
    std::uint64_t name = 0;  // a code in lower case
    std::uint32_t entry = 0;
    std::uint32_t property = 0;  // in `properties_`

    auto operator<=>(const Coded&) const = default;
  };

  void claim(std::string_view iri, Claim claim, std::uint32_t entry);
  void add_code(std::string_view code, std::uint32_t entry, std::string_view property);

  std::vector<const Concept*> sources_;  // by entry
  std::vector<std::string_view>
      properties_;  ///< "notation", "glideCode" ...; "iri" for the last part of the IRI
  std::vector<Named> by_iri_;
  std::vector<Coded> by_code_;
};

}  // namespace weft
