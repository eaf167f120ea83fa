#pragma once

#include <cstdint>
#include <string_view>

#include "extract/text/analysed_record.hpp"

/// What stands around a name in a text: does it make the name longer, another name, or no name at all?
namespace weft {

/// True when the words around the span are all in capitals, so that capitals tell nothing of an acronym.
bool stands_in_capitals(const AnalysedField& field, TokenSpan span);

/// True when the span is followed by the number of a resolution or a standard ("UNSC 1325"); years are none.
bool has_reference_number(const AnalysedField& field, TokenSpan span);

/// True when a capitalised word stands directly before or after the span, in the same phrase: a common word
/// that is a name only by itself ("Plan") is then part of something else ("Response Plan").
bool has_capitalised_neighbour(const AnalysedField& field, TokenSpan span);

/// True when a nationality or a word such as "National" before the span makes it a national body
/// ("Kenyan Human Rights Council").
bool is_nationalised(const AnalysedField& field, TokenSpan span);

/// True when a word behind the span makes it a national member of a federation whose members are bodies of
/// their own ("Caritas Niger", "Cáritas del Perú").
bool names_member(const AnalysedField& field, TokenSpan span);

/// True when "to", "how to", "must" before the span makes its first word a verb ("How to Save the Children").
bool reads_as_verb(const AnalysedField& field, TokenSpan span);

/// The span with the words that make it the name of another body ("Security Council of Iran", "Plan
/// International Foundation"); the span itself when there are none.
TokenSpan extended_name(const AnalysedField& field, TokenSpan span);

/// The position behind the run of capitalised words that starts at `token`, connecting words such as "of the"
/// between them included.
std::uint32_t end_of_capitalised_run(const AnalysedField& field, std::uint32_t token);

}  // namespace weft
