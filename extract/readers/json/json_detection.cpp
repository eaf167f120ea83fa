#include "extract/readers/json/json_detection.hpp"

#include "extract/readers/field_names.hpp"
#include "extract/readers/json/json_cutter.hpp"

namespace weft {

std::string_view json_format_of(std::string_view first_bytes) {
  const std::string_view text = trimmed(first_bytes);
  const bool object = text.starts_with('{');
  const bool array = text.starts_with('[') && trimmed(text.substr(1)).starts_with('{');
  if (!object && !array) return {};
  const bool single_line = text.find('\n') == std::string_view::npos;
  return looks_like_json_lines(first_bytes) || (object && single_line) ? "jsonl" : "json";
}

}  // namespace weft
