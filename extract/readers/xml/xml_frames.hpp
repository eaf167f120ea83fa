#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// What `Batch::bytes` and `Batch::context` hold for XML: records, and between them what changed in the
/// elements around them. The elements a record stands in are numbered from the root, which is 0.
struct XmlFrame {
  enum class Kind : std::uint8_t {
    record,   ///< the record element
    level,    ///< a start tag: element `level` is open now, all deeper ones are closed
    context,  ///< a name, a zero byte and an element that ended inside element `level`; replaces one of that
              ///< name
    closed,   ///< only the first `level` elements are still open
    encoding  ///< what the document says it is written in; empty for nothing
  };
  Kind kind = Kind::record;
  std::uint64_t level = 0;
  std::uint64_t line = 0;  ///< of a record, like the next two
  std::uint64_t record = 0;
  std::uint64_t offset = 0;
  std::string_view bytes = {};
};

void append_frame(std::string& out, const XmlFrame& frame);

/// The frame at `at`, which moves behind it; false at the end.
bool next_frame(std::string_view frames, std::size_t& at, XmlFrame& frame);

}  // namespace weft
