#pragma once

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Linked data in JSON-LD by a mapping (docs/formats.md): documents of any form, or one a line.
class JsonLdReader : public Reader {
 public:
  explicit JsonLdReader(const Mapping& mapping) : mapping_(&mapping) {}  ///< borrows it
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  const Mapping* mapping_;
};

}  // namespace weft
