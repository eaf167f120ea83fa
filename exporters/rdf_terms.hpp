#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "extract/statement.hpp"

/// The RDF vocabulary that weft writes: prefixes, properties and classes, each once (docs/jsonld.md says what
/// they are used for, docs/vocabulary.md defines our own). All RDF formats and GraphML's `predicate` read it
/// from here.
namespace weft {

/// Properties. Names ending in `_text` are the same property without language tag: JSON-LD 1.0 wants a term
/// of its own for it.
enum class Term : std::uint8_t {
  label,
  name,
  alternate_name,
  alternate_name_text,
  foaf_name,
  title,
  title_text,
  abstract,
  abstract_text,
  issued,
  date_published,
  start_date,
  identifier,
  doi,
  isbn,
  issn,
  pmid,
  handle,
  language,
  document_type,
  source,
  url_text,
  creator,
  author_list,
  publisher,
  spatial,
  subject,
  mentions,
  about,
  is_part_of,
  affiliation,
  relation,
  version_of,
  sub_organization_of,
  contained_in_place,
  location,
  replaced_by,
  classification,
  acronym,
  pref_label,
  pref_label_text,
  alt_label,
  alt_label_text,
  scope_note,
  scope_note_text,
  description,
  description_text,
  notation,
  in_scheme,
  broader,
  related,
  exact_match,
  close_match,
  same_as,
  statement_subject,
  statement_predicate,
  statement_object,
  confidence,
  method,
  score,
  reasons,
  shared_node,
  support,
  extractor,
  has_selector,
  quote,
  field,
  value_number,
  begin,
  end,
  generated_by,
  derived_from,
  used,
  associated_with,
  ended_at,
  license,
  entities,
  triples,
  class_partition,
  property_partition,
  partition_class,
  partition_property,
  uri_space
};
inline constexpr int term_count = static_cast<int>(Term::uri_space) + 1;

/// What a property's values are.
enum class ValueType : std::uint8_t { iri, text, language_text, integer, decimal, year, date_time, list };

enum class RdfClass : std::uint8_t {
  bibo_report,
  bibo_article,
  bibo_book,
  bibo_chapter,
  bibo_thesis,
  schema_report,
  schema_article,
  schema_book,
  schema_chapter,
  schema_thesis,
  foaf_person,
  schema_person,
  org_organization,
  foaf_organization,
  schema_organization,
  location,
  place,
  country,
  concept_,
  concept_scheme,
  event,
  collection,
  statement,
  extracted_statement,
  declared_statement,
  quote_selector,
  dataset,
  void_dataset,
  prov_entity,
  activity,
  software_agent
};
inline constexpr int class_count = static_cast<int>(RdfClass::software_agent) + 1;

struct RdfPrefix {
  std::string_view name;  ///< "dcterms"
  std::string_view iri;
};

struct TermInfo {
  std::string_view key;   ///< the term in our JSON-LD context: "creator"
  std::string_view name;  ///< with prefix: "dcterms:creator"
  ValueType type;
  bool many;        ///< written as an array even for one value, since most nodes have several
  std::string iri;  ///< in full
};

struct ClassInfo {
  std::string_view name;  ///< with prefix: "bibo:Report"
  std::string iri;        ///< in full
};

std::span<const RdfPrefix> rdf_prefixes();
bool is_rdf_prefix(std::string_view name);
const TermInfo& rdf_info(Term term);
const ClassInfo& rdf_info(RdfClass rdf_class);

/// The property that stands for a relation of nodes of a kind (DESIGN: one triple per edge): places lie in
/// places, events happen there.
Term term_of(Relation relation, Kind source);

/// IRIs of datatypes: xsd:decimal and so on; empty for IRIs, texts and lists.
std::string_view datatype_iri(ValueType type);
/// The same with prefix: "xsd:decimal".
std::string_view datatype_name(ValueType type);

}  // namespace weft
