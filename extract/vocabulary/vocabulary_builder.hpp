#pragma once

#include <memory>
#include <string_view>

#include "extract/vocabulary/rdf_triples.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// Makes concepts from triples that come in any order: SKOS and SKOS-XL labels, hierarchies, the ORG
/// ontology's part-of and classification, and weft's own properties. The result does not depend on the
/// order of the triples.
///
/// Concepts are resources of type skos:Concept, and those without a type that have a preferred label, or any
/// label and a scheme; not schemes, collections, blank nodes, nor what is deprecated or replaced. In a file
/// with organisations only these are entries. skos:broaderTransitive counts where a concept has no
/// skos:broader, rdfs:label where it has no other label.
class VocabularyBuilder {
 public:
  VocabularyBuilder();
  ~VocabularyBuilder();

  void add(const RdfTerm& subject, std::string_view predicate, const RdfTerm& object);

  /// Concepts in IRI order, without keys. References to what is no concept are dropped; of each cycle of
  /// `broader` the link that closes it is cut. Linear but for sorting.
  [[nodiscard]] ConceptTables finish() &&;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
