#pragma once

#include <string_view>

namespace weft {

/// The name of the JSON format (a built-in mapping) that a text seems to be in, by its first bytes, which may
/// end anywhere; empty if it is no JSON.
std::string_view json_format_of(std::string_view first_bytes);

}  // namespace weft
