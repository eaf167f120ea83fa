#include "graph/resolution/person_identifiers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/resolution/clusters.hpp"

namespace weft {

std::vector<ScoredPair> pairs_by_identifier(const FragmentRows& rows, const PersonFacts& facts) {
  std::vector<std::pair<std::string_view, std::uint32_t>> holders;
  for (std::uint32_t person = 0; person < facts.size(); ++person) {
    for (const StringRef iri : facts.identifiers.of(person)) {
      holders.emplace_back(rows.strings.view(iri), person);
    }
  }
  std::sort(holders.begin(), holders.end());
  std::vector<ScoredPair> pairs;
  for (std::size_t i = 1; i < holders.size(); ++i) {
    const auto& [iri, person] = holders[i];
    if (iri != holders[i - 1].first) continue;
    pairs.push_back({.a = holders[i - 1].second,
                     .b = person,
                     .score = 1.0,
                     .merge = true,
                     .relation = LedgerRelation::same_as,
                     .reasons = std::string("same identifier ").append(iri)});
  }
  return pairs;
}

void share_names(const std::vector<ScoredPair>& by_identifier, PersonFacts& facts) {
  if (by_identifier.empty()) return;
  Clusters groups(facts.size());
  // One number for two authors of one document is an error of the record.
  for (const ScoredPair& pair : by_identifier) {
    groups.join(pair.a, pair.b, [&](std::uint32_t x, std::uint32_t y) { return in_one_byline(facts, x, y); });
  }
  Lists<PersonForm> shared;
  for (std::uint32_t person = 0; person < facts.size(); ++person) {
    for (const std::uint32_t member : groups.members(person)) {
      std::ranges::copy(facts.forms.of(member), std::back_inserter(shared.values));
    }
    shared.end_owner();
  }
  facts.forms = std::move(shared);
}

bool in_one_byline(const PersonFacts& facts, std::uint32_t a, std::uint32_t b) {
  const auto x = facts.works.of(a);
  const auto y = facts.works.of(b);
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i].document == y[j].document) {
      // Two records of one document may print one name in two ways.
      if (x[i].order != y[j].order) return true;
      ++i;
      ++j;
    } else {
      x[i].document < y[j].document ? ++i : ++j;
    }
  }
  return false;
}

bool have_other_identifiers(const FragmentRows& rows, const PersonFacts& facts, std::uint32_t a,
                            std::uint32_t b) {
  static constexpr auto authorities = std::to_array<std::string_view>(
      {"https://orcid.org/", "https://isni.org/isni/", "http://www.wikidata.org/entity/"});
  const auto x = facts.identifiers.of(a);
  const auto y = facts.identifiers.of(b);
  if (x.empty() || y.empty()) return false;
  return std::ranges::any_of(authorities, [&](std::string_view authority) {
    const auto is_of = [&](StringRef iri) { return rows.strings.view(iri).starts_with(authority); };
    return std::ranges::any_of(x, is_of) && std::ranges::any_of(y, is_of) &&
           std::ranges::none_of(
               x, [&](StringRef iri) { return is_of(iri) && std::ranges::find(y, iri) != y.end(); });
  });
}

}  // namespace weft
