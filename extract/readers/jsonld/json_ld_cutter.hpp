#pragma once

#include <memory>
#include <string_view>

#include "extract/readers/reader.hpp"

namespace weft {

/// Cuts JSON-LD into documents: lines where each holds one, else whatever stands one after another in the
/// file, each whole, in `Batch::records`. Throws `Error` (`extract.json-ld-too-long`) for a document that is
/// longer than a record may be, since a part of it means nothing.
std::unique_ptr<RecordCutter> json_ld_cutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits);

/// Whether JSON that begins like this is JSON-LD: "@context" or "@graph" stands at the top or in the objects
/// of an array there, or "@id" or "@type" beside names that are IRIs.
bool looks_like_json_ld(std::string_view first_bytes);

}  // namespace weft
