#include "extract/readers/field_names.hpp"

#include <array>
#include <utility>

namespace weft {

namespace {

constexpr std::array<std::pair<std::string_view, RecordField>, 37> names = {{
    {"id", RecordField::id},
    {"identifier", RecordField::id},
    {"title", RecordField::title},
    {"abstract", RecordField::abstract},
    {"summary", RecordField::abstract},
    {"description", RecordField::abstract},
    {"author", RecordField::authors},
    {"authors", RecordField::authors},
    {"creator", RecordField::authors},
    {"creators", RecordField::authors},
    {"organisation", RecordField::organisations},
    {"organisations", RecordField::organisations},
    {"organization", RecordField::organisations},
    {"organizations", RecordField::organisations},
    {"publisher", RecordField::publishers},
    {"publishers", RecordField::publishers},
    {"country", RecordField::countries},
    {"countries", RecordField::countries},
    {"region", RecordField::regions},
    {"regions", RecordField::regions},
    {"year", RecordField::date},
    {"date", RecordField::date},
    {"language", RecordField::language},
    {"languages", RecordField::language},
    {"category", RecordField::categories},
    {"categories", RecordField::categories},
    {"keyword", RecordField::keywords},
    {"keywords", RecordField::keywords},
    {"subject", RecordField::keywords},
    {"subjects", RecordField::keywords},
    {"topic", RecordField::keywords},
    {"topics", RecordField::keywords},
    {"collection", RecordField::collections},
    {"collections", RecordField::collections},
    {"type", RecordField::types},
    {"types", RecordField::types},
    {"url", RecordField::url},
}};

void keep_first(std::string_view& field, std::string_view value) {
  if (field.empty()) field = value;
}

}  // namespace

RecordField field_of_name(std::string_view name) {
  std::array<char, 16> plain{};
  std::size_t size = 0;
  for (const char c : name) {
    if (c == ' ' || c == '_' || c == '-') continue;
    if (size == plain.size()) return RecordField::unknown;
    plain[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  const std::string_view wanted(plain.data(), size);
  if (wanted == "doi") return RecordField::doi;
  for (const auto& [known, field] : names) {
    if (known == wanted) return field;
  }
  return RecordField::unknown;
}

std::string_view known_field_names() {
  return "id, title, abstract, authors, organisations, publisher, country, region, year, date, language, "
         "category, keywords, subjects, collection, type, url, doi";
}

bool takes_several(RecordField field) {
  switch (field) {
    case RecordField::authors:
    case RecordField::organisations:
    case RecordField::publishers:
    case RecordField::countries:
    case RecordField::regions:
    case RecordField::categories:
    case RecordField::keywords:
    case RecordField::collections:
    case RecordField::types:
      return true;
    default:
      return false;
  }
}

void set_field(Record& record, RecordField field, std::string_view value) {
  value = trimmed(value);
  if (value.empty()) return;
  switch (field) {
    case RecordField::id:
      return keep_first(record.id, value);
    case RecordField::title:
      return keep_first(record.title, value);
    case RecordField::abstract:
      return keep_first(record.abstract, value);
    case RecordField::date:
      return keep_first(record.date, value);
    case RecordField::language:
      return keep_first(record.language, value);
    case RecordField::url:
      return keep_first(record.url, value);
    case RecordField::doi:
      return keep_first(record.doi, value);
    case RecordField::authors:
      return record.authors.push_back(value);
    case RecordField::organisations:
      return record.organisations.push_back(value);
    case RecordField::publishers:
      return record.publishers.push_back(value);
    case RecordField::countries:
      return record.countries.push_back(value);
    case RecordField::regions:
      return record.regions.push_back(value);
    case RecordField::categories:
      return record.categories.push_back(value);
    case RecordField::keywords:
      return record.keywords.push_back(value);
    case RecordField::collections:
      return record.collections.push_back(value);
    case RecordField::types:
      return record.types.push_back(value);
    case RecordField::unknown:
      return;
  }
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view no_break_space = "\u00A0";
  for (;;) {
    if (text.starts_with(no_break_space)) {
      text.remove_prefix(no_break_space.size());
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(no_break_space.size());
    } else if (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') {
      text.remove_prefix(1);
    } else if (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') {
      text.remove_suffix(1);
    } else {
      return text;
    }
  }
}

}  // namespace weft
