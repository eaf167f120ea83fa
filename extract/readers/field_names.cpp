#include "extract/readers/field_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/readers/field_name_table.hpp"

namespace weft {

namespace {

constexpr auto by_name = [](const auto& a, const auto& b) { return a.first < b.first; };
static_assert(std::is_sorted(field_name_table.begin(), field_name_table.end(), by_name));

using ListMember = std::vector<RecordValue> Record::*;
using TextMember = std::string_view Record::*;

ListMember list_of(RecordField field) {
  switch (field) {
    case RecordField::authors:
      return &Record::authors;
    case RecordField::organisations:
      return &Record::organisations;
    case RecordField::publishers:
      return &Record::publishers;
    case RecordField::countries:
      return &Record::countries;
    case RecordField::regions:
      return &Record::regions;
    case RecordField::categories:
      return &Record::categories;
    case RecordField::keywords:
      return &Record::keywords;
    case RecordField::collections:
      return &Record::collections;
    case RecordField::types:
      return &Record::types;
    case RecordField::disasters:
      return &Record::disasters;
    case RecordField::identifiers:
      return &Record::identifiers;
    default:
      return nullptr;
  }
}

TextMember text_of(RecordField field) {
  switch (field) {
    case RecordField::id:
      return &Record::id;
    case RecordField::title:
      return &Record::title;
    case RecordField::abstract:
      return &Record::abstract;
    case RecordField::date:
      return &Record::date;
    case RecordField::language:
      return &Record::language;
    case RecordField::url:
      return &Record::url;
    case RecordField::doi:
      return &Record::doi;
    default:
      return nullptr;
  }
}

// A record's main country stands in the list of all its countries too.
bool is_among_first(const RecordValue& value, const std::vector<RecordValue>& list) {
  constexpr std::size_t looked_at = 300;  // more than there are countries: time stays linear
  const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), looked_at));
  return std::any_of(list.begin(), end, [&](const RecordValue& other) {
    return other.text == value.text && other.identifier == value.identifier;
  });
}

}  // namespace

RecordField field_of_name(std::string_view name) {
  std::array<char, 24> plain{};  // no known name is longer
  std::size_t size = 0;
  const std::string folded = is_ascii(name) ? std::string() : fold(name);  // "Année", "Palabras clave"
  for (const char c : folded.empty() ? name : folded) {
    if (c == ' ' || c == '_' || c == '-') continue;
    if (size == plain.size()) return RecordField::unknown;
    plain[size++] = ascii_lower(c);
  }
  const std::string_view wanted(plain.data(), size);
  const auto found =
      std::lower_bound(field_name_table.begin(), field_name_table.end(), wanted,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  return found != field_name_table.end() && found->first == wanted ? found->second : RecordField::unknown;
}

std::string_view known_field_names() {
  return "id, title, abstract, authors, organisations, publisher, country, region, year, date, language, "
         "category, keywords, subjects, topics, collection, type, disaster, identifiers, url, doi";
}

std::string_view to_string(RecordField field) {
  switch (field) {
    case RecordField::id:
      return "id";
    case RecordField::title:
      return "title";
    case RecordField::abstract:
      return "abstract";
    case RecordField::authors:
      return "authors";
    case RecordField::organisations:
      return "organisations";
    case RecordField::publishers:
      return "publishers";
    case RecordField::countries:
      return "countries";
    case RecordField::regions:
      return "regions";
    case RecordField::date:
      return "date";
    case RecordField::language:
      return "language";
    case RecordField::categories:
      return "categories";
    case RecordField::keywords:
      return "keywords";
    case RecordField::collections:
      return "collections";
    case RecordField::types:
      return "types";
    case RecordField::disasters:
      return "disasters";
    case RecordField::identifiers:
      return "identifiers";
    case RecordField::url:
      return "url";
    case RecordField::doi:
      return "doi";
    case RecordField::unknown:
      break;
  }
  return "unknown";
}

bool takes_several(RecordField field) { return list_of(field) != nullptr; }

std::string_view single_value(const Record& record, RecordField field) {
  const auto member = text_of(field);
  return member == nullptr ? std::string_view() : record.*member;
}

void add_field(Record& record, RecordField field, RecordValue value) {
  value.text = trimmed(value.text);
  value.identifier = trimmed(value.identifier);
  if (const auto list = list_of(field); list != nullptr) {
    if (value.text.empty() && value.identifier.empty()) return;
    if (field == RecordField::countries && is_among_first(value, record.countries)) return;
    (record.*list).push_back(value);
  } else if (const auto text = text_of(field); text != nullptr && (record.*text).empty()) {
    record.*text = value.text;
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

std::string_view trimmed(std::string_view text, std::string_view characters) {
  text = trimmed(text);
  while (!text.empty() && characters.find(text.front()) != std::string_view::npos) {
    text = trimmed(text.substr(1));
  }
  while (!text.empty() && characters.find(text.back()) != std::string_view::npos) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

}  // namespace weft
