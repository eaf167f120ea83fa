#include "extract/readers/jsonld/json_ld_context.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "extract/readers/properties/property_names.hpp"

namespace weft {

namespace {

// Definitions that refer to one another in a circle end here.
constexpr int most_references = 8;

// Names of Dublin Core terms that schema.org does not have, or not in this sense.
constexpr auto dublin_core_names = std::to_array<std::string_view>(
    {"title", "subject", "issued", "spatial", "alternative", "created", "date", "language"});

}  // namespace

JsonLdContext::JsonLdContext(const JsonLdContext& outer)
    : outer_(&outer),
      vocabulary_(outer.vocabulary_),
      language_(outer.language_),
      depth_(outer.depth_ + 1),
      guesses_(outer.guesses_) {}

void JsonLdContext::assume(std::string_view address) {
  guesses_ = true;
  for (const std::string_view part : {"schema.org", "codemeta", "/ro/crate"}) {
    if (address.find(part) != std::string_view::npos) vocabulary_ = "https://schema.org/";
  }
}

const JsonLdContext::Term* JsonLdContext::find(std::string_view name) const {
  const std::string key(name);
  for (const JsonLdContext* context = this; context != nullptr; context = context->outer_) {
    if (const auto found = context->terms_.find(key); found != context->terms_.end()) return &found->second;
  }
  return nullptr;
}

std::string JsonLdContext::guess(std::string_view name) const {
  if (!guesses_) return {};
  const bool dublin_core = std::ranges::find(dublin_core_names, lower_case(name)) != dublin_core_names.end();
  return std::string(dublin_core ? "http://purl.org/dc/terms/" : "https://schema.org/") + std::string(name);
}

std::string JsonLdContext::expand(std::string_view name, bool is_term, int depth) const {
  if (name.starts_with('@') || depth > most_references) return std::string(name);
  if (is_term) {
    const Term* const term = find(name);
    if (term != nullptr && term->iri != name)
      return term->iri.empty() ? std::string() : expand(term->iri, true, depth + 1);
  }
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) {
    if (!is_term) return std::string(name);
    if (guesses_ && (name == "id" || name == "type")) return "@" + std::string(name);
    return vocabulary_.empty() ? guess(name) : expand(vocabulary_, false, depth + 1) + std::string(name);
  }
  const std::string_view prefix = name.substr(0, colon);
  const std::string_view rest = name.substr(colon + 1);
  if (rest.starts_with("//") || prefix == "_") return std::string(name);
  if (const Term* const term = find(prefix); term != nullptr && term->iri != name) {
    return expand(term->iri, true, depth + 1) + std::string(rest);
  }
  std::string_view usual;
  return is_usual_prefix(prefix, usual) ? std::string(usual) + std::string(rest) : std::string(name);
}

const JsonLdContext::Meaning& JsonLdContext::meaning(std::string_view name) {
  const auto [found, added] = meanings_.try_emplace(std::string(name));
  if (!added) return found->second;
  const std::string iri = expand(name, true, 0);
  std::string& kept = names_[found->first];
  kept = iri.starts_with('@') ? iri : lower_case(short_name(iri));
  // A name that means no IRI means nothing.
  if (!iri.starts_with('@') && iri.find(':') == std::string::npos) kept.clear();
  found->second = {.name = kept, .term = find(name)};
  return found->second;
}

}  // namespace weft
