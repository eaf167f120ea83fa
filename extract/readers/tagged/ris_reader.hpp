#pragma once

#include <string_view>

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Tagged records (docs/formats.md): RIS, and by their own tags the exports of PubMed (MEDLINE) and Web of
/// Science. Which of them an input is shows by its first tag.
class RisReader : public Reader {
 public:
  explicit RisReader(const Mapping& mapping) : mapping_(&mapping) {}  ///< borrows it
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  const Mapping* mapping_;
};

/// "ris", "nbib" or "wos" when a record of one of them begins in `first_bytes` before anything else that is
/// tagged; else empty.
std::string_view tagged_format_of(std::string_view first_bytes);

}  // namespace weft
