#include "extract/vocabulary/vocabulary.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "extract/vocabulary/rdf_triples.hpp"
#include "extract/vocabulary/vocabulary_builder.hpp"

namespace weft {

Vocabulary Vocabulary::load(ByteSource& source, std::string name, bool builtin) {
  Vocabulary vocabulary;
  vocabulary.name_ = std::move(name);
  vocabulary.builtin_ = builtin;
  VocabularyBuilder builder;
  const Hash128 hash = read_triples(source, vocabulary.name_,
                                    [&](const RdfTerm& subject, std::string_view predicate,
                                        const RdfTerm& object) { builder.add(subject, predicate, object); });
  vocabulary.content_hash_ = hash.hex();
  vocabulary.tables_ = std::move(builder).finish();
  std::vector<Concept>& concepts = vocabulary.tables_.concepts;
  if (concepts.empty()) {
    throw Error({.code = "extract.vocabulary-empty",
                 .place = {.file = vocabulary.name_},
                 .message = "no concept found",
                 .hint = "entries are resources of type skos:Concept or org:Organization, or with a "
                         "skos:prefLabel"});
  }
  for (std::uint32_t i = 0; i < concepts.size(); ++i) {
    Concept& each = concepts[i];
    each.key = each.iri;
    if (!builtin) continue;
    each.key.remove_prefix(each.iri.find_last_of("/#") + 1);
    vocabulary.by_key_.emplace_back(each.key, i);
  }
  std::sort(vocabulary.by_key_.begin(), vocabulary.by_key_.end());
  return vocabulary;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view iri_or_key) const {
  const std::vector<Concept>& all = tables_.concepts;
  const auto at = std::lower_bound(all.begin(), all.end(), iri_or_key,
                                   [](const Concept& each, std::string_view key) { return each.iri < key; });
  if (at != all.end() && at->iri == iri_or_key) return static_cast<std::uint32_t>(at - all.begin());
  const auto known =
      std::lower_bound(by_key_.begin(), by_key_.end(), std::pair(iri_or_key, std::uint32_t{0}));
  if (known != by_key_.end() && known->first == iri_or_key) return known->second;
  return std::nullopt;
}

}  // namespace weft
