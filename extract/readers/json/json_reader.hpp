#pragma once

#include <memory>

#include "extract/readers/json/json_places.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// JSON by a mapping: lines, arrays, lists in documents, single objects, several documents in a file
/// (docs/formats.md).
class JsonReader : public Reader {
 public:
  /// Borrows `mapping`. Throws `Error` (`extract.mapping-path`) for places of records that are no JSON
  /// Pointers.
  explicit JsonReader(const Mapping& mapping);
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  const Mapping& mapping_;
  JsonPlaces places_;
};

}  // namespace weft
