#pragma once

#include <string>

#include "extract/vocabulary/rdf_bytes.hpp"
#include "extract/vocabulary/rdf_triples.hpp"

namespace weft {

/// The RDF/XML part of `read_triples`.
void read_rdf_xml(RdfBytes& source, const std::string& name, const TripleSink& sink);

}  // namespace weft
