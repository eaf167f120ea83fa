#pragma once

#include "extract/readers/reader.hpp"

namespace weft {

/// Reads XML by a mapping: records are elements of some name anywhere in one or more documents, decoded one
/// at a time. Document type declarations are passed over: entities they declare are not expanded. A record
/// that is not well-formed is rejected (`extract.xml-broken`), the others are read.
class XmlReader : public Reader {
 public:
  /// Borrows the mapping. Making a decoder throws `Error` (`extract.mapping-path`) for broken paths.
  explicit XmlReader(const Mapping& mapping) : mapping_(&mapping) {}
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  const Mapping* mapping_;
};

}  // namespace weft
