#pragma once

#include <string_view>

#include "extract/readers/json/json_values.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// The text that a JSON value stands for (see `JsonValues`); empty if there is none.
std::string_view text_of_json(const JsonValues::Node& node, TextArena& arena);

/// The text of an inverted index (OpenAlex): an object of words, each with the list of its positions.
std::string_view text_of_inverted_index(const JsonValues::Node& node, TextArena& arena);

}  // namespace weft
