#pragma once

#include <string>
#include <string_view>

namespace weft {

/// True for an absolute IRI (RFC 3987 section 2.2: scheme, and a sound authority after `//`) whose bad
/// characters, if any, can be percent-encoded. False for schemes that are prefixes in our JSON-LD context:
/// readers of JSON-LD would take them for abbreviations.
bool is_absolute_iri(std::string_view text);

/// Appends an absolute IRI as ASCII: what no URI may hold (spaces, quotes, angle brackets, controls, bytes of
/// non-ASCII characters, stray percent signs and number signs) is percent-encoded, the rest is left as it is.
/// Idempotent.
void append_ascii_iri(std::string& out, std::string_view iri);

}  // namespace weft
