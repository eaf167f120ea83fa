#include "extract/vocabulary/vocabulary.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "extract/vocabulary/rdf_triples.hpp"
#include "extract/vocabulary/vocabulary_builder.hpp"

namespace weft {

Vocabulary Vocabulary::load(ByteSource& source, std::string name, bool builtin) {
  const std::string bytes = read_all(source);
  Vocabulary vocabulary;
  vocabulary.name_ = std::move(name);
  constexpr std::uint64_t hash_domain = 0x766F636162756C61;  // "vocabula"
  vocabulary.content_hash_ = hash128(bytes, hash_domain).hex();
  VocabularyBuilder builder;
  read_triples(bytes, vocabulary.name_,
               [&](const RdfTerm& subject, std::string_view predicate, const RdfTerm& object) {
                 builder.add(subject, predicate, object);
               });
  vocabulary.concepts_ = std::move(builder).finish();
  if (vocabulary.concepts_.empty()) {
    throw Error({.code = "extract.vocabulary-empty",
                 .place = {.file = vocabulary.name_},
                 .message = "no concept found",
                 .hint = "entries are resources of type skos:Concept or org:Organization, or with a "
                         "skos:prefLabel"});
  }
  for (std::uint32_t i = 0; i < vocabulary.concepts_.size(); ++i) {
    Concept& each = vocabulary.concepts_[i];
    each.key = builtin ? each.iri.substr(each.iri.find_last_of("/#") + 1) : each.iri;
    vocabulary.by_iri_or_key_.emplace(each.iri, i);
    vocabulary.by_iri_or_key_.emplace(each.key, i);
  }
  return vocabulary;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view iri_or_key) const {
  const auto found = by_iri_or_key_.find(std::string(iri_or_key));
  if (found == by_iri_or_key_.end()) return std::nullopt;
  return found->second;
}

}  // namespace weft
