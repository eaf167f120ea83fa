#pragma once

#include "extract/readers/reader.hpp"

namespace weft {

/// Delimited text with a header row (docs/formats.md): RFC 4180, other delimiters told by the header.
class CsvReader : public Reader {
 public:
  /// `delimiter` 0 = comma, semicolon, tab or bar, whichever stands most often in the header.
  explicit CsvReader(char delimiter = '\0') : delimiter_(delimiter) {}
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  char delimiter_;
};

/// The delimiter that stands most often outside quotes in the first line of `bytes`; a comma if none does.
char detect_delimiter(std::string_view bytes);

}  // namespace weft
