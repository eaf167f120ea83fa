#include "extract/readers/json/json_reader.hpp"

#include "base/look_ahead_source.hpp"
#include "extract/readers/json/json_cutter.hpp"
#include "extract/readers/json/json_decoder.hpp"

namespace weft {

JsonReader::JsonReader(const Mapping& mapping) : mapping_(mapping), places_(mapping.records) {}

std::unique_ptr<RecordCutter> JsonReader::cutter(std::unique_ptr<ByteSource> source,
                                                 const ReaderLimits& limits) const {
  if (mapping_.lines) return json_line_cutter(std::move(source), limits);
  constexpr std::size_t looked_at = std::size_t{64} << 10;
  auto ahead = std::make_unique<LookAheadSource>(std::move(source), looked_at);
  if (looks_like_json_lines(ahead->head())) return json_line_cutter(std::move(ahead), limits);
  return json_document_cutter(std::move(ahead), limits, places_);
}

std::unique_ptr<RecordDecoder> JsonReader::decoder(const ReaderLimits& limits) const {
  return json_decoder(mapping_, limits);
}

}  // namespace weft
