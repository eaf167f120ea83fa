#include "extract/readers/properties/property_names.hpp"

#include <array>

#include "base/unicode.hpp"

namespace weft {

namespace {

struct Namespace {
  std::string_view prefix;
  std::string_view iri;
};

// The first entry of a namespace gives its prefix, the first of a prefix its namespace.
constexpr auto namespaces = std::to_array<Namespace>({
    {"dcterms", "http://purl.org/dc/terms/"},
    {"dcterms", "http://purl.org/dc/elements/1.1/"},
    {"dct", "http://purl.org/dc/terms/"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"dcmitype", "http://purl.org/dc/dcmitype/"},
    {"schema", "https://schema.org/"},
    {"schema", "http://schema.org/"},
    {"bibo", "http://purl.org/ontology/bibo/"},
    {"fabio", "http://purl.org/spar/fabio/"},
    {"prism", "http://prismstandard.org/namespaces/basic/2.0/"},
    {"prism", "http://prismstandard.org/namespaces/basic/2.1/"},
    {"prism", "http://prismstandard.org/namespaces/basic/3.0/"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"org", "http://www.w3.org/ns/org#"},
    {"vcard", "http://www.w3.org/2006/vcard/ns#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"dcat", "http://www.w3.org/ns/dcat#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"marcrel", "http://id.loc.gov/vocabulary/relators/"},
    {"void", "http://rdfs.org/ns/void#"},
    {"weft", "https://weft.example/ns#"},
});

}  // namespace

std::string short_name(std::string_view iri) {
  for (const Namespace& known : namespaces) {
    if (iri.size() > known.iri.size() && iri.starts_with(known.iri)) {
      return std::string(known.prefix) + ":" + std::string(iri.substr(known.iri.size()));
    }
  }
  return std::string(iri);
}

bool is_usual_prefix(std::string_view prefix, std::string_view& namespace_iri) {
  for (const Namespace& known : namespaces) {
    if (known.prefix != prefix) continue;
    namespace_iri = known.iri;
    return true;
  }
  return false;
}

std::string property_name(std::string_view written) {
  if (written.starts_with('<') && written.ends_with('>')) {
    return lower_case(short_name(written.substr(1, written.size() - 2)));
  }
  std::string name = lower_case(written);
  for (const std::string_view older : {"dc:", "dct:", "dc.", "dcterms.", "dcterm:"}) {
    if (name.starts_with(older)) return "dcterms:" + name.substr(older.size());
  }
  return name;
}

}  // namespace weft
