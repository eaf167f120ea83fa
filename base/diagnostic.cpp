#include "base/diagnostic.hpp"

#include <fmt/format.h>

#include "base/printable.hpp"

namespace weft {

std::string to_string(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string text = printable_name(place.file);
  if (place.line != 0) text += fmt::format("{}{}", text.empty() ? "line " : ":", place.line);
  std::string inside;
  if (place.record != 0) inside = fmt::format("record {}", place.record);
  if (!place.field.empty())
    inside += fmt::format("{}field {}", inside.empty() ? "" : ", ", printable_name(place.field));
  if (!inside.empty()) text += fmt::format("{}{}", text.empty() ? "" : ": ", inside);
  text += fmt::format("{}{}", text.empty() ? "" : ": ", printable(diagnostic.message));
  if (!diagnostic.hint.empty()) text += "\nhint: " + printable(diagnostic.hint);
  return text;
}

}  // namespace weft
