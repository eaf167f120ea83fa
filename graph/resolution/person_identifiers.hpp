#pragma once

#include <vector>

#include "graph/resolution/pairs.hpp"
#include "graph/resolution/person_facts.hpp"

namespace weft {

/// Pairs of persons with one identifier in an authority: that decides, whatever their names.
std::vector<ScoredPair> pairs_by_identifier(const FragmentRows& rows, const PersonFacts& facts);

/// Gives each person the names of all who have its identifier, so that another's name need agree only with
/// one of them.
void share_names(const std::vector<ScoredPair>& by_identifier, PersonFacts& facts);

/// True when one document names both, in different places.
bool in_one_byline(const PersonFacts& facts, std::uint32_t a, std::uint32_t b);

/// True when their identifiers name two entries of one authority that gives each person only one (ORCID,
/// ISNI, Wikidata), and none that is the same.
bool have_other_identifiers(const FragmentRows& rows, const PersonFacts& facts, std::uint32_t a,
                            std::uint32_t b);

}  // namespace weft
