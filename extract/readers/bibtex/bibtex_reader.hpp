#pragma once

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// BibTeX and biblatex (docs/formats.md). Paths of its mappings are names of fields; "@type" is the type of
/// an entry, "@key" its key.
class BibtexReader : public Reader {
 public:
  explicit BibtexReader(const Mapping& mapping) : mapping_(&mapping) {}  ///< borrows it
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  const Mapping* mapping_;
};

}  // namespace weft
