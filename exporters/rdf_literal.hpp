#pragma once

#include <string>
#include <string_view>

namespace weft {

/// Appends a string literal in quotes as N-Triples, N-Quads and Turtle share it: quotes, backslashes and
/// controls escaped, the rest as UTF-8.
void append_rdf_string(std::string& out, std::string_view text);

}  // namespace weft
