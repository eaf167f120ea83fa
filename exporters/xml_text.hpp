#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// Appends `text` as XML character data on one line: runs of white space become one space, trimmed;
/// characters outside XML 1.0 (production 2) are dropped. Text with `&`, `<` or `]]>` becomes a CDATA
/// section, since some readers keep only what follows the last entity. Returns how many characters were
/// dropped. `text` must be valid UTF-8. Nothing is appended when nothing is left.
std::uint64_t append_xml_text(std::string& out, std::string_view text);

}  // namespace weft
