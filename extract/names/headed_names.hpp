#pragma once

#include <optional>

#include "extract/names/name_reader.hpp"

namespace weft {

/// The name of one body whose English head stands at `head`: "Harrow Lane Trust", "Committee on Enforced
/// Disappearances", "Central Bank of Yemen". None for kinds ("a Village Committee", "District Health Office")
/// and heads that are no end of a name ("Trust Fund Manager").
std::optional<TokenSpan> english_name(const NameReader& text, std::uint32_t head);

/// The same for languages that begin names with the head: "Fundación Puente de Tienditas", "Centre d'études
/// sahéliennes de Ségou", "Institut für Migrationsforschung". Small words of the name must follow a joint
/// ("de") or look like adjectives.
std::optional<TokenSpan> romance_name(const NameReader& text, std::uint32_t head);

}  // namespace weft
