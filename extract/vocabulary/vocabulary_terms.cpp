#include "extract/vocabulary/vocabulary_terms.hpp"

#include <functional>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/hash.hpp"

namespace weft {

namespace {

using Sort = PropertyMeaning::Sort;

constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view skos_2008 = "http://www.w3.org/2008/05/skos#";
constexpr std::string_view skos_xl = "http://www.w3.org/2008/05/skos-xl#";
constexpr std::string_view iso_thes = "http://purl.org/iso25964/skos-thes#";
constexpr std::string_view org = "http://www.w3.org/ns/org#";
constexpr std::string_view weft_terms = "https://weft.example/ns#";

using Named = std::pair<std::string_view, PropertyMeaning>;

PropertyMeaning label(LabelRole role) { return {.sort = Sort::label, .label = role}; }
PropertyMeaning link(LinkRole role) { return {.sort = Sort::link, .link = role}; }

// Looked up for every triple, without a copy of its name.
struct Hasher {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return static_cast<std::size_t>(hash64(text)); }
};
using Meanings = std::unordered_map<std::string, PropertyMeaning, Hasher, std::equal_to<>>;

void add_all(Meanings& meanings, std::string_view space, std::initializer_list<Named> terms) {
  for (const auto& [name, meaning] : terms) meanings.emplace(std::string(space).append(name), meaning);
}

void add_skos(Meanings& meanings, std::string_view space) {
  add_all(meanings, space,
          {{"prefLabel", label(LabelRole::preferred)},
           {"altLabel", label(LabelRole::alternative)},
           {"hiddenLabel", label(LabelRole::hidden)},
           {"broader", link(LinkRole::broader)},
           {"narrower", link(LinkRole::narrower)},
           {"broaderTransitive", link(LinkRole::broader_transitive)},
           {"narrowerTransitive", link(LinkRole::narrower_transitive)},
           {"related", link(LinkRole::related)},
           {"inScheme", link(LinkRole::in_scheme)},
           {"topConceptOf", link(LinkRole::in_scheme)},
           {"hasTopConcept", link(LinkRole::has_top_concept)},
           {"exactMatch", link(LinkRole::exact_match)},
           {"closeMatch", link(LinkRole::close_match)},
           {"scopeNote", {.sort = Sort::scope_note}},
           {"definition", {.sort = Sort::definition}},
           {"notation", {.sort = Sort::notation}}});
}

Meanings all_meanings() {
  Meanings meanings;
  add_skos(meanings, skos);
  add_skos(meanings, skos_2008);
  add_all(meanings, skos_xl,
          {{"prefLabel", {.sort = Sort::label_node, .label = LabelRole::preferred}},
           {"altLabel", {.sort = Sort::label_node, .label = LabelRole::alternative}},
           {"hiddenLabel", {.sort = Sort::label_node, .label = LabelRole::hidden}},
           {"literalForm", {.sort = Sort::label_text}}});
  for (const std::string_view way : {"Generic", "Partitive", "Instantial"}) {
    meanings.emplace(std::string(iso_thes).append("broader").append(way), link(LinkRole::broader));
    meanings.emplace(std::string(iso_thes).append("narrower").append(way), link(LinkRole::narrower));
  }
  add_all(meanings, org,
          {{"subOrganizationOf", link(LinkRole::broader)},
           {"unitOf", link(LinkRole::broader)},
           {"hasSubOrganization", link(LinkRole::narrower)},
           {"hasUnit", link(LinkRole::narrower)},
           {"classification", {.sort = Sort::classification}}});
  add_all(meanings, weft_terms,
          {{"caseSensitiveLabel", label(LabelRole::case_sensitive)},
           {"ambiguousLabel", label(LabelRole::ambiguous)},
           {"acronym", label(LabelRole::acronym)},
           {"formerName", label(LabelRole::former)},
           {"wording", label(LabelRole::wording)},
           {"weakWording", label(LabelRole::weak_wording)},
           {"weakLabel", label(LabelRole::weak)},
           {"falseFriend", label(LabelRole::false_friend)},
           {"context", link(LinkRole::context)}});
  for (const std::string_view code :
       {"glideCode", "hipCode", "emdatKey", "unbisCategory", "reliefwebTheme", "hazard", "alsoHazard",
        "country", "region", "year", "stormName", "glide"}) {
    meanings.emplace(std::string(weft_terms).append(code), PropertyMeaning{.sort = Sort::notation});
  }
  add_all(meanings, "",
          {{"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", {.sort = Sort::type}},
           {"http://www.w3.org/2000/01/rdf-schema#label", label(LabelRole::fallback)},
           {"http://www.w3.org/2002/07/owl#deprecated", {.sort = Sort::deprecated}},
           {"http://purl.org/dc/terms/isReplacedBy", {.sort = Sort::replaced}},
           {"http://www.w3.org/ns/adms#status", {.sort = Sort::status}},
           {"http://publications.europa.eu/ontology/euvoc#status", {.sort = Sort::status}}});
  return meanings;
}

}  // namespace

std::optional<PropertyMeaning> property_meaning(std::string_view iri) {
  static const Meanings meanings = all_meanings();
  const auto found = meanings.find(iri);
  if (found == meanings.end()) return std::nullopt;
  return found->second;
}

ResourceType resource_type(std::string_view iri) {
  const auto named = [&](std::string_view space) {
    return iri.starts_with(space) ? iri.substr(space.size()) : std::string_view{};
  };
  for (const std::string_view space : {skos, skos_2008}) {
    const std::string_view name = named(space);
    if (name == "Concept") return ResourceType::skos_concept;
    if (name == "ConceptScheme" || name.ends_with("Collection")) return ResourceType::container;
  }
  if (named(skos_xl) == "Label" || !named(iso_thes).empty()) return ResourceType::container;
  if (iri.ends_with("Organization") || named(org) == "OrganizationalUnit") return ResourceType::organisation;
  return ResourceType::other;
}

}  // namespace weft
