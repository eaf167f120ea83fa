#pragma once

#include <string>
#include <string_view>

namespace weft {

/// The IRI of the concept that a source names by code in a scheme of its own words: "D012036" in "MeSH",
/// "(DLC)sh 85112308", "4505" in "EuroVoc", "Q131569". An identifier that is an http IRI is returned in the
/// form that its publisher uses. Empty where the scheme is not one of the known ones or the code not of its
/// form.
std::string concept_iri(std::string_view identifier, std::string_view scheme);

/// The same for all spellings of an IRI that differ in http or https, "www.", a slash at the end or case of
/// the host: for comparing only.
std::string iri_comparison_key(std::string_view iri);

/// True for "http://..." and "https://..." without white space.
bool is_http_iri(std::string_view text);

}  // namespace weft
