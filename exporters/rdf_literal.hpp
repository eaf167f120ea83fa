#pragma once

#include <string>
#include <string_view>

namespace weft {

/// Appends a string literal in quotes as N-Triples, N-Quads and Turtle share it: quotes, backslashes and
/// controls escaped, the rest as UTF-8.
void append_rdf_string(std::string& out, std::string_view text);

/// `text` without U+0000, U+FFFE and U+FFFF, which RDF readers refuse or cut at; in `scratch` when there were
/// any.
std::string_view rdf_text(std::string_view text, std::string& scratch);

}  // namespace weft
