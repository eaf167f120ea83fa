#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// Finds concepts by what thesauri call them in codes and IRIs. Filled once, then shared read-only. Borrows
/// the concepts.
class ConceptIdentifiers {
 public:
  void add(const Concept& added, std::uint32_t entry);

  /// By IRI, exact match, close match; by notation or last part of the IRI where the scheme fits. None where
  /// two entries have an equal claim.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view identifier, std::string_view scheme) const;

 private:
  enum class Claim : std::uint8_t { own, exact, close };
  struct Named {
    Claim claim = Claim::own;
    std::uint32_t entry = 0;
    bool contested = false;
  };
  struct Coded {
    const Concept* source = nullptr;
    std::uint32_t entry = 0;
    std::string_view property;  ///< "notation", "glideCode" ...; "iri" for the last part of the IRI
  };

  void claim(const std::string& iri, Claim claim, std::uint32_t entry);

  std::unordered_map<std::string, Named> by_iri_;                // by comparison key
  std::unordered_map<std::string, std::vector<Coded>> by_code_;  // by code in lower case
};

}  // namespace weft
