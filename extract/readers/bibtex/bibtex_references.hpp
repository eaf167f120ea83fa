#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/bibtex/bibtex_entry.hpp"

namespace weft {

/// True for types whose entries others inherit from: collections of all kinds, and @xdata.
bool is_bibtex_parent(std::string_view type);

/// The key of the entry at `span`, empty if it has none.
std::string_view bibtex_key_at(std::string_view bytes, const BibtexSpan& span);

/// The form in which keys are compared: in lower case.
std::string bibtex_key(std::string_view key);

/// Appends the keys, in the form of `bibtex_key`, that entries in `bytes` name in `crossref` and `xdata`.
/// Finds them without parsing: a word, an equals sign, and keys in braces or quotes.
void add_bibtex_references(std::string_view bytes, std::vector<std::string>& keys);

/// The same for the value of such a field.
void add_bibtex_key_list(std::string_view list, std::vector<std::string>& keys);

/// Adds to `child` the fields that it lacks and `parent` has. From @xdata it gets all, from others what holds
/// for the parts of a whole (date, publisher, editor, series, language ...), their title as `booktitle`.
/// Rules: biblatex manual, appendix B, without its rules for single types.
void inherit_bibtex_fields(BibtexEntry& child, const BibtexEntry& parent);

}  // namespace weft
