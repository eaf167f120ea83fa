#include "extract/readers/mapping/mapping_use.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

void MappingUse::merge(const MappingUse& other) {
  matched.resize(std::max(matched.size(), other.matched.size()));
  for (std::size_t i = 0; i < other.matched.size(); ++i) {
    if (other.matched[i]) matched[i] = true;
  }
  names.insert(other.names.begin(), other.names.end());
}

std::optional<Diagnostic> unused_rules(const Mapping& mapping, const MappingUse& use) {
  if (mapping.file.empty() || mapping.optional) return std::nullopt;
  const auto is_matched = [&](std::size_t i) { return i < use.matched.size() && use.matched[i]; };
  const auto another_matched = [&](std::size_t rule) {
    for (std::size_t i = 0; i < mapping.rules.size(); ++i) {
      if (mapping.rules[i].field == mapping.rules[rule].field && is_matched(i)) return true;
    }
    return false;
  };
  std::vector<std::string> lost;
  int line = 0;
  for (std::size_t i = 0; i < mapping.rules.size(); ++i) {
    const FieldRule& rule = mapping.rules[i];
    if (rule.optional || is_matched(i) || another_matched(i)) continue;
    if (line == 0 || rule.line < line) line = rule.line;
    lost.push_back(
        fmt::format("{} (line {}: {})", to_string(rule.field), rule.line, fmt::join(rule.at, ", ")));
  }
  if (lost.empty()) return std::nullopt;
  return Diagnostic{.code = "extract.mapping-nothing-found",
                    .place = {.file = mapping.file, .line = static_cast<std::uint64_t>(line)},
                    .message = fmt::format("the records have nothing for {}", fmt::join(lost, "; ")),
                    .hint = fmt::format("they have: {}", fmt::join(use.names, ", "))};
}

}  // namespace weft
