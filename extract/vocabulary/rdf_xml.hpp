#pragma once

#include <string>

#include "extract/vocabulary/rdf_bytes.hpp"
#include "extract/vocabulary/rdf_triples.hpp"

namespace weft {

/// The RDF/XML part of `read_triples` (RDF 1.1 XML Syntax, https://www.w3.org/TR/rdf-syntax-grammar/),
/// without network and external entities. Left out is what says nothing of concepts: the order of collections
/// and containers, and names of statements (reification). XML literals give their text. Relative IRIs without
/// xml:base stay as they are.
void read_rdf_xml(RdfBytes& source, const std::string& name, const TripleSink& sink);

}  // namespace weft
