#pragma once

#include "extract/readers/reader.hpp"

namespace weft {

/// The text of a library's web page: heading, then records of title, abstract and blocks named Country,
/// Region, Authors, Year, Category (docs/formats.md).
class PageReader : public Reader {
 public:
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;
};

}  // namespace weft
