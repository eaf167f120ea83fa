#include "graph/resolution/person_facts.hpp"

#include <algorithm>
#include <string_view>

#include "graph/grouping.hpp"
#include "graph/parallel.hpp"

namespace weft {

namespace {

constexpr std::uint32_t no_person = 0xFFFFFFFF;

void read_names(const FragmentRows& rows, const NodeProperties& properties, unsigned jobs,
                PersonFacts& facts) {
  std::vector<std::vector<PersonForm>> forms(facts.size());
  facts.block.resize(facts.size());
  for_each_block(facts.size(), 1024, jobs, [&] {
    return [&](std::uint32_t first, std::uint32_t last) {
      for (std::uint32_t person = first; person < last; ++person) {
        std::vector<std::string_view> names;
        for (const FragmentProperty& row : properties.of(facts.nodes[person])) {
          if (row.code == static_cast<std::uint8_t>(Property::sort_name))
            names.push_back(rows.strings.view(row.value));
        }
        std::sort(names.begin(), names.end());
        for (const std::string_view name : names) forms[person].push_back(read_person_form(name));
        if (!names.empty()) facts.block[person] = name_block(forms[person].front());
      }
    };
  });
  for (auto& of_person : forms) {
    std::move(of_person.begin(), of_person.end(), std::back_inserter(facts.forms.values));
    facts.forms.end_owner();
  }
}

void read_identifiers(const FragmentRows& rows, const NodeProperties& properties, PersonFacts& facts) {
  for (const std::uint32_t node : facts.nodes) {
    for (const FragmentProperty& row : properties.of(node)) {
      if (row.code == static_cast<std::uint8_t>(Property::same_as))
        facts.identifiers.values.push_back(row.value);
    }
    std::sort(facts.identifiers.values.begin() + facts.identifiers.begin.back(),
              facts.identifiers.values.end(),
              [&](StringRef a, StringRef b) { return rows.strings.view(a) < rows.strings.view(b); });
    facts.identifiers.end_owner();
  }
}

}  // namespace

PersonFacts gather_persons(const FragmentRows& rows, const NodeProperties& properties, unsigned jobs) {
  PersonFacts facts;
  facts.nodes = nodes_by_id(rows, Kind::author);
  read_names(rows, properties, jobs, facts);
  read_identifiers(rows, properties, facts);
  return facts;
}

void gather_works(const FragmentRows& rows, PersonFacts& facts) {
  std::vector<std::uint32_t> person_of(rows.nodes.size(), no_person);
  for (std::uint32_t person = 0; person < facts.size(); ++person) person_of[facts.nodes[person]] = person;
  std::vector<Owned<PersonFacts::Work>> works;
  std::vector<Owned<std::uint32_t>> bylines;
  std::vector<Owned<std::uint32_t>> homes;
  for (const LinkRow& link : rows.links) {
    if (link.relation == Relation::created_by && person_of[link.target] != no_person) {
      const std::uint32_t document = rows.merged.node(link.source);
      const std::uint32_t person = person_of[link.target];
      works.push_back({.owner = person, .value = {.document = document, .order = link.order}});
      bylines.push_back({.owner = document, .value = person});
    } else if (link.relation == Relation::affiliated_with && person_of[link.source] != no_person) {
      homes.push_back({.owner = person_of[link.source], .value = rows.merged.node(link.target)});
    }
  }
  const auto nodes = static_cast<std::uint32_t>(rows.nodes.size());
  facts.works = lists_of(works, facts.size());
  facts.bylines = lists_of(bylines, nodes);
  facts.homes = lists_of(homes, facts.size());
  facts.home_sizes.resize(nodes);
  for (const std::uint32_t home : facts.homes.values) ++facts.home_sizes[home];
}

}  // namespace weft
