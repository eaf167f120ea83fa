#include "extract/topics/concept_identifiers.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/ascii.hpp"
#include "base/hash.hpp"
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
  const auto named = [&](std::string_view iri) {
    if (is_http_iri(scheme)) return iri_comparison_key(iri) == iri_comparison_key(scheme);
    return !folded.empty() && (" " + fold(iri) + " ").find(" " + folded + " ") != std::string::npos;
  };
  return std::ranges::any_of(source.schemes, named) || named(source.iri);
}

}  // namespace

void ConceptIdentifiers::claim(std::string_view iri, Claim claim, std::uint32_t entry) {
  by_iri_.push_back({.name = hash64(iri_comparison_key(iri)), .entry = entry, .claim = claim});
}

void ConceptIdentifiers::add_code(std::string_view code, std::uint32_t entry, std::string_view property) {
  auto known = std::ranges::find(properties_, property);
  if (known == properties_.end()) known = properties_.insert(known, property);
  by_code_.push_back({.name = hash64(ascii_lower(code)),
                      .entry = entry,
                      .property = static_cast<std::uint32_t>(known - properties_.begin())});
}

void ConceptIdentifiers::add(const Concept& added, std::uint32_t entry) {
  sources_.resize(std::max<std::size_t>(sources_.size(), std::size_t{entry} + 1));
  sources_[entry] = &added;
  claim(added.iri, Claim::own, entry);
  for (const std::string_view iri : added.exact_matches) claim(iri, Claim::exact, entry);
  for (const std::string_view iri : added.close_matches) claim(iri, Claim::close, entry);
  for (const auto& [property, code] : added.notations) add_code(code, entry, property);
  add_code(added.iri.substr(added.iri.find_last_of("/#") + 1), entry, "iri");
}

void ConceptIdentifiers::freeze() {
  std::sort(by_iri_.begin(), by_iri_.end());
  std::sort(by_code_.begin(), by_code_.end());
}

std::optional<std::uint32_t> ConceptIdentifiers::find(std::string_view identifier,
                                                      std::string_view scheme) const {
  const auto of_name = [](const auto& table, std::string_view name) {
    // A subrange, which `equal_range` gives, is beyond clang 14 with this library.
    const auto name_of = [](const auto& row) { return row.name; };
    const auto begin = std::ranges::lower_bound(table, hash64(name), {}, name_of);
    return std::span(begin, std::ranges::upper_bound(begin, table.end(), hash64(name), {}, name_of));
  };
  if (const std::string iri = concept_iri(identifier, scheme); !iri.empty()) {
    const auto named = of_name(by_iri_, iri_comparison_key(iri));
    const auto best = std::ranges::min_element(named, {}, &Named::claim);
    const bool contested = std::ranges::any_of(
        named, [&](const Named& other) { return other.claim == best->claim && other.entry != best->entry; });
    if (!named.empty() && !contested) return best->entry;
  }
  std::optional<std::uint32_t> only;
  for (const Coded& coded : of_name(by_code_, ascii_lower(identifier))) {
    if (!fits(*sources_[coded.entry], properties_[coded.property], scheme)) continue;
    if (only && *only != coded.entry) return std::nullopt;
    only = coded.entry;
  }
  return only;
}

}  // namespace weft
