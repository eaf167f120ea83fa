#pragma once

#include <string>
#include <string_view>

namespace weft {

/// The page as UTF-8 without byte order mark: `page` itself where it is that already, else a text in `made`.
/// What the bytes are is told by a byte order mark, else by themselves where they are UTF-8 and more than
/// ASCII, else by the `charset` of a meta element; "ISO-8859-1" and pages that say nothing are windows-1252
/// (WHATWG Encoding Standard, section 4.2; HTML, section 13.2.3). Bytes that are no character become U+FFFD.
std::string_view page_as_utf8(std::string_view page, std::string& made);

}  // namespace weft
