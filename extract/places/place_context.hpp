#pragma once

#include <cstdint>

#include "extract/text/token.hpp"

namespace weft {

/// Most words of the text are in capitals: letter case tells nothing.
bool is_shouted(const AnalysedField& field);

/// Most longer words begin with a capital: in "Helping Rural Georgia Cope" capitals do not tell names.
bool is_title_case(const AnalysedField& field);

/// A name of a place at tokens [first, last) that people bear too is one of a person here: a capitalised word
/// that no vocabulary knows stands beside it ("Jordan Peterson", "Michael Jordan"), or a title or an initial
/// does ("Mr Chad", "Georgia K. Brown"), or a usual surname follows.
bool looks_like_person(const AnalysedField& field, std::uint32_t first, std::uint32_t last);

/// The place is part of a body's name: "University of Jordan", "Bank of Georgia".
bool belongs_to_body(const AnalysedField& field, std::uint32_t first);

/// A currency or a pronoun: "US$ 5 million", "US dollars", "TELL US".
bool is_no_acronym_of_place(const AnalysedField& field, std::uint32_t first, std::uint32_t last);

}  // namespace weft
