#pragma once

#include <string>
#include <string_view>

namespace weft {

/// Appends `bytes` in the character set of this name ("windows-1252", "Shift_JIS"; any name that ICU knows)
/// to `out` as UTF-8; what is no character there becomes U+FFFD. False, and nothing appended, when the name
/// is not known.
bool append_as_utf8(std::string_view bytes, const std::string& charset, std::string& out);

}  // namespace weft
