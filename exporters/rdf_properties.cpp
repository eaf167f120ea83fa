#include "exporters/rdf_properties.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.hpp"
#include "exporters/iri.hpp"
#include "exporters/rdf_literal.hpp"

namespace weft {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::string words(std::string_view code) {
  std::string label(code);
  std::ranges::replace(label, '-', ' ');
  return single_line(label);
}

}  // namespace

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

void RdfProperties::text(Term term, std::string_view value, std::string_view language) {
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
void RdfProperties::texts(NodeRef node, Property property, Term plain, Term tagged) {
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
void RdfProperties::preferred_labels(NodeRef node) {
  std::string_view last;
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view language = graph_.text(row.language);
    if (row.property != Property::preferred_label || !is_language_tag(language) || language == last) continue;
    text(Term::pref_label, graph_.text(row.value), language);
    last = language;
  }
  if (last.empty()) text(Term::pref_label_text, graph_.label(node));
}

void RdfProperties::plain_texts(NodeRef node, Property property, Term term) {
  for (const PropertyRow& row : graph_.properties(node)) {
    if (row.property == property) text(term, graph_.text(row.value));
  }
}

void RdfProperties::iris(NodeRef node, Property property, Term term) {
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property != property || !is_absolute_iri(value)) continue;
    scratch_.clear();
    append_ascii_iri(scratch_, value);
    sink_.iri(term, scratch_);
  }
}

void RdfProperties::successors(NodeRef node) {
  for (const PropertyRow& row : graph_.properties(node)) {
    if (row.property != Property::replaced_by) continue;
    scratch_.clear();
    append_ascii_iri(scratch_, graph_.info().base_iri);
    scratch_.append(iri_segment(Kind::region)).append("/");
    append_ascii_iri(scratch_, graph_.text(row.value));
    sink_.iri(Term::replaced_by, scratch_);
  }
}

// What is no IRI stays as text: the catalogue said it.
void RdfProperties::url(NodeRef node) {
  iris(node, Property::url, Term::source);
  for (const PropertyRow& row : graph_.properties(node)) {
    const std::string_view value = graph_.text(row.value);
    if (row.property == Property::url && !is_absolute_iri(value)) text(Term::url_text, value);
  }
}

void RdfProperties::coded(Term term, std::string_view folder, std::string_view code) {
  const std::string name = slug(code);
  if (name.empty()) return;
  scratch_.clear();
  append_ascii_iri(scratch_, graph_.info().base_iri);
  scratch_.append(folder).append("/").append(name);
  concepts_.try_emplace(scratch_, Concept{words(code), RdfClass::concept_});
  sink_.iri(term, scratch_);
}

// The IRI of a scheme in `scratch_`, made from its name where it has none; false for a name without letters.
bool RdfProperties::name_scheme(std::string_view scheme) {
  scratch_.clear();
  if (is_absolute_iri(scheme)) {
    append_ascii_iri(scratch_, scheme);
    while (scheme.ends_with('/') || scheme.ends_with('#')) scheme.remove_suffix(1);
    scheme.remove_prefix(scheme.find_last_of("/#:") + 1);
    concepts_.try_emplace(scratch_, Concept{words(scheme), RdfClass::concept_scheme});
    return true;
  }
  const std::string name = slug(scheme);
  if (name.empty()) return false;
  append_ascii_iri(scratch_, graph_.info().base_iri);
  scratch_ += "scheme/" + name;
  concepts_.try_emplace(scratch_, Concept{single_line(scheme), RdfClass::concept_scheme});
  return true;
}

void RdfProperties::scheme(NodeRef node) {
  std::vector<std::string> told;
  for (const PropertyRow& row : graph_.properties(node)) {
    if (row.property != Property::in_scheme || !name_scheme(graph_.text(row.value))) continue;
    if (std::ranges::find(told, scratch_) != told.end()) continue;
    sink_.iri(Term::in_scheme, scratch_);
    told.push_back(scratch_);
  }
  if (!told.empty()) return;
  const bool region = graph_.kind(node) == Kind::region;
  scratch_.clear();
  append_ascii_iri(scratch_, graph_.info().base_iri);
  scratch_ += region ? "scheme/regions" : "scheme/topics";
  concepts_.try_emplace(scratch_, Concept{region ? "Regions" : "Topics", RdfClass::concept_scheme});
  sink_.iri(Term::in_scheme, scratch_);
}

void RdfProperties::describe_concepts() {
  for (const auto& [iri, concept_row] : concepts_) {
    sink_.begin(iri, std::array{concept_row.rdf_class});
    text(Term::label, concept_row.label);
    text(Term::name, concept_row.label);
    if (concept_row.rdf_class == RdfClass::concept_) text(Term::pref_label_text, concept_row.label);
    sink_.end();
  }
}

}  // namespace weft
