#include "graph/resolution/merging.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "base/unicode.hpp"

namespace weft {

namespace {

struct Fullness {
  int whole_words = 0;
  int words = 0;
  int beyond_ascii = 0;
  int letters = 0;
  auto operator<=>(const Fullness&) const = default;
};

Fullness fullness_of(std::string_view text) {
  Fullness found;
  int letters = 0;  // of the word
  const auto end_word = [&] {
    found.words += letters > 0 ? 1 : 0;
    found.whole_words += letters > 1 ? 1 : 0;
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_word_character(c)) {
      end_word();
      continue;
    }
    ++letters;
    ++found.letters;
    found.beyond_ascii += c >= 0x80 ? 1 : 0;
  }
  end_word();
  return found;
}

struct Label {
  std::uint32_t node = 0;
  StringRef text;
  LabelRank rank = LabelRank::text;
};

bool is_better(const StringPool& strings, const Label& a, const Label& b) {
  if (a.rank != b.rank) return a.rank < b.rank;
  return is_fuller(strings.view(a.text), strings.view(b.text));
}

Label best_label(std::span<const std::uint32_t> members, const NodeProperties& properties,
                 const FragmentRows& rows) {
  Label best{.node = members.front(), .text = rows.nodes[members.front()].key};
  bool found = false;
  for (const std::uint32_t node : members) {
    for (const FragmentProperty& row : properties.of(node)) {
      if (row.code != FragmentProperty::label_code) continue;
      const Label label{.node = node, .text = row.value, .rank = row.rank};
      if (!found || is_better(rows.strings, label, best)) best = label;
      found = true;
    }
  }
  return best;
}

std::uint32_t best_key(std::span<const std::uint32_t> members, const FragmentRows& rows) {
  const auto rank = [&](std::uint32_t node) {
    constexpr std::array<std::string_view, 3> sorts = {"doi:", "id:", "url:"};
    const std::string_view key = rows.strings.view(rows.nodes[node].key);
    const auto sort =
        std::ranges::find_if(sorts, [&](std::string_view prefix) { return key.starts_with(prefix); });
    return std::make_tuple(sort - sorts.begin(), key, rows.nodes[node].id);
  };
  return *std::ranges::min_element(members, {}, rank);
}

// The member under whose key a group stands.
std::uint32_t standing_for(std::span<const std::uint32_t> members, const Label& label,
                           const NodeProperties& properties, const FragmentRows& rows) {
  const Kind kind = rows.nodes[members.front()].kind;
  if (kind == Kind::document) return best_key(members, rows);
  if (kind != Kind::event || label.rank == LabelRank::authority) return label.node;
  // An event's key is its number.
  std::vector<std::uint32_t> numbered;
  for (const std::uint32_t node : members) {
    const bool has_code = std::ranges::any_of(properties.of(node), [](const FragmentProperty& row) {
      return row.code == static_cast<std::uint8_t>(Property::code);
    });
    if (has_code) numbered.push_back(node);
  }
  return numbered.empty() ? label.node : best_key(numbered, rows);
}

void merge_group(std::span<const std::uint32_t> members, const NodeProperties& properties,
                 FragmentRows& rows) {
  const Label label = best_label(members, properties, rows);
  const std::uint32_t chosen = standing_for(members, label, properties, rows);
  for (const std::uint32_t node : members) {
    rows.merged.into[node] = chosen;
    keep_subtype(rows.strings, rows.nodes[chosen], rows.nodes[node].subtype, rows.nodes[node].subtype_rank);
  }
  rows.merged.label[chosen] = label.text;
}

// Only these kinds have variants (see `variant_id`).
bool has_variants(Kind kind) { return kind == Kind::author || kind == Kind::document; }

}  // namespace

bool is_fuller(std::string_view a, std::string_view b) {
  const Fullness x = fullness_of(a);
  const Fullness y = fullness_of(b);
  return x != y ? x > y : a < b;
}

void merge_groups(std::span<const std::uint32_t> nodes, const Clusters& groups,
                  const NodeProperties& properties, FragmentRows& rows) {
  for (std::uint32_t item = 0; item < nodes.size(); ++item) {
    if (groups.root(item) != item || groups.size(item) < 2) continue;
    std::vector<std::uint32_t> members = groups.members(item);
    std::sort(members.begin(), members.end());
    for (std::uint32_t& member : members) member = nodes[member];
    merge_group(members, properties, rows);
  }
}

void link_versions(std::uint32_t version, std::uint32_t work, double confidence,
                   const NodeProperties& properties, FragmentRows& rows) {
  for (const std::uint32_t record : {version, work}) {
    const std::array members = {record};
    const StringRef title = best_label(members, properties, rows).text;
    const auto strength = static_cast<float>(confidence);
    rows.add_link({.source = version,
                   .target = work,
                   .record = record,
                   .end = static_cast<std::uint32_t>(rows.strings.view(title).size()),
                   .surface = title,
                   .extractor = rows.strings.intern("same-work/1"),
                   .weight = strength,
                   .confidence = strength,
                   .relation = Relation::same_work,
                   .field = Field::title,
                   .method = Method::inferred});
  }
}

void assign_ids(FragmentRows& rows) {
  const auto count = static_cast<std::uint32_t>(rows.nodes.size());
  std::vector<NodeId>& ids = rows.merged.id;
  ids.resize(count);
  // Of each key: how many nodes stand for it, and whether one was never marked.
  struct Claim {
    std::uint32_t nodes = 0;
    std::uint32_t unmarked = 0xFFFFFFFF;
  };
  IdTable keys;
  std::vector<Claim> claims;
  std::vector<std::uint32_t> key_of(count, 0xFFFFFFFF);
  constexpr NodeId none{.high = std::numeric_limits<std::uint64_t>::max(),
                        .low = std::numeric_limits<std::uint64_t>::max()};
  for (std::uint32_t node = 0; node < count; ++node) {
    const NodeRow& row = rows.nodes[node];
    ids[node] = row.id;
    if (!row.known || !has_variants(row.kind)) continue;
    const std::uint32_t stands = rows.merged.node(node);
    const NodeId plain = node_id(row.kind, rows.strings.view(row.key));
    const auto [key, is_new] = keys.insert(plain);
    if (is_new) claims.emplace_back();
    key_of[node] = key;
    if (stands == node) ++claims[key].nodes;
    if (plain == row.id) claims[key].unmarked = stands;
  }
  std::vector<NodeId> smallest(count, none);
  for (std::uint32_t node = 0; node < count; ++node) {
    const std::uint32_t stands = rows.merged.node(node);
    if (key_of[node] == 0xFFFFFFFF || key_of[node] != key_of[stands]) continue;
    smallest[stands] = std::min(smallest[stands], rows.nodes[node].id);
  }
  for (std::uint32_t node = 0; node < count; ++node) {
    if (key_of[node] == 0xFFFFFFFF || rows.merged.node(node) != node) continue;
    const Claim& claim = claims[key_of[node]];
    const bool alone = claim.nodes == 1 && (claim.unmarked == 0xFFFFFFFF || claim.unmarked == node);
    const bool keeps = alone || claim.unmarked == node;
    ids[node] =
        keeps ? node_id(rows.nodes[node].kind, rows.strings.view(rows.nodes[node].key)) : smallest[node];
  }
}

}  // namespace weft
