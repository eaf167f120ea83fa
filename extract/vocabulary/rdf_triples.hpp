#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/byte_source.hpp"
#include "base/hash.hpp"

namespace weft {

/// One end of a triple. Views are valid during the callback only.
struct RdfTerm {
  enum class Kind { iri, blank, literal };
  Kind kind = Kind::iri;
  std::string_view value;          ///< full IRI, name of the blank node, or text of the literal
  std::string_view language = {};  ///< of a literal, as written
};

using TripleSink =
    std::function<void(const RdfTerm& subject, std::string_view predicate, const RdfTerm& object)>;

/// Reads RDF as a stream and pushes its triples in file order: RDF/XML (without network and
/// external entities) where the text begins like XML, else Turtle (by serd); lines that are whole triples
/// (N-Triples) are read by a quick way of their own. Returns a hash of the bytes read. `name` stands in
/// messages. Throws `Error` (`extract.vocabulary-syntax`, `extract.vocabulary-encoding`,
/// `extract.vocabulary-format` for files of other kinds) with line and column at the first fault. Linear;
/// memory of one statement and a block.
Hash128 read_triples(ByteSource& source, const std::string& name, const TripleSink& sink);

}  // namespace weft
