#include "graph/resolution/person_facts.hpp"

#include <algorithm>
#include <string_view>

#include "graph/grouping.hpp"
#include "graph/parallel.hpp"

namespace weft {

namespace {

constexpr std::uint32_t no_person = 0xFFFFFFFF;

std::vector<std::uint32_t> nodes_by_id(const FragmentRows& rows, Kind kind) {
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t node = 0; node < rows.nodes.size(); ++node) {
    if (rows.nodes[node].known && rows.nodes[node].kind == kind) nodes.push_back(node);
  }
  std::sort(nodes.begin(), nodes.end(),
            [&](std::uint32_t a, std::uint32_t b) { return rows.nodes[a].id < rows.nodes[b].id; });
  return nodes;
}

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

template <typename T>
struct Owned {
  std::uint32_t owner = 0;
  T value{};
  auto operator<=>(const Owned&) const = default;
};

// Sorts and keeps each value once per owner.
template <typename T>
Lists<T> lists_of(std::vector<Owned<T>> rows, std::uint32_t owners) {
  const Grouping groups = group_rows(static_cast<std::uint32_t>(rows.size()), owners,
                                     [&](std::uint32_t row) { return rows[row].owner; });
  Lists<T> lists;
  lists.values.reserve(rows.size());
  for (std::uint32_t owner = 0; owner < owners; ++owner) {
    const auto start = static_cast<std::ptrdiff_t>(lists.values.size());
    for (std::uint32_t at = groups.begin[owner]; at < groups.begin[owner + 1]; ++at)
      lists.values.push_back(rows[groups.order[at]].value);
    std::sort(lists.values.begin() + start, lists.values.end());
    lists.values.erase(std::unique(lists.values.begin() + start, lists.values.end()), lists.values.end());
    lists.end_owner();
  }
  return lists;
}

void read_links(const FragmentRows& rows, PersonFacts& facts) {
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
  facts.works = lists_of(std::move(works), facts.size());
  facts.bylines = lists_of(std::move(bylines), nodes);
  facts.homes = lists_of(std::move(homes), facts.size());
  facts.home_sizes.resize(nodes);
  for (const std::uint32_t home : facts.homes.values) ++facts.home_sizes[home];
}

}  // namespace

PersonFacts gather_persons(const FragmentRows& rows, const NodeProperties& properties, unsigned jobs) {
  PersonFacts facts;
  facts.nodes = nodes_by_id(rows, Kind::author);
  read_names(rows, properties, jobs, facts);
  read_identifiers(rows, properties, facts);
  read_links(rows, facts);
  return facts;
}

}  // namespace weft
