#pragma once

#include <vector>

#include "base/byte_sink.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Writes rejected records, one JSON object a line: `{"code","file","line","record","offset","field",
/// "message","hint","raw"}`; what is not known is left out. Bytes of `raw` that are not UTF-8 become U+FFFD.
void write_rejects(const std::vector<Reject>& rejects, ByteSink& sink);

}  // namespace weft
