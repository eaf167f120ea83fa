#pragma once

#include <string>

namespace weft {

/// Appends the JSON-LD context that the exporter's terms need, an object on lines of its own.
void append_jsonld_context(std::string& out);

}  // namespace weft
