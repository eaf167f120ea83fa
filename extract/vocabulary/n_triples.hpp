#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/vocabulary/rdf_bytes.hpp"
#include "extract/vocabulary/rdf_triples.hpp"

namespace weft {

/// What is left of a file after its first lines.
struct RdfRest {
  std::string bytes;        ///< taken from the source and not used; more may follow there
  std::uint64_t lines = 0;  ///< line ends before `bytes`
};

/// Pushes the triples of a file's first lines as long as each is one whole triple, a comment or empty
/// (N-Triples, RDF 1.1; https://www.w3.org/TR/n-triples/). Such lines mean the same in Turtle and need no
/// context, so that a Turtle reader can go on with the rest. Allocates for escapes only.
RdfRest read_n_triples(RdfBytes& source, const TripleSink& sink);

}  // namespace weft
