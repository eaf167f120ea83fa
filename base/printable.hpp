#pragma once

#include <string>
#include <string_view>

namespace weft {

/// `bytes` as valid UTF-8: each byte that is none becomes U+FFFD.
std::string valid_utf8(std::string_view bytes);

/// True for characters that steer a terminal or a text's direction instead of being shown: C0 and C1 controls
/// (line breaks and tabs among them), delete, line and paragraph separators, and bidirectional controls,
/// which can make a text look like another one.
bool is_steering(char32_t code_point);

/// Text that can be shown to people whatever it holds: bytes that are not UTF-8 and controls become U+FFFD,
/// bidirectional controls are dropped. Line feeds and tabs stay.
std::string printable(std::string_view text);

/// The same for a name within a line: line feeds and tabs become U+FFFD as well.
std::string printable_name(std::string_view text);

}  // namespace weft
