#pragma once

#include <functional>
#include <string>
#include <string_view>

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

/// Reads RDF from memory and pushes its triples in file order: RDF/XML (by raptor, without network and
/// external entities) where the text begins like XML, else Turtle, of which N-Triples is a part (by serd).
/// `name` stands in messages. Throws `Error` (`extract.vocabulary-syntax`, `extract.vocabulary-encoding`)
/// with line and column at the first fault. Linear; memory of one statement.
void read_triples(std::string_view bytes, const std::string& name, const TripleSink& sink);

}  // namespace weft
