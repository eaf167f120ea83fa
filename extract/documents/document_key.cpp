#include "extract/documents/document_key.hpp"

#include <array>

#include "base/unicode.hpp"
#include "extract/documents/date.hpp"

namespace weft {

std::string normalised_doi(std::string_view text) {
  std::string doi(text);
  for (char& letter : doi) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  constexpr std::array<std::string_view, 4> prefixes = {"https://", "http://", "doi:", "info:doi/"};
  for (const std::string_view prefix : prefixes) {
    if (doi.starts_with(prefix)) doi.erase(0, prefix.size());
  }
  for (const std::string_view host : {"doi.org/", "dx.doi.org/", "www.doi.org/"}) {
    if (doi.starts_with(host)) doi.erase(0, host.size());
  }
  while (!doi.empty() && doi.front() == ' ') doi.erase(0, 1);
  const bool well_formed = doi.starts_with("10.") && doi.find('/') != std::string::npos &&
                           doi.find(' ') == std::string::npos && doi.back() != '/';
  return well_formed ? doi : std::string();
}

std::string document_key(const Record& record) {
  if (!record.doi.empty()) {
    if (const std::string doi = normalised_doi(record.doi); !doi.empty()) return "doi:" + doi;
  }
  if (!record.id.empty()) return "id:" + std::string(record.id);
  if (!record.url.empty()) return "url:" + std::string(record.url);
  std::string key = slug(record.title);
  if (key.empty()) return single_line(record.title);
  if (const auto date = parse_date(record.date)) key += "-" + std::to_string(date->year);
  return key;
}

}  // namespace weft
