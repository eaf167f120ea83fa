#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/vocabulary/label_merging.hpp"

namespace weft {

/// How two resources of a vocabulary are linked.
enum class LinkRole : std::uint8_t {
  broader,
  narrower,
  broader_transitive,
  narrower_transitive,
  related,
  context,
  in_scheme,
  has_top_concept,
  exact_match,
  close_match
};

/// What a property says about a resource of a vocabulary.
struct PropertyMeaning {
  enum class Sort : std::uint8_t {
    label,       ///< a literal, `label` tells which
    label_node,  ///< SKOS-XL: a resource that carries the label
    label_text,  ///< SKOS-XL: the text of such a resource
    link,        ///< `link` tells which
    scope_note,
    definition,
    notation,
    type,
    classification,
    deprecated,  ///< a truth value
    replaced,
    status
  };
  Sort sort = Sort::label;
  LabelRole label = LabelRole::preferred;
  LinkRole link = LinkRole::broader;
};

/// None for properties that say nothing to us. O(length).
std::optional<PropertyMeaning> property_meaning(std::string_view iri);

/// What an rdf:type makes of a resource.
enum class ResourceType : std::uint8_t { other, skos_concept, organisation, container };
ResourceType resource_type(std::string_view iri);

}  // namespace weft
