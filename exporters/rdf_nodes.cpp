#include "exporters/rdf_nodes.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.hpp"
#include "exporters/iri.hpp"
#include "exporters/rdf_classes.hpp"
#include "exporters/rdf_literal.hpp"

namespace weft {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// RFC 5646 in lower case: letters, then subtags of letters and digits.
bool is_language_tag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary.size() < 2 || primary.size() > 8 || !std::ranges::all_of(primary, is_lower)) return false;
  std::size_t length = 1;
  for (const char c : tag.substr(primary.size())) {
    if (c != '-' && !is_lower(c) && (c < '0' || c > '9')) return false;
    if (c == '-' && length == 0) return false;
    length = c == '-' ? 0 : length + 1;
    if (length > 8) return false;
  }
  return length > 0;
}

std::string words(std::string_view code) {
  std::string label(code);
  std::ranges::replace(label, '-', ' ');
  return single_line(label);
}

}  // namespace

void RdfNodes::text(Term term, std::string_view value, std::string_view language) {
  std::string kept;
  value = rdf_text(value, kept);
  if (value.empty()) return;
  if (language.empty()) {
    sink_.text(term, value);
  } else {
    sink_.text(term, value, language);
  }
}

// Texts without a sound language tag first. A text that has both a bad tag and none is told once.
void RdfNodes::texts(NodeRef node, Property property, Term plain, Term tagged) {
  const auto rows = graph_.properties(node);
  const auto is_untagged = [&](const PropertyRow& row) {
    return row.property == property && !is_language_tag(graph_.text(row.language));
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_untagged(rows[i])) continue;
    const std::string_view value = graph_.text(rows[i].value);
    const auto says_the_same = [&](const PropertyRow& row) {
      return is_untagged(row) && graph_.text(row.value) == value;
    };
    const bool has_bad_tag = !graph_.text(rows[i].language).empty();
    if (!has_bad_tag || std::ranges::none_of(rows.first(i), says_the_same)) text(plain, value);
  }
  for (const PropertyRow& row : rows) {
    if (row.property != property || is_untagged(row)) continue;
    text(tagged, graph_.text(row.value), graph_.text(row.language));
  }
}

// SKOS allows one preferred label a language (SKOS reference, S14).
void RdfNodes::preferred_labels(NodeRef node) {
  std::string_view last;
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view language = graph_.text(row.language);
    if (row.property != Property::preferred_label || !is_language_tag(language) || language == last) continue;
    text(Term::pref_label, graph_.text(row.value), language);
    last = language;
  }
  if (last.empty()) text(Term::pref_label_text, graph_.label(node));
}

void RdfNodes::plain_texts(NodeRef node, Property property, Term term) {
  for (const PropertyRow& row : graph_.properties(node)) {
    if (row.property == property) text(term, graph_.text(row.value));
  }
}

void RdfNodes::iris(NodeRef node, Property property, Term term) {
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property != property || !is_absolute_iri(value)) continue;
    scratch_.clear();
    append_ascii_iri(scratch_, value);
    sink_.iri(term, scratch_);
  }
}

// What is no IRI stays as text: the catalogue said it.
void RdfNodes::url(NodeRef node) {
  iris(node, Property::url, Term::source);
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property == Property::url && !is_absolute_iri(value)) text(Term::url_text, value);
  }
}

void RdfNodes::coded(Term term, std::string_view folder, std::string_view code) {
  const std::string name = slug(code);
  if (name.empty()) return;
  scratch_.clear();
  append_ascii_iri(scratch_, graph_.info().base_iri);
  scratch_.append(folder).append("/").append(name);
  concepts_.try_emplace(scratch_, Concept{words(code), RdfClass::concept_});
  sink_.iri(term, scratch_);
}

void RdfNodes::scheme(NodeRef node) {
  bool found = false;
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property != Property::in_scheme || !is_absolute_iri(value)) continue;
    scratch_.clear();
    append_ascii_iri(scratch_, value);
    std::string_view name = value;
    while (name.ends_with('/') || name.ends_with('#')) name.remove_suffix(1);
    name.remove_prefix(name.find_last_of("/#:") + 1);
    concepts_.try_emplace(scratch_, Concept{words(name), RdfClass::concept_scheme});
    sink_.iri(Term::in_scheme, scratch_);
    found = true;
  }
  if (found) return;
  const bool region = graph_.kind(node) == Kind::region;
  scratch_.clear();
  append_ascii_iri(scratch_, graph_.info().base_iri);
  scratch_ += region ? "scheme/regions" : "scheme/topics";
  concepts_.try_emplace(scratch_, Concept{region ? "Regions" : "Topics", RdfClass::concept_scheme});
  sink_.iri(Term::in_scheme, scratch_);
}

void RdfNodes::document(NodeRef node) {
  if (graph_.property(node, Property::title).empty()) text(Term::title_text, graph_.label(node));
  texts(node, Property::title, Term::title_text, Term::title);
  texts(node, Property::abstract, Term::abstract_text, Term::abstract);
  if (const int year = graph_.year(node); year > 0 && year <= 9999) {
    const std::string digits = std::to_string(year);
    sink_.text(Term::issued, std::string(4 - digits.size(), '0') + digits);
  }
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property == Property::date && value.size() > 4) text(Term::date_published, value);
  }
  plain_texts(node, Property::identifier, Term::identifier);
  plain_texts(node, Property::doi, Term::doi);
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property != Property::language || value.size() != 2 || !is_language_tag(value)) continue;
    sink_.iri(Term::language, std::string("http://id.loc.gov/vocabulary/iso639-1/").append(value));
  }
  for (const PropertyRow& row : graph_.properties(node)) {
    if (row.property != Property::document_type) continue;
    coded(Term::document_type, "doctype", graph_.text(row.value));
  }
  url(node);
}

void RdfNodes::agent(NodeRef node) {
  text(Term::foaf_name, graph_.label(node));
  if (graph_.kind(node) != Kind::organisation) return;
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view language = graph_.text(row.language);
    if (row.property != Property::preferred_label || !is_language_tag(language)) continue;
    text(Term::pref_label, graph_.text(row.value), language);
  }
  if (!graph_.subtype(node).empty()) {
    coded(Term::classification, "orgtype", graph_.subtype(node));
  }
}

void RdfNodes::skos_concept(NodeRef node) {
  preferred_labels(node);
  texts(node, Property::alternative_label, Term::alt_label_text, Term::alt_label);
  texts(node, Property::description, Term::scope_note_text, Term::scope_note);
  scheme(node);
}

void RdfNodes::thing(NodeRef node) {
  texts(node, Property::alternative_label, Term::alternate_name_text, Term::alternate_name);
  texts(node, Property::description, Term::description_text, Term::description);
}

void RdfNodes::authorities(NodeRef node) {
  plain_texts(node, Property::acronym, Term::acronym);
  // One property of RDF for two of ours, so that its values stay together.
  plain_texts(node, Property::code, Term::notation);
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property == Property::notation && value != graph_.property(node, Property::code)) {
      text(Term::notation, value);
    }
  }
  iris(node, Property::exact_match, Term::exact_match);
  iris(node, Property::close_match, Term::close_match);
  const std::string_view doi = graph_.property(node, Property::doi);
  if (!doi.empty()) {
    scratch_.clear();
    append_ascii_iri(scratch_, std::string("https://doi.org/").append(doi));
    sink_.iri(Term::same_as, scratch_);
  }
  iris(node, Property::same_as, Term::same_as);
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
    sink_.iri(term_of(graph_.relation(EdgeRef(i))), scratch_);
  }
  author_list(node);
}

void RdfNodes::describe(NodeRef node) {
  scratch_.clear();
  iris_.append(scratch_, node);
  sink_.begin(scratch_, classes_of(graph_, node));
  text(Term::label, graph_.label(node));
  text(Term::name, graph_.label(node));
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
    case Kind::collection:
      break;
  }
  if (graph_.kind(node) != Kind::topic && graph_.kind(node) != Kind::region) thing(node);
  authorities(node);
  edges(node);
  sink_.end();
}

void RdfNodes::describe_concepts() {
  for (const auto& [iri, concept_row] : concepts_) {
    sink_.begin(iri, std::array{concept_row.rdf_class});
    text(Term::label, concept_row.label);
    text(Term::name, concept_row.label);
    if (concept_row.rdf_class == RdfClass::concept_) text(Term::pref_label_text, concept_row.label);
    sink_.end();
  }
}

}  // namespace weft
