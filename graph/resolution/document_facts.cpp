#include "graph/resolution/document_facts.hpp"

#include <charconv>

#include "base/hash.hpp"
#include "graph/parallel.hpp"

namespace weft {

namespace {

using Number = DocumentFacts::Number;
using Identifier = DocumentFacts::Identifier;

constexpr std::uint32_t no_number = 0xFFFFFFFF;

Number sort_of(std::string_view identifier) {
  return identifier.starts_with("isbn:") ? Number::isbn : Number::other;
}

// Addresses differ in what does not matter.
std::string_view bare_address(std::string_view url) {
  for (const std::string_view prefix : {"https://", "http://", "www."}) {
    if (url.starts_with(prefix)) url.remove_prefix(prefix.size());
  }
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

class Reader {
 public:
  Reader(const FragmentRows& rows, const NodeProperties& properties, DocumentFacts& facts)
      : rows_(rows), properties_(properties), facts_(facts) {}

  void read_document(std::uint32_t number) {
    DocumentFacts::One& one = facts_.all[number];
    StringRef title(0);
    const auto larger = [&](StringRef kept, StringRef offered) {
      const std::string_view a = text(kept);
      const std::string_view b = text(offered);
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    };
    for (const FragmentProperty& row : properties_.of(facts_.nodes[number])) {
      if (row.code == FragmentProperty::label_code) {
        if (!larger(title, row.value)) title = row.value;
        continue;
      }
      switch (static_cast<Property>(row.code)) {
        case Property::year:
          if (one.year == 0 || number_of(row.value) < one.year) one.year = number_of(row.value);
          break;
        case Property::date:
          if (!larger(one.date, row.value)) one.date = row.value;
          break;
        case Property::language:
          if (text(one.language).empty() || text(row.value) < text(one.language)) one.language = row.value;
          break;
        case Property::abstract:
          if (!larger(one.abstract, row.value)) one.abstract = row.value;
          break;
        default:
          break;
      }
    }
    one.title = read_title(text(title));
  }

  void read_identifiers(std::uint32_t number) {
    const std::uint32_t node = facts_.nodes[number];
    auto& values = facts_.identifiers.values;
    const auto start = static_cast<std::ptrdiff_t>(values.size());
    const auto add = [&](Number sort, StringRef shown, std::string_view content) {
      const auto seed = static_cast<std::uint64_t>(sort);
      if (!content.empty())
        values.push_back({.hash = hash128(content, seed).low, .sort = sort, .text = shown});
    };
    const std::string_view key = text(rows_.nodes[node].key);
    if (key.starts_with("id:")) add(Number::source, rows_.nodes[node].key, key);
    for (const FragmentProperty& row : properties_.of(node)) {
      const std::string_view value = text(row.value);
      if (row.code == static_cast<std::uint8_t>(Property::doi)) add(Number::doi, row.value, value);
      if (row.code == static_cast<std::uint8_t>(Property::other_identifier))
        add(sort_of(value), row.value, value);
      if (row.code == static_cast<std::uint8_t>(Property::url) ||
          row.code == static_cast<std::uint8_t>(Property::same_as)) {
        add(Number::address, row.value, bare_address(value));
      }
    }
    std::sort(values.begin() + start, values.end());
    values.erase(std::unique(values.begin() + start, values.end()), values.end());
    facts_.identifiers.end_owner();
  }

  void read_links(const PersonFacts& persons) {
    std::vector<std::uint32_t> number_of_node(rows_.nodes.size(), no_number);
    for (std::uint32_t number = 0; number < facts_.size(); ++number)
      number_of_node[facts_.nodes[number]] = number;
    std::vector<std::uint64_t> key(rows_.nodes.size());
    for (std::uint32_t person = 0; person < persons.size(); ++person) {
      const std::uint32_t node = persons.nodes[person];
      key[node] = persons.block[person] != 0 ? persons.block[person] : rows_.nodes[node].id.low;
    }
    std::vector<Owned<std::uint64_t>> authors;
    std::vector<Owned<std::uint32_t>> publishers;
    std::vector<Owned<std::uint32_t>> countries;
    for (const LinkRow& link : rows_.links) {
      const std::uint32_t number = number_of_node[link.source];
      if (number == no_number) continue;
      if (link.relation == Relation::created_by) {
        authors.push_back(
            {number, key[link.target] != 0 ? key[link.target] : rows_.nodes[link.target].id.low});
      } else if (link.relation == Relation::published_by) {
        publishers.push_back({number, link.target});
      } else if (link.relation == Relation::covers && link.field == Field::country) {
        countries.push_back({number, link.target});
      }
    }
    facts_.authors = lists_of(authors, facts_.size());
    facts_.publishers = lists_of(publishers, facts_.size());
    facts_.countries = lists_of(countries, facts_.size());
  }

 private:
  [[nodiscard]] std::string_view text(StringRef ref) const { return rows_.strings.view(ref); }
  [[nodiscard]] int number_of(StringRef ref) const {
    const std::string_view digits = text(ref);
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
  }

  const FragmentRows& rows_;
  const NodeProperties& properties_;
  DocumentFacts& facts_;
};

}  // namespace

DocumentFacts gather_documents(const FragmentRows& rows, const NodeProperties& properties,
                               const PersonFacts& persons, unsigned jobs) {
  DocumentFacts facts;
  facts.nodes = nodes_by_id(rows, Kind::document);
  facts.all.resize(facts.size());
  Reader reader(rows, properties, facts);
  for_each_block(facts.size(), 512, jobs, [&] {
    return [&](std::uint32_t first, std::uint32_t last) {
      for (std::uint32_t number = first; number < last; ++number) reader.read_document(number);
    };
  });
  for (std::uint32_t number = 0; number < facts.size(); ++number) reader.read_identifiers(number);
  reader.read_links(persons);
  return facts;
}

}  // namespace weft
