#pragma once

#include <optional>
#include <vector>

#include "extract/names/name_reader.hpp"

namespace weft {

/// The name that a small word in front presents as a body's, whatever its words are: "l'association Lampes du
/// Fouladou", "the charity Open Gate", "ONG Tanà Maitso". `token` is the word in front.
std::optional<TokenSpan> introduced_name(const NameReader& text, std::uint32_t token);

/// The name at `token` that is explained behind it: "Open Gate Haiti, a charity", "Croissant de Lune
/// Solidaire (association locale)".
std::optional<TokenSpan> explained_name(const NameReader& text, std::uint32_t token);

/// Names and acronyms that no vocabulary knows in rows of listed bodies: "COMAR, INM y ACNUR", "ACF, CARE,
/// Croissant de Lune Solidaire". `bodies`: spans of listed bodies of this text, in order.
std::vector<TokenSpan> names_in_rows(const NameReader& text, const std::vector<TokenSpan>& bodies);

}  // namespace weft
