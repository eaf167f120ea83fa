#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/readers/json/json_places.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Cuts records from JSON documents, one or several in a file, of any shape that `JsonPlaces` and
/// `JsonWalker` describe; `Batch::records` tells where they stand in it, `Batch::context` the number of their
/// place, if any. Memory holds one batch, or one record if
/// that is longer. Borrows `places`. Documents without records and cut ones are rejected.
std::unique_ptr<RecordCutter> json_document_cutter(std::unique_ptr<ByteSource> source,
                                                   const ReaderLimits& limits, const JsonPlaces& places);

/// Cuts JSON lines: whatever stands on a line is one record or document. `Batch::records` stays empty.
std::unique_ptr<RecordCutter> json_line_cutter(std::unique_ptr<ByteSource> source,
                                               const ReaderLimits& limits);

/// Whether text that begins like this is JSON lines, two at least: most of its whole lines begin an object
/// and do not end with what another line must go on with.
bool looks_like_json_lines(std::string_view first_bytes);

}  // namespace weft
