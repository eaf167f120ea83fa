#include "extract/topics/concept_identifiers.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/topics/concept_iri.hpp"

namespace weft {

namespace {

// What names a scheme must hold for the codes that our own vocabulary notes.
constexpr std::array own_codes = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"emdatKey", "em dat"},
    {"glideCode", "glide"},
    {"hipCode", "hip"},
    {"reliefwebTheme", "reliefweb"},
    {"unbisCategory", "unbis"},
});

// A scheme fits by its IRI, or by a name that is part of one ("EuroVoc", "http://eurovoc.europa.eu/100141").
bool fits(const Concept& source, std::string_view property, std::string_view scheme) {
  const std::string folded = fold(scheme);
  for (const auto& [code, name] : own_codes) {
    if (code == property) return (" " + folded).find(" " + std::string(name)) != std::string::npos;
  }
  if (scheme.empty()) return property == "notation";
  const auto named = [&](const std::string& iri) {
    if (is_http_iri(scheme)) return iri_comparison_key(iri) == iri_comparison_key(scheme);
    return !folded.empty() && (" " + fold(iri) + " ").find(" " + folded + " ") != std::string::npos;
  };
  return std::ranges::any_of(source.schemes, named) || named(source.iri);
}

}  // namespace

void ConceptIdentifiers::claim(const std::string& iri, Claim claim, std::uint32_t entry) {
  const auto [at, added] =
      by_iri_.try_emplace(iri_comparison_key(iri), Named{.claim = claim, .entry = entry});
  Named& known = at->second;
  if (added || known.entry == entry) {
    known.claim = std::min(known.claim, claim);
  } else if (claim < known.claim) {
    known = {.claim = claim, .entry = entry};
  } else if (claim == known.claim) {
    known.contested = true;
  }
}

void ConceptIdentifiers::add(const Concept& added, std::uint32_t entry) {
  claim(added.iri, Claim::own, entry);
  for (const std::string& iri : added.exact_matches) claim(iri, Claim::exact, entry);
  for (const std::string& iri : added.close_matches) claim(iri, Claim::close, entry);
  for (const auto& [property, code] : added.notations) {
    by_code_[ascii_lower(code)].push_back({.source = &added, .entry = entry, .property = property});
  }
  const std::string_view iri = added.iri;
  const std::string_view last = iri.substr(iri.find_last_of("/#") + 1);
  by_code_[ascii_lower(last)].push_back({.source = &added, .entry = entry, .property = "iri"});
}

std::optional<std::uint32_t> ConceptIdentifiers::find(std::string_view identifier,
                                                      std::string_view scheme) const {
  if (const std::string iri = concept_iri(identifier, scheme); !iri.empty()) {
    const auto found = by_iri_.find(iri_comparison_key(iri));
    if (found != by_iri_.end() && !found->second.contested) return found->second.entry;
  }
  const auto found = by_code_.find(ascii_lower(identifier));
  if (found == by_code_.end()) return std::nullopt;
  std::optional<std::uint32_t> only;
  for (const Coded& coded : found->second) {
    if (!fits(*coded.source, coded.property, scheme)) continue;
    if (only && *only != coded.entry) return std::nullopt;
    only = coded.entry;
  }
  return only;
}

}  // namespace weft
