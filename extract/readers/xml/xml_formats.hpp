#pragma once

#include <string_view>

namespace weft {

/// The built-in mapping for the XML that begins with `first_bytes`: "oai-dc", "pubmed", ..., else "xml". Told
/// by the names of the first elements and the namespaces they declare. Empty for what is no XML (HTML
/// included).
std::string_view detect_xml_format(std::string_view first_bytes);

}  // namespace weft
