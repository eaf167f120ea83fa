#include "extract/readers/delimited/csv_reader.hpp"

#include "extract/readers/delimited/csv_cutter.hpp"
#include "extract/readers/delimited/csv_decoder.hpp"

namespace weft {

std::unique_ptr<RecordCutter> CsvReader::cutter(std::unique_ptr<ByteSource> source,
                                                const ReaderLimits& limits) const {
  return std::make_unique<CsvCutter>(std::move(source), limits, *mapping_);
}

std::unique_ptr<RecordDecoder> CsvReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<CsvDecoder>(*mapping_);
}

}  // namespace weft
