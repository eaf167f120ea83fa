#include "exporters/rdf_nodes.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "exporters/iri.hpp"
#include "exporters/rdf_classes.hpp"
#include "exporters/rdf_literal.hpp"

namespace weft {

namespace {

struct IdentifierScheme {
  std::string_view prefix;
  Term term;
};

// Schemes that the bibliographic ontology has a property for. The order is that of the terms, so that all
// values of one property stay together.
constexpr std::array<IdentifierScheme, 4> identifier_schemes = {
    {{"isbn:", Term::isbn}, {"issn:", Term::issn}, {"pmid:", Term::pmid}, {"hdl:", Term::handle}}};

bool has_term(std::string_view identifier) {
  return std::ranges::any_of(identifier_schemes, [&](const IdentifierScheme& scheme) {
    return identifier.starts_with(scheme.prefix);
  });
}

}  // namespace

void RdfNodes::identifiers(NodeRef node) {
  properties_.plain_texts(node, Property::identifier, Term::identifier);
  const auto rows = graph_.properties(node);
  for (const PropertyRow& row : rows) {
    const std::string_view value = graph_.text(row.value);
    if (row.property != Property::other_identifier || has_term(value)) continue;
    const bool told = std::ranges::any_of(rows, [&](const PropertyRow& other) {
      return other.property == Property::identifier && graph_.text(other.value) == value;
    });
    if (!told) properties_.text(Term::identifier, value);
  }
  properties_.plain_texts(node, Property::doi, Term::doi);
  for (const IdentifierScheme& scheme : identifier_schemes) {
    for (const PropertyRow& row : rows) {
      const std::string_view value = graph_.text(row.value);
      if (row.property != Property::other_identifier || !value.starts_with(scheme.prefix)) continue;
      properties_.text(scheme.term, value.substr(scheme.prefix.size()));
    }
  }
}

void RdfNodes::document(NodeRef node) {
  if (graph_.property(node, Property::title).empty()) properties_.text(Term::title_text, graph_.label(node));
  properties_.texts(node, Property::title, Term::title_text, Term::title);
  properties_.texts(node, Property::abstract, Term::abstract_text, Term::abstract);
  if (const int year = graph_.year(node); year > 0 && year <= 9999) {
    const std::string digits = std::to_string(year);
    sink_.text(Term::issued, std::string(4 - digits.size(), '0') + digits);
  }
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property == Property::date && value.size() > 4) properties_.text(Term::date_published, value);
  }
  identifiers(node);
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property != Property::language || value.size() != 2 || !is_language_tag(value)) continue;
    sink_.iri(Term::language, std::string("http://id.loc.gov/vocabulary/iso639-1/").append(value));
  }
  for (const PropertyRow& row : graph_.properties(node)) {
    if (row.property != Property::document_type) continue;
    properties_.coded(Term::document_type, "doctype", graph_.text(row.value));
  }
  properties_.url(node);
}

void RdfNodes::agent(NodeRef node) {
  properties_.text(Term::foaf_name, graph_.label(node));
  if (graph_.kind(node) != Kind::organisation) return;
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view language = graph_.text(row.language);
    if (row.property != Property::preferred_label || !is_language_tag(language)) continue;
    properties_.text(Term::pref_label, graph_.text(row.value), language);
  }
  if (!graph_.subtype(node).empty()) {
    properties_.coded(Term::classification, "orgtype", graph_.subtype(node));
  }
}

void RdfNodes::skos_concept(NodeRef node) {
  properties_.preferred_labels(node);
  properties_.texts(node, Property::alternative_label, Term::alt_label_text, Term::alt_label);
  properties_.texts(node, Property::description, Term::scope_note_text, Term::scope_note);
  properties_.successors(node);
  properties_.scheme(node);
}

void RdfNodes::thing(NodeRef node) {
  properties_.texts(node, Property::alternative_label, Term::alternate_name_text, Term::alternate_name);
  properties_.texts(node, Property::description, Term::description_text, Term::description);
}

void RdfNodes::authorities(NodeRef node) {
  properties_.plain_texts(node, Property::acronym, Term::acronym);
  // One property of RDF for two of ours, so that its values stay together.
  properties_.plain_texts(node, Property::code, Term::notation);
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property == Property::notation && value != graph_.property(node, Property::code)) {
      properties_.text(Term::notation, value);
    }
  }
  properties_.iris(node, Property::exact_match, Term::exact_match);
  properties_.iris(node, Property::close_match, Term::close_match);
  const std::string_view doi = graph_.property(node, Property::doi);
  if (!doi.empty()) {
    scratch_.clear();
    append_ascii_iri(scratch_, std::string("https://doi.org/").append(doi));
    sink_.iri(Term::same_as, scratch_);
  }
  properties_.iris(node, Property::same_as, Term::same_as);
}

void RdfNodes::author_list(NodeRef node) {
  const auto [first, last] = graph_.out_edges(node, Relation::created_by);
  std::vector<EdgeRef> order;
  for (std::uint32_t i = first.value(); i < last.value(); ++i) order.emplace_back(i);
  if (order.empty()) return;
  std::ranges::stable_sort(order, {}, [&](EdgeRef edge) { return graph_.order(edge); });
  sink_.list(Term::author_list);
  for (const EdgeRef edge : order) {
    scratch_.clear();
    iris_.append(scratch_, graph_.target(edge));
    sink_.item(scratch_);
  }
  sink_.end_list();
}

void RdfNodes::edges(NodeRef node) {
  const auto [first, last] = graph_.out_edges(node);
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    scratch_.clear();
    iris_.append(scratch_, graph_.target(EdgeRef(i)));
    sink_.iri(term_of(graph_.relation(EdgeRef(i)), graph_.kind(node)), scratch_);
  }
  author_list(node);
}

void RdfNodes::describe(NodeRef node) {
  scratch_.clear();
  iris_.append(scratch_, node);
  sink_.begin(scratch_, classes_of(graph_, node));
  properties_.text(Term::label, graph_.label(node));
  properties_.text(Term::name, graph_.label(node));
  switch (graph_.kind(node)) {
    case Kind::document:
      document(node);
      break;
    case Kind::author:
    case Kind::organisation:
      agent(node);
      break;
    case Kind::topic:
    case Kind::region:
      skos_concept(node);
      break;
    case Kind::event:
      properties_.plain_texts(node, Property::year, Term::start_date);
      break;
    case Kind::collection:
      break;
  }
  if (graph_.kind(node) != Kind::document) identifiers(node);
  if (graph_.kind(node) != Kind::topic && graph_.kind(node) != Kind::region) thing(node);
  authorities(node);
  edges(node);
  sink_.end();
}

}  // namespace weft
