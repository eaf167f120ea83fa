#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// Number formatting for files: C locale, independent of the process locale, shortest text that reads back
/// to the same value. Each function appends to `out`.
void append_number(std::string& out, std::int64_t value);
void append_number(std::string& out, std::uint64_t value);
/// Plain decimal notation where it is short, never NaN or infinity (those throw `std::domain_error`), always
/// with a digit after the point ("1.0") so that typed readers see a double.
void append_number(std::string& out, double value);

/// JSON string literal with quotes (RFC 8259): escapes `"`, `\` and control characters only. `text` must be
/// valid UTF-8.
void append_json_string(std::string& out, std::string_view text);

}  // namespace weft
