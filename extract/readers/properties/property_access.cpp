#include "extract/readers/properties/property_access.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/diagnostic.hpp"
#include "extract/readers/properties/property_names.hpp"

namespace weft {

namespace {

using Values = std::span<const PropertyGraph::Property>;

Values first_values(const PropertyGraph& graph, SubjectRef subject, std::string_view name) {
  const Values values = graph.values(subject, name);
  return values.first(std::min(values.size(), PropertyAccess::most_values));
}

constexpr auto naming_properties = std::to_array<std::string_view>(
    {"foaf:name", "schema:name", "skos:preflabel", "rdfs:label", "dcterms:title", "schema:headline",
     "vcard:fn", "vcard:organization-name", "schema:legalname", "schema:alternatename", "skos:altlabel",
     "schema:termcode", "schema:value", "rdf:value"});
constexpr auto family_names = std::to_array<std::string_view>(
    {"foaf:familyname", "schema:familyname", "foaf:lastname", "foaf:family_name", "vcard:family-name"});
constexpr auto given_names = std::to_array<std::string_view>(
    {"foaf:givenname", "schema:givenname", "foaf:firstname", "foaf:givenname", "vcard:given-name"});

std::string_view best_text(Values values) {
  std::string_view best;
  for (const PropertyGraph::Property& property : values) {
    const PropertyGraph::Value& value = property.value;
    if (value.text.empty()) continue;
    if (value.language.empty() || value.language.starts_with("en")) return value.text;
    if (best.empty()) best = value.text;
  }
  return best;
}

std::string_view first_text(const PropertyGraph& graph, SubjectRef subject,
                            std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    if (const std::string_view text = best_text(first_values(graph, subject, name)); !text.empty())
      return text;
  }
  return {};
}

std::string_view name_of(const PropertyGraph& graph, SubjectRef subject, TextArena& arena) {
  if (const std::string_view name = first_text(graph, subject, naming_properties); !name.empty()) return name;
  const std::string_view family = first_text(graph, subject, family_names);
  const std::string_view given = first_text(graph, subject, given_names);
  if (family.empty() || given.empty()) return family.empty() ? given : family;
  std::string& name = arena.next();
  name.append(family).append(", ").append(given);
  return name;
}

std::string_view iri_of(const PropertyGraph& graph, SubjectRef subject) {
  const std::string_view id = subject.valid() ? graph.id(subject) : std::string_view();
  return id.starts_with("_:") ? std::string_view() : id;
}

// The IRI of a document in a graph of ours comes from its title and the like: it is no identifier that the
// source gave, and what is read again is to get the same one.
bool is_made_from_content(std::string_view iri) {
  constexpr std::size_t digits = 32;
  const std::size_t begin = iri.rfind('/') + 1;
  return iri.substr(0, begin).ends_with("/document/") && iri.size() - begin == digits &&
         iri.find_first_not_of("0123456789abcdef", begin) == std::string_view::npos;
}

bool is_authority(std::string_view iri) {
  constexpr auto hosts = std::to_array<std::string_view>(
      {"orcid.org/", "ror.org/", "isni.org/", "viaf.org/", "wikidata.org/", "d-nb.info/gnd/"});
  return std::ranges::any_of(hosts,
                             [&](std::string_view host) { return iri.find(host) != std::string_view::npos; });
}

std::string_view authority_of(const PropertyGraph& graph, SubjectRef subject) {
  if (!subject.valid()) return {};
  const std::string_view own = iri_of(graph, subject);
  if (is_authority(own)) return own;
  constexpr auto names = std::to_array<std::string_view>(
      {"schema:sameas", "schema:identifier", "owl:sameas", "dcterms:identifier", "skos:exactmatch"});
  for (const std::string_view name : names) {
    for (const PropertyGraph::Property& property : first_values(graph, subject, name)) {
      const std::string_view same =
          property.value.text.empty() ? iri_of(graph, property.value.subject) : property.value.text;
      if (is_authority(same)) return same;
    }
  }
  return own;
}

// Parts `text` at `separator`, but not within angle brackets.
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  bool in_iri = false;
  for (const char c : text) {
    if (c == '<' || c == '>') in_iri = c == '<';
    if (c == separator && !in_iri) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

PropertyAccess::Path::Step step_of(const std::string& written, const std::string& path) {
  using Kind = PropertyAccess::Path::Step::Kind;
  const auto text = std::string(trimmed(written));
  if (text.empty()) {
    throw Error({.code = "extract.mapping-path",
                 .message = fmt::format("the path '{}' has an empty step", path),
                 .hint = "a path is written like dcterms:creator/foaf:name"});
  }
  if (text == "@id") return {.kind = Kind::id, .name = {}};
  if (text == "@authority") return {.kind = Kind::authority, .name = {}};
  if (text == "@local") return {.kind = Kind::local, .name = {}};
  if (text == "@value") return {.kind = Kind::text, .name = {}};
  if (text == "@language") return {.kind = Kind::language, .name = {}};
  if (text == ".") return {.kind = Kind::itself, .name = {}};
  return {.kind = Kind::name, .name = property_name(text)};
}

}  // namespace

PropertyAccess::Path PropertyAccess::compile(const std::string& path) {
  Path compiled;
  for (const std::string& alternative : split(path, '|')) {
    auto& steps = compiled.alternatives.emplace_back();
    for (const std::string& step : split(alternative, '/')) steps.push_back(step_of(step, path));
  }
  return compiled;
}

std::string_view PropertyAccess::local_part(std::string_view name) {
  while (name.ends_with('/')) name.remove_suffix(1);
  return name.substr(name.find_last_of("/#:") + 1);
}

void PropertyAccess::take_step(const Node& from, const Path::Step& step, std::vector<Node>& out) {
  const SubjectRef subject = from.value.subject;
  std::string_view made;
  switch (step.kind) {
    case Path::Step::Kind::name:
      if (!subject.valid()) return;
      for (const auto& property : from.whole ? from.graph->values(subject, step.name)
                                             : first_values(*from.graph, subject, step.name)) {
        out.push_back({.graph = from.graph, .value = property.value});
      }
      return;
    case Path::Step::Kind::itself:
      return out.push_back(from);
    case Path::Step::Kind::id:
      made = iri_of(*from.graph, subject);
      if (from.whole && is_made_from_content(made)) made = {};
      break;
    case Path::Step::Kind::authority:
      made = authority_of(*from.graph, subject);
      break;
    case Path::Step::Kind::local:
      made = local_part(from.value.text.empty() ? iri_of(*from.graph, subject) : from.value.text);
      break;
    case Path::Step::Kind::text:
      made = from.value.text;
      break;
    case Path::Step::Kind::language:
      made = from.value.language;
      break;
  }
  if (!made.empty()) out.push_back({.graph = from.graph, .value = {.text = made}});
}

void PropertyAccess::find(const Node& from, const Path& path, std::vector<Node>& out) {
  for (const std::vector<Path::Step>& steps : path.alternatives) {
    std::vector<Node> found = {from};
    for (const Path::Step& step : steps) {
      std::vector<Node> next;
      for (const Node& node : found) take_step(node, step, next);
      found.swap(next);
    }
    if (found.empty()) continue;
    out.insert(out.end(), found.begin(), found.end());
    return;
  }
}

std::string_view PropertyAccess::text(const Node& node, Conversion /*conversion*/, TextArena& arena) {
  if (!node.value.text.empty() || !node.value.subject.valid()) return node.value.text;
  return name_of(*node.graph, node.value.subject, arena);
}

}  // namespace weft
