#include "extract/readers/bibtex/bibtex_references.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "extract/readers/bibtex/bibtex_scanner.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

constexpr auto parent_types = std::to_array<std::string_view>(
    {"book", "collection", "conference", "mvbook", "mvcollection", "mvproceedings", "mvreference",
     "periodical", "proceedings", "reference", "xdata"});

constexpr auto inherited =
    std::to_array<std::string_view>({"address", "booksubtitle", "booktitle", "date", "editor", "institution",
                                     "issn", "journal", "journaltitle", "langid", "language", "location",
                                     "month", "organization", "publisher", "school", "series", "year"});

// A part that has one of these has its own date, and takes no month from the whole.
constexpr auto date_fields = std::to_array<std::string_view>({"date", "month", "year"});

// What says which entry it is, or where it gets fields from.
constexpr auto own =
    std::to_array<std::string_view>({"crossref", "entryset", "ids", "label", "xdata", "xref"});

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view known) { return is_word(name, known); });
}

void add_missing(BibtexEntry& child, std::string_view name, std::string_view text) {
  if (child.find(name) == nullptr) child.fields.push_back({.name = name, .text = text});
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skip_space(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && is_space(bytes[at])) ++at;
  return at;
}

// The keys in the braces or quotes behind an equals sign.
void add_keys(std::string_view bytes, std::size_t at, std::vector<std::string>& keys) {
  constexpr std::size_t longest = 2000;
  at = skip_space(bytes, at);
  if (at >= bytes.size() || (bytes[at] != '{' && bytes[at] != '"')) return;
  const std::string_view rest = bytes.substr(at + 1, longest);
  const std::size_t end = rest.find(bytes[at] == '{' ? '}' : '"');
  if (end != std::string_view::npos) add_bibtex_key_list(rest.substr(0, end), keys);
}

}  // namespace

bool is_bibtex_parent(std::string_view type) { return is_one_of(type, parent_types); }

std::string_view bibtex_key_at(std::string_view bytes, const BibtexSpan& span) {
  const std::string_view body = bytes.substr(span.body, span.end - span.body);
  const std::size_t end = body.find_first_of(",=\r\n}");
  return end == std::string_view::npos || body[end] == '=' ? std::string_view()
                                                           : trimmed(body.substr(0, end));
}

std::string bibtex_key(std::string_view key) {
  std::string lower(key);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return lower;
}

void add_bibtex_key_list(std::string_view list, std::vector<std::string>& keys) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view key = trimmed(list.substr(0, end));
    if (!key.empty()) keys.push_back(bibtex_key(key));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void add_bibtex_references(std::string_view bytes, std::vector<std::string>& keys) {
  for (std::size_t sign = bytes.find('='); sign != std::string_view::npos; sign = bytes.find('=', sign + 1)) {
    std::size_t end = sign;
    while (end > 0 && is_space(bytes[end - 1])) --end;
    const std::string_view before = bytes.substr(0, end);
    for (const std::string_view name : {"crossref", "xdata"}) {
      if (before.size() < name.size() || !is_word(before.substr(before.size() - name.size()), name)) continue;
      add_keys(bytes, sign + 1, keys);
    }
  }
}

void inherit_bibtex_fields(BibtexEntry& child, const BibtexEntry& parent) {
  const bool all = is_word(parent.type, "xdata");
  const bool has_date = std::any_of(date_fields.begin(), date_fields.end(),
                                    [&](std::string_view name) { return child.find(name) != nullptr; });
  for (const BibtexField& field : parent.fields) {
    if (has_date && is_one_of(field.name, date_fields)) continue;
    if (all ? !is_one_of(field.name, own) : is_one_of(field.name, inherited)) {
      add_missing(child, field.name, field.text);
    }
  }
  if (all) return;
  if (const BibtexField* title = parent.find("title")) add_missing(child, "booktitle", title->text);
}

}  // namespace weft
