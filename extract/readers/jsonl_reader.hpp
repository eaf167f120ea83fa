#pragma once

#include "extract/readers/reader.hpp"

namespace weft {

/// JSON lines: one record a line, an object with the member names of field_names.hpp (docs/formats.md).
class JsonLinesReader : public Reader {
 public:
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;
};

}  // namespace weft
