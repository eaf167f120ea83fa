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

NodeId document_id(const Record& record) {
  const std::string key = document_key(record);
  if (key.starts_with("doi:")) return node_id(Kind::document, key);
  std::string mark = fold(record.title);
  const auto add = [&](std::string_view value) { mark.append("\n").append(value); };
  const auto date = parse_date(record.date);
  add(date ? date->iso : std::string());
  // As one text: some formats part the values of a field, some do not.
  for (const auto* values : {&record.authors, &record.publishers, &record.countries}) {
    std::string text;
    for (const RecordValue& value : *values) text.append(value.text).append(" ");
    add(fold(text));
  }
  add(record.url);
  return variant_id(Kind::document, key, mark);
}

}  // namespace weft
