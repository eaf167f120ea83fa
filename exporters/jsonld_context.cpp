#include "exporters/jsonld_context.hpp"

#include "base/text_format.hpp"
#include "exporters/rdf_terms.hpp"

namespace weft {

namespace {

void append_member(std::string& out, std::string_view key, std::string_view value) {
  append_json_string(out, key);
  out += ": ";
  append_json_string(out, value);
}

void append_coercion(std::string& out, ValueType type) {
  switch (type) {
    case ValueType::iri:
      append_member(out += ", ", "@type", "@id");
      break;
    case ValueType::list:
      append_member(out += ", ", "@type", "@id");
      append_member(out += ", ", "@container", "@list");
      break;
    case ValueType::language_text:
      append_member(out += ", ", "@container", "@language");
      break;
    case ValueType::text:
      break;
    case ValueType::integer:
    case ValueType::decimal:
    case ValueType::year:
    case ValueType::date_time:
      append_member(out += ", ", "@type", datatype_name(type));
      break;
  }
}

}  // namespace

void append_jsonld_context(std::string& out) {
  out += "{\n";
  for (const RdfPrefix& prefix : rdf_prefixes()) {
    append_member(out += "    ", prefix.name, prefix.iri);
    out += ",\n";
  }
  for (int i = 0; i < term_count; ++i) {
    const TermInfo& info = rdf_info(static_cast<Term>(i));
    append_json_string(out += "    ", info.key);
    append_member(out += ": {", "@id", info.name);
    append_coercion(out, info.type);
    out += i + 1 < term_count ? "},\n" : "}\n";
  }
  out += "  }";
}

}  // namespace weft
