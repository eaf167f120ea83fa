#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.hpp"

namespace weft {

/// What is measured of a document.
enum class GoldKind : std::uint8_t { authors, organisations, countries, regions, topics };
inline constexpr std::size_t gold_kind_count = 5;
std::string_view to_string(GoldKind kind);  ///< "authors"

/// How much an item matters: a document is about its main topics; required items must be found as well; what
/// is optional may be found and counts neither way.
enum class GoldStrength : std::uint8_t { main, required, optional };

enum class AgentSort : std::uint8_t { unknown, person, body };

/// Something that should be found. An author, organisation, country, region or topic by its identifier, its
/// names or both.
struct GoldItem {
  std::string id;                     ///< concept, code or key, or an IRI; may be empty
  std::string name;                   ///< may be empty where there is an id
  std::vector<std::string> surfaces;  ///< as the record writes it
  std::string sort_name;              ///< of persons: "De Courcy Wheeler, Anna"
  GoldStrength strength = GoldStrength::required;
  AgentSort agent = AgentSort::unknown;  ///< of authors
  std::vector<std::string> why;          ///< the words that say so, for people
};

struct GoldRecord {
  std::uint64_t position = 0;  ///< 1 for the first of the file
  std::string id;              ///< as the catalogue or the annotations have it; may be empty
  std::string iri;
  std::string title;
  std::string language;     ///< ISO 639-1, or empty
  std::optional<int> year;  ///< none where it is not judged, 0 where there is none
  /// None for a kind that was not labelled: it is not judged in this record.
  std::array<std::optional<std::vector<GoldItem>>, gold_kind_count> items;
  std::array<std::vector<std::string>, gold_kind_count> forbidden;  ///< identifiers or names

  [[nodiscard]] const std::optional<std::vector<GoldItem>>& of(GoldKind kind) const {
    return items[static_cast<std::size_t>(kind)];
  }
};

/// How much two records have to do with each other.
struct GoldPair {
  std::size_t first = 0;  ///< positions in `Gold::records`
  std::size_t second = 0;
  double grade = 0;  ///< 0 not related, more for a stronger relation
};

/// Labelled records: what a careful librarian finds in them.
struct Gold {
  std::vector<GoldRecord> records;
  std::vector<GoldPair> pairs;
  bool marks_main = false;  ///< some topic is marked as main
};

/// Reads labelled records: JSON with a list `records`, a JSON array, or one JSON object a line, such as `weft
/// export --format annotations` writes (docs/quality.md describes the members). Throws `Error`
/// (`evaluate.gold-broken` for broken JSON with its line, `evaluate.gold-invalid` with record and field for
/// JSON that is no gold, `evaluate.gold-empty`).
Gold read_gold(ByteSource& source);

}  // namespace weft
