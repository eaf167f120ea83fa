#pragma once

#include <string>
#include <string_view>

namespace weft {

/// The short form of an IRI in which mappings name it: "dcterms:title" for http://purl.org/dc/terms/title.
/// Known namespaces have their usual prefix; the older Dublin Core elements
/// (http://purl.org/dc/elements/1.1/) are `dcterms:` too, http://schema.org/ and https://schema.org/ are both
/// `schema:`. Other IRIs stay as they are.
std::string short_name(std::string_view iri);

/// Whether `prefix` is one that documents use without saying what it means ("dc", "dct", "schema"): then
/// `namespace_iri` becomes its namespace.
bool is_usual_prefix(std::string_view prefix, std::string_view& namespace_iri);

/// A name as written in a mapping, as `PropertyGraph` has it: in lower case, with `dc:` and `dct:` as
/// `dcterms:`; an IRI in angle brackets by `short_name`.
std::string property_name(std::string_view written);

}  // namespace weft
