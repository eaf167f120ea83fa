#pragma once

#include <string_view>

#include "extract/names/name_context.hpp"
#include "extract/text/analysed_record.hpp"

/// Questions about single labels and spans that decide on mentions of bodies.
namespace weft {

/// True for acronyms that name places more often than bodies ("DRC"): a body beside them proves nothing.
bool is_place_acronym(std::string_view acronym);

/// True for acronyms that are words in capitals as well ("IDEA", "START"): in headings they are just that.
bool is_word_acronym(std::string_view acronym);

/// True when `surface` spells `acronym`, with or without full stops.
bool is_same_acronym(std::string_view surface, std::string_view acronym);

/// True when an expansion differs from a label in a word or two only: half of its longer words agree.
bool resembles(std::string_view expansion, std::string_view label);

/// True when only a comma, a slash or a conjunction parts two spans.
bool is_joined(const AnalysedField& field, TokenSpan left, TokenSpan right);

}  // namespace weft
