#include "extract/documents/document_key.hpp"

#include "base/unicode.hpp"
#include "extract/documents/date.hpp"
#include "extract/documents/document_identifier.hpp"

namespace weft {

std::string document_key(const Record& record) {
  if (const std::string doi = document_doi(record); !doi.empty()) return "doi:" + doi;
  if (!record.id.empty()) return "id:" + std::string(record.id);
  if (!record.url.empty()) return "url:" + std::string(record.url);
  std::string key = slug(record.title);
  if (key.empty()) return single_line(record.title);
  if (const auto date = parse_date(record.date)) key += "-" + std::to_string(date->year);
  return key;
}

}  // namespace weft
