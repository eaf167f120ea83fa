#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace weft {

/// What a source says an author or other agent is.
enum class AgentKind : std::uint8_t { unknown, person, body };

/// One of several values of a field, with what the source says about it besides its text.
struct RecordValue {
  RecordValue() = default;
  // Implicit: most sources give a text and nothing else.
  RecordValue(std::string_view value) : text(value) {}  // NOLINT(google-explicit-constructor)
  RecordValue(const char* value) : text(value) {}       // NOLINT(google-explicit-constructor)

  std::string_view text;  ///< as written; may be empty where there is an identifier
  /// As written: an ORCID or ROR of an agent, the ISO code of a country, the IRI or code of a concept in its
  /// scheme, the GLIDE number of a disaster, the ISSN of a collection.
  std::string_view identifier;
  std::string_view scheme;  ///< keywords: name or IRI of the thesaurus; disasters: the hazard
  AgentKind agent = AgentKind::unknown;
};

/// Where an author works, as the record says it.
struct Affiliation {
  std::size_t author = 0;  ///< index in `Record::authors`
  RecordValue body;
};

/// One catalogue record, as decoded and not yet understood. Views point into the batch it was decoded from
/// or into its decoder, and stay valid until the next record is decoded by the same decoder. All text is
/// valid UTF-8, trimmed; empty values are left out.
struct Record {
  std::string_view id;  ///< the source's own identifier
  std::string_view title;
  std::string_view abstract;
  std::vector<RecordValue> authors;        ///< in order; persons and bodies, as written
  std::vector<Affiliation> affiliations;   ///< of authors
  std::vector<RecordValue> organisations;  ///< bodies the catalogue names without saying in which role
  std::vector<RecordValue> publishers;
  std::vector<RecordValue> countries;
  std::vector<RecordValue> regions;
  std::string_view date;  ///< year or date, as written
  std::string_view language;
  std::vector<RecordValue> categories;
  std::vector<RecordValue> keywords;     ///< subjects the source assigned
  std::vector<RecordValue> collections;  ///< page heading, catalogue or journal name
  std::vector<RecordValue> types;
  std::vector<RecordValue> disasters;    ///< events the source assigned, with GLIDE numbers
  std::vector<RecordValue> identifiers;  ///< further ones, with their scheme if known ("ISBN", "urn", "PMID")
  std::string_view url;
  std::string_view doi;
  Place place;
  /// The record as it stands in the input, where `Batch::bytes` does not show that at `place.offset`.
  std::string_view raw;

  /// Empties all fields, keeps the capacity.
  void clear();
};

}  // namespace weft
