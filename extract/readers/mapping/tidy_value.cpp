#include "extract/readers/mapping/tidy_value.hpp"

#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

std::string_view tidy_value(std::string_view text, const FieldRule& rule, TextArena& arena) {
  if (!rule.until.empty()) text = text.substr(0, text.find(rule.until));
  text = trimmed(text, rule.trim);
  if (rule.values.empty()) return text;
  const auto found = rule.values.find(lower_case(text));
  return found == rule.values.end() ? text : arena.keep(found->second);
}

}  // namespace weft
