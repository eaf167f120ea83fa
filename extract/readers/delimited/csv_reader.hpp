#pragma once

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Tables as delimited text: RFC 4180 and what programs really write (docs/formats.md), with HXL tag rows
/// (HXL 1.1). Batches hold whole rows of records; rows whose quotes are broken, and rows that are too long,
/// are rejected by the cutter.
class CsvReader : public Reader {
 public:
  /// Borrows `mapping`.
  explicit CsvReader(const Mapping& mapping) : mapping_(&mapping) {}
  /// Its `next` throws `Error` when the first bytes hold no header (`extract.csv-header`), one that is no
  /// text
  /// (`extract.text-not-utf8`), or lack a column that a user's mapping names (`extract.map-column-missing`).
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  const Mapping* mapping_;
};

}  // namespace weft
