#pragma once

#include <memory>

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Decodes what the cutters of json_cutter.hpp cut. Borrows `mapping`.
std::unique_ptr<RecordDecoder> json_decoder(const Mapping& mapping, const ReaderLimits& limits);

}  // namespace weft
