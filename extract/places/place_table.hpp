#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "extract/places/place_rows.hpp"

namespace weft {

struct PlaceTag {};
/// A place in the table of all places.
using PlaceRef = Index<PlaceTag>;

/// Where a name counts and what it takes to believe it.
enum class NameUse : std::uint8_t {
  name,      ///< everywhere
  part,      ///< a place within that stands for this one ("Darfur"); no name of it
  province,  ///< the same, in texts only: in a field it is a place of its own
  person,    ///< everywhere, but people bear it too
  weak,      ///< in fields; in texts only beside another name of the place
  field,     ///< in fields only
  city,      ///< in texts only: a place within that hints at this one ("Kampala"); no name of it
  seat,      ///< such a place that only supports others: home of many bodies ("Geneva"), or one of several
  demonym,   ///< in texts only: its people and what is theirs ("Kenyan"); no name of it
  tongue,    ///< a demonym that names a language too ("French")
  state      ///< no place: "Lebanon, New Hampshire" is a town
};

/// It is a name of the place itself.
constexpr bool names_itself(NameUse use) {
  return use == NameUse::name || use == NameUse::person || use == NameUse::weak || use == NameUse::field;
}

/// Weaker than a name or a part: it only hints at the place.
constexpr bool only_hints(NameUse use) {
  return use == NameUse::city || use == NameUse::seat || use == NameUse::demonym || use == NameUse::tongue;
}

/// The letters a name must have in a text.
enum class NameCase : std::uint8_t { capitalised, exact, any };

struct PlaceName {
  std::string text;
  std::string language;  ///< ISO 639-1, or empty
  NameUse use = NameUse::name;
  NameCase letter_case = NameCase::capitalised;
  bool preferred = false;
};

enum class PlaceKind : std::uint8_t { country, region, worldwide };
std::string_view to_string(PlaceKind kind);  ///< the subtype of the region's node

struct NamedPlace {
  std::string key;    ///< identity key: "xk", "south-eastern-europe", "worldwide"
  std::string label;  ///< English
  PlaceKind kind = PlaceKind::region;
  std::string code;      ///< ISO 3166-1 alpha-2 or M49; empty for regions made here and former countries
  std::string m49;       ///< three digits, or empty
  std::string iso3;      ///< ISO 3166-1 alpha-3, or empty
  std::string notation;  ///< ISO 3166-3 code of a former country, or empty
  std::string note;
  std::string exact_match;  ///< IRI of the UN's geographical area, or empty
  std::vector<PlaceName> names;
  std::vector<std::string> other_codes;  ///< of other lists, or withdrawn: "XKX", "ZAR"
  std::vector<PlaceRef> containers;      ///< directly above; never the world
  std::vector<PlaceRef> successors;      ///< of a former country
};

/// A phrase in which a place's name means something else ("guinea worm", "New Jersey").
struct BlockedPhrase {
  std::string text;
  std::string language;
  NameUse use = NameUse::name;  ///< or `state`
};

struct PlaceTable {
  std::vector<NamedPlace> places;  ///< ordered by key
  std::vector<BlockedPhrase> blocked;
};

/// ICU's territories with their names in all of its languages, corrected and completed by the rows of the
/// files (docs/regions.md explains them). Throws `Error` (`extract.places-broken`) with file and line.
PlaceTable make_place_table(std::span<const PlaceFile> files);

}  // namespace weft
