#include "exporters/rdf_terms.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace weft {

namespace {

constexpr std::array<RdfPrefix, 13> prefixes = {{
    {"bibo", "http://purl.org/ontology/bibo/"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"org", "http://www.w3.org/ns/org#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"void", "http://rdfs.org/ns/void#"},
    {"weft", "https://weft.example/ns#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

enum class Arity : std::uint8_t { one, many };

struct TermRow {
  Term term;
  std::string_view key;
  std::string_view name;
  ValueType type;
  Arity arity = Arity::one;
};

constexpr std::array<TermRow, term_count> terms = {{
    {Term::label, "label", "rdfs:label", ValueType::text},
    {Term::name, "name", "schema:name", ValueType::text},
    {Term::alternate_name, "alternateName", "schema:alternateName", ValueType::language_text},
    {Term::alternate_name_text, "alternateNameText", "schema:alternateName", ValueType::text, Arity::many},
    {Term::foaf_name, "foafName", "foaf:name", ValueType::text},
    {Term::title, "title", "dcterms:title", ValueType::language_text},
    {Term::title_text, "titleText", "dcterms:title", ValueType::text},
    {Term::abstract, "abstract", "dcterms:abstract", ValueType::language_text},
    {Term::abstract_text, "abstractText", "dcterms:abstract", ValueType::text},
    {Term::issued, "issued", "dcterms:issued", ValueType::year},
    {Term::date_published, "datePublished", "schema:datePublished", ValueType::text},
    {Term::start_date, "startDate", "schema:startDate", ValueType::text},
    {Term::identifier, "identifier", "dcterms:identifier", ValueType::text},
    {Term::doi, "doi", "bibo:doi", ValueType::text},
    {Term::isbn, "isbn", "bibo:isbn13", ValueType::text},
    {Term::issn, "issn", "bibo:issn", ValueType::text},
    {Term::pmid, "pmid", "bibo:pmid", ValueType::text},
    {Term::handle, "handle", "bibo:handle", ValueType::text},
    {Term::language, "language", "dcterms:language", ValueType::iri},
    {Term::document_type, "docType", "dcterms:type", ValueType::iri},
    {Term::source, "source", "dcterms:source", ValueType::iri},
    {Term::url_text, "urlText", "schema:url", ValueType::text},
    {Term::creator, "creator", "dcterms:creator", ValueType::iri, Arity::many},
    {Term::author_list, "authorList", "bibo:authorList", ValueType::list},
    {Term::publisher, "publisher", "dcterms:publisher", ValueType::iri, Arity::many},
    {Term::spatial, "spatial", "dcterms:spatial", ValueType::iri, Arity::many},
    {Term::subject, "subject", "dcterms:subject", ValueType::iri, Arity::many},
    {Term::mentions, "mentions", "schema:mentions", ValueType::iri, Arity::many},
    {Term::about, "about", "schema:about", ValueType::iri, Arity::many},
    {Term::is_part_of, "isPartOf", "dcterms:isPartOf", ValueType::iri},
    {Term::affiliation, "affiliation", "schema:affiliation", ValueType::iri, Arity::many},
    {Term::relation, "relation", "dcterms:relation", ValueType::iri, Arity::many},
    {Term::version_of, "isVersionOf", "dcterms:isVersionOf", ValueType::iri, Arity::many},
    {Term::sub_organization_of, "subOrganizationOf", "org:subOrganizationOf", ValueType::iri},
    {Term::contained_in_place, "containedInPlace", "schema:containedInPlace", ValueType::iri, Arity::many},
    {Term::location, "location", "schema:location", ValueType::iri, Arity::many},
    {Term::replaced_by, "isReplacedBy", "dcterms:isReplacedBy", ValueType::iri, Arity::many},
    {Term::classification, "classification", "org:classification", ValueType::iri},
    {Term::acronym, "acronym", "weft:acronym", ValueType::text},
    {Term::pref_label, "prefLabel", "skos:prefLabel", ValueType::language_text},
    {Term::pref_label_text, "prefLabelText", "skos:prefLabel", ValueType::text},
    {Term::alt_label, "altLabel", "skos:altLabel", ValueType::language_text},
    {Term::alt_label_text, "altLabelText", "skos:altLabel", ValueType::text, Arity::many},
    {Term::scope_note, "scopeNote", "skos:scopeNote", ValueType::language_text},
    {Term::scope_note_text, "scopeNoteText", "skos:scopeNote", ValueType::text},
    {Term::description, "description", "dcterms:description", ValueType::language_text},
    {Term::description_text, "descriptionText", "dcterms:description", ValueType::text},
    {Term::notation, "notation", "skos:notation", ValueType::text},
    {Term::in_scheme, "inScheme", "skos:inScheme", ValueType::iri},
    {Term::broader, "broader", "skos:broader", ValueType::iri, Arity::many},
    {Term::related, "related", "skos:related", ValueType::iri, Arity::many},
    {Term::exact_match, "exactMatch", "skos:exactMatch", ValueType::iri, Arity::many},
    {Term::close_match, "closeMatch", "skos:closeMatch", ValueType::iri, Arity::many},
    {Term::same_as, "sameAs", "schema:sameAs", ValueType::iri, Arity::many},
    {Term::statement_subject, "subj", "rdf:subject", ValueType::iri},
    {Term::statement_predicate, "pred", "rdf:predicate", ValueType::iri},
    {Term::statement_object, "obj", "rdf:object", ValueType::iri},
    {Term::confidence, "confidence", "weft:confidence", ValueType::decimal},
    {Term::method, "method", "weft:method", ValueType::text},
    {Term::score, "score", "weft:score", ValueType::decimal},
    {Term::reasons, "reasons", "weft:reasons", ValueType::text},
    {Term::shared_node, "sharedNode", "weft:sharedNode", ValueType::iri, Arity::many},
    {Term::support, "support", "weft:support", ValueType::integer},
    {Term::extractor, "extractor", "weft:extractor", ValueType::text},
    {Term::has_selector, "hasSelector", "oa:hasSelector", ValueType::iri},
    {Term::quote, "quote", "oa:exact", ValueType::text},
    {Term::field, "field", "weft:field", ValueType::text},
    {Term::value_number, "valueNumber", "weft:valueNumber", ValueType::integer},
    {Term::begin, "begin", "weft:begin", ValueType::integer},
    {Term::end, "end", "weft:end", ValueType::integer},
    {Term::generated_by, "generatedBy", "prov:wasGeneratedBy", ValueType::iri},
    {Term::derived_from, "derivedFrom", "prov:wasDerivedFrom", ValueType::iri},
    {Term::used, "used", "prov:used", ValueType::iri},
    {Term::associated_with, "associatedWith", "prov:wasAssociatedWith", ValueType::iri},
    {Term::ended_at, "endedAt", "prov:endedAtTime", ValueType::date_time},
    {Term::license, "license", "dcterms:license", ValueType::iri},
    {Term::entities, "entities", "void:entities", ValueType::integer},
    {Term::triples, "triples", "void:triples", ValueType::integer},
    {Term::class_partition, "classPartition", "void:classPartition", ValueType::iri, Arity::many},
    {Term::property_partition, "propertyPartition", "void:propertyPartition", ValueType::iri, Arity::many},
    {Term::partition_class, "partitionClass", "void:class", ValueType::iri},
    {Term::partition_property, "partitionProperty", "void:property", ValueType::iri},
    {Term::uri_space, "uriSpace", "void:uriSpace", ValueType::text},
}};

constexpr std::array<std::string_view, class_count> classes = {
    "bibo:Report",
    "bibo:AcademicArticle",
    "bibo:Book",
    "bibo:Chapter",
    "bibo:Thesis",
    "schema:Report",
    "schema:ScholarlyArticle",
    "schema:Book",
    "schema:Chapter",
    "schema:Thesis",
    "foaf:Person",
    "schema:Person",
    "org:Organization",
    "foaf:Organization",
    "schema:Organization",
    "dcterms:Location",
    "schema:Place",
    "schema:Country",
    "skos:Concept",
    "skos:ConceptScheme",
    "schema:Event",
    "schema:Collection",
    "rdf:Statement",
    "weft:ExtractedStatement",
    "weft:DeclaredStatement",
    "oa:TextQuoteSelector",
    "schema:Dataset",
    "void:Dataset",
    "prov:Entity",
    "prov:Activity",
    "prov:SoftwareAgent",
};

// Rows in the order of the enumeration, so that a look-up is one step.
constexpr bool in_order() {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (static_cast<std::size_t>(terms[i].term) != i) return false;
  }
  return true;
}
static_assert(in_order());

std::string in_full(std::string_view name) {
  const std::size_t colon = name.find(':');
  const std::string_view prefix = name.substr(0, colon);
  const auto* const found = std::ranges::find(prefixes, prefix, &RdfPrefix::name);
  return std::string(found->iri).append(name.substr(colon + 1));
}

}  // namespace

std::span<const RdfPrefix> rdf_prefixes() { return prefixes; }

bool is_rdf_prefix(std::string_view name) {
  return std::ranges::find(prefixes, name, &RdfPrefix::name) != prefixes.end();
}

const TermInfo& rdf_info(Term term) {
  static const std::vector<TermInfo> infos = [] {
    std::vector<TermInfo> made;
    for (const TermRow& row : terms) {
      made.push_back({row.key, row.name, row.type, row.arity == Arity::many, in_full(row.name)});
    }
    return made;
  }();
  return infos[static_cast<std::size_t>(term)];
}

const ClassInfo& rdf_info(RdfClass rdf_class) {
  static const std::vector<ClassInfo> infos = [] {
    std::vector<ClassInfo> made;
    for (const std::string_view name : classes) made.push_back({name, in_full(name)});
    return made;
  }();
  return infos[static_cast<std::size_t>(rdf_class)];
}

Term term_of(Relation relation, Kind source) {
  if (relation == Relation::within && source == Kind::event) return Term::location;
  static constexpr std::array<Term, relation_count> of = {Term::creator,
                                                          Term::publisher,
                                                          Term::subject,
                                                          Term::spatial,
                                                          Term::mentions,
                                                          Term::about,
                                                          Term::is_part_of,
                                                          Term::affiliation,
                                                          Term::broader,
                                                          Term::related,
                                                          Term::contained_in_place,
                                                          Term::sub_organization_of,
                                                          Term::version_of,
                                                          Term::relation};
  return of.at(static_cast<std::size_t>(relation));
}

std::string_view datatype_name(ValueType type) {
  switch (type) {
    case ValueType::integer:
      return "xsd:integer";
    case ValueType::decimal:
      return "xsd:decimal";
    case ValueType::year:
      return "xsd:gYear";
    case ValueType::date_time:
      return "xsd:dateTime";
    default:
      return {};
  }
}

std::string_view datatype_iri(ValueType type) {
  switch (type) {
    case ValueType::integer:
      return "http://www.w3.org/2001/XMLSchema#integer";
    case ValueType::decimal:
      return "http://www.w3.org/2001/XMLSchema#decimal";
    case ValueType::year:
      return "http://www.w3.org/2001/XMLSchema#gYear";
    case ValueType::date_time:
      return "http://www.w3.org/2001/XMLSchema#dateTime";
    default:
      return {};
  }
}

}  // namespace weft
