#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/record.hpp"

namespace weft {

/// The parts of a record that columns and members can fill.
enum class RecordField {
  id,
  title,
  abstract,
  authors,
  organisations,
  publishers,
  countries,
  regions,
  date,
  language,
  categories,
  keywords,
  collections,
  types,
  disasters,
  identifiers,
  url,
  doi,
  unknown
};

/// The field that a column or member name means: singular or plural, any case, accents, spaces, hyphens and
/// underscores ignored, British or American spelling, also in French, Spanish, Portuguese and German.
/// `unknown` for all others.
RecordField field_of_name(std::string_view name);

/// All names understood, for messages.
std::string_view known_field_names();

/// The field's name in mappings and messages.
std::string_view to_string(RecordField field);

bool takes_several(RecordField field);

/// Puts a trimmed value into the record: appends to lists, keeps the first of single values. Values without
/// text and identifier are left out.
void add_field(Record& record, RecordField field, RecordValue value);

/// The value of a field that takes one.
std::string_view single_value(const Record& record, RecordField field);

/// Without white space (no-break space included) at both ends.
std::string_view trimmed(std::string_view text);

/// Without white space and any of `characters` at both ends.
std::string_view trimmed(std::string_view text, std::string_view characters);

}  // namespace weft
