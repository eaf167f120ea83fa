#pragma once

#include "base/territories.hpp"
#include "extract/places/place_rows.hpp"
#include "extract/places/place_table.hpp"

/// What a place is called, while its table is built.
namespace weft {

/// A name of ICU's. Display names are preferred labels in English, French, Spanish, Arabic, Russian,
/// Portuguese, German and Chinese; names in all other languages are only found by, and short ones are weak.
void add_icu_name(NamedPlace& place, TerritoryName name);

/// The text of a row as further name of the place, once.
void add_name(NamedPlace& place, const PlaceRow& row);
/// The same, in texts with exactly these letters.
void add_acronym(NamedPlace& place, const PlaceRow& row);
/// The same, as preferred label of its language; the English one is the place's.
void relabel(NamedPlace& place, const PlaceRow& row);
/// A province, a city, or a nationality with its plural and feminine.
void add_hint(NamedPlace& place, const PlaceRow& row, NameUse use);
/// All names that read like the row's text get the use, in whatever language; a new name if there is none.
void restrict_name(NamedPlace& place, const PlaceRow& row, NameUse use);

/// Last of all: adds the forms of inflected languages, and drops names of languages that have them from
/// English, whose names count in all.
void add_forms(NamedPlace& place);

}  // namespace weft
