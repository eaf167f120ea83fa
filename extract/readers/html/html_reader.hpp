#pragma once

#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Saved web pages by a mapping, one record a page (docs/formats.md). A file may hold several pages, each
/// behind the `</html>` of the one before.
class HtmlReader : public Reader {
 public:
  explicit HtmlReader(const Mapping& mapping) : mapping_(&mapping) {}  ///< borrows it
  [[nodiscard]] std::unique_ptr<RecordCutter> cutter(std::unique_ptr<ByteSource> source,
                                                     const ReaderLimits& limits) const override;
  [[nodiscard]] std::unique_ptr<RecordDecoder> decoder(const ReaderLimits& limits) const override;

 private:
  const Mapping* mapping_;
};

/// Whether text that begins like this is a web page: its first tag, behind comments and declarations, is one
/// with which pages begin. A byte order mark or UTF-16 are no hindrance.
bool looks_like_html(std::string_view first_bytes);

}  // namespace weft
