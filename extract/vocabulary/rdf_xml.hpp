#pragma once

#include <string>
#include <string_view>

#include "extract/vocabulary/rdf_triples.hpp"

namespace weft {

/// The RDF/XML part of `read_triples`.
void read_rdf_xml(std::string_view bytes, const std::string& name, const TripleSink& sink);

}  // namespace weft
