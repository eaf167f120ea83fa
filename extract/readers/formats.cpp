#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "extract/readers/bibtex/bibtex_reader.hpp"
#include "extract/readers/bibtex/bibtex_scanner.hpp"
#include "extract/readers/delimited/csv_reader.hpp"
#include "extract/readers/delimited/table_head.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/html/html_reader.hpp"
#include "extract/readers/json/json_detection.hpp"
#include "extract/readers/json/json_reader.hpp"
#include "extract/readers/jsonld/json_ld_cutter.hpp"
#include "extract/readers/jsonld/json_ld_reader.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/page_reader.hpp"
#include "extract/readers/page_records.hpp"
#include "extract/readers/reader.hpp"
#include "extract/readers/tagged/ris_reader.hpp"
#include "extract/readers/xml/xml_formats.hpp"
#include "extract/readers/xml/xml_reader.hpp"

namespace weft {

namespace {

// The page format is no mapping: its records are told by the shape of the text.
constexpr FormatDescription page = {
    "page", "text of a library's web page: title, abstract, Country, Region, Authors, Year, Category",
    ".txt .page"};

bool has_page_blocks(std::string_view bytes) {
  PageRecords records(bytes);
  PageRecord record;
  return records.next(record) && !record.blocks.empty() && !record.paragraphs.empty();
}

}  // namespace

std::span<const FormatDescription> input_formats() {
  static const std::vector<FormatDescription> formats = [] {
    std::vector<FormatDescription> all = {page};
    for (const Mapping& mapping : builtin_mappings()) {
      all.push_back({mapping.name, mapping.description, mapping.extensions});
    }
    return all;
  }();
  return formats;
}

std::unique_ptr<Reader> make_reader(std::string_view format) {
  if (format == "jsonld") format = "json-ld";  // as the output is called
  if (format == page.name) return std::make_unique<PageReader>();
  std::string names(page.name);
  for (const Mapping& mapping : builtin_mappings()) {
    if (mapping.name == format) return make_reader(mapping);
    names += ", " + mapping.name;
  }
  throw UsageError({.code = "extract.format-unknown",
                    .message = fmt::format("unknown input format '{}'", format),
                    .hint = "formats: auto, " + names});
}

std::unique_ptr<Reader> make_reader(const Mapping& mapping) {
  switch (mapping.carrier) {
    case Carrier::csv:
      return std::make_unique<CsvReader>(mapping);
    case Carrier::json:
      return std::make_unique<JsonReader>(mapping);
    case Carrier::xml:
      return std::make_unique<XmlReader>(mapping);
    case Carrier::ris:
      return std::make_unique<RisReader>(mapping);
    case Carrier::html:
      return std::make_unique<HtmlReader>(mapping);
    case Carrier::bibtex:
      return std::make_unique<BibtexReader>(mapping);
    case Carrier::json_ld:
      return std::make_unique<JsonLdReader>(mapping);
  }
  return nullptr;  // there are no others
}

std::string detect_format(std::string_view first_bytes, std::string_view file_name) {
  if (first_bytes.starts_with("\xEF\xBB\xBF")) first_bytes.remove_prefix(3);
  const std::string_view text = trimmed(first_bytes);
  if (looks_like_json_ld(text)) return "json-ld";
  if (const std::string_view json = json_format_of(first_bytes); !json.empty()) return std::string(json);
  if (looks_like_html(text)) return "html";
  if (const std::string_view format = detect_xml_format(text); !format.empty()) return std::string(format);
  if (const std::string_view format = tagged_format_of(text); !format.empty()) return std::string(format);
  if (looks_like_bibtex(text)) return "bibtex";
  if (has_page_blocks(first_bytes)) return "page";
  if (const std::string_view table = find_table_format(first_bytes); !table.empty())
    return std::string(table);
  const std::size_t dot = file_name.rfind('.');
  const std::string_view extension = dot == std::string_view::npos ? "" : file_name.substr(dot);
  for (const FormatDescription& format : input_formats()) {
    for (std::string_view rest = format.extensions; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (!extension.empty() && rest.substr(0, end) == extension) return std::string(format.name);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  throw Error({.code = "extract.format-undetected",
               .place = {.file = std::string(file_name)},
               .message = "neither content nor name tells the format",
               .hint = "name it with --from; `weft formats` lists them"});
}

}  // namespace weft
