#include "graph/resolution/ledger_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/unicode.hpp"
#include "graph/local_name.hpp"

namespace weft {

namespace {

// The nodes of a kind by name: each by its own and, where nobody's own name is meant, by that of its key.
class NameIndex {
 public:
  using Numbers = std::vector<std::uint32_t>;

  NameIndex(const FragmentRows& rows, Kind kind, const Numbers& nodes) {
    for (std::uint32_t number = 0; number < nodes.size(); ++number) {
      const NodeRow& row = rows.nodes[nodes[number]];
      const std::string_view key = rows.strings.view(row.key);
      own_[variant_name(kind, key, row.id)].push_back(number);
      const NodeId plain = node_id(kind, key);
      if (plain != row.id) of_key_[variant_name(kind, key, plain)].push_back(number);
    }
  }

  [[nodiscard]] const Numbers& find(const std::string& name) const {
    static const Numbers none;
    for (const auto* index : {&own_, &of_key_}) {
      if (const auto found = index->find(name); found != index->end()) return found->second;
    }
    return none;
  }

 private:
  std::unordered_map<std::string, Numbers> own_;
  std::unordered_map<std::string, Numbers> of_key_;
};

Diagnostic warning(const LedgerLine& line, std::string code, std::string message, std::string hint) {
  Diagnostic diagnostic{.code = std::move(code), .message = std::move(message), .hint = std::move(hint)};
  diagnostic.place.line = line.line;
  return diagnostic;
}

void add_pair(UserPairs& pairs, const LedgerLine& line, std::uint32_t a, std::uint32_t b) {
  if (a == b) return;
  const UserPairs::Pair pair(std::min(a, b), std::max(a, b));
  if (line.decision == LedgerDecision::rejected) {
    pairs.rejected.push_back(pair);
  } else {
    (line.relation == LedgerRelation::same_as ? pairs.confirmed : pairs.versions).push_back(pair);
  }
}

void sort_once(std::vector<UserPairs::Pair>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

}  // namespace

LedgerName LedgerNames::name(std::uint32_t node) const {
  const NodeRow& row = rows_.nodes[node];
  const std::string_view key = rows_.strings.view(row.key);
  StringRef label = row.key;
  LabelRank rank = LabelRank::text;
  bool found = false;
  for (const FragmentProperty& property : properties_.of(node)) {
    if (property.code != FragmentProperty::label_code) continue;
    const bool better =
        !found || property.rank < rank ||
        (property.rank == rank && rows_.strings.view(property.value) < rows_.strings.view(label));
    if (!better) continue;
    found = true;
    label = property.value;
    rank = property.rank;
  }
  return {.name = variant_name(row.kind, key, row.id), .label = single_line(rows_.strings.view(label))};
}

UserDecisions LedgerNames::read(const std::vector<LedgerLine>& user, Kind kind,
                                const std::vector<std::uint32_t>& nodes,
                                std::vector<Diagnostic>& warnings) const {
  UserDecisions result;
  for (const LedgerLine& line : user) {
    if (line.kind == kind) result.lines.push_back({.line = line});
  }
  if (result.lines.empty()) return result;
  const NameIndex index(rows_, kind, nodes);
  for (UserLine& line : result.lines) {
    const auto& first = index.find(line.line.first.name);
    const auto& second = index.find(line.line.second.name);
    if (first.empty() || second.empty()) {
      const LedgerName& missing = first.empty() ? line.line.first : line.line.second;
      warnings.push_back(warning(line.line, "graph.merge-unknown",
                                 fmt::format("{} is not in these records", missing.name),
                                 "the line is kept and has no effect"));
      continue;
    }
    const bool clear = first.size() == 1 && second.size() == 1;
    if (!clear && line.line.decision == LedgerDecision::confirmed) {
      const LedgerName& several = first.size() > 1 ? line.line.first : line.line.second;
      warnings.push_back(warning(line.line, "graph.merge-ambiguous",
                                 fmt::format("{} is the name of {} records here", several.name,
                                             std::max(first.size(), second.size())),
                                 "the line is kept and has no effect"));
      continue;
    }
    line.a = first.front();
    line.b = second.front();
    line.known = true;
    for (const std::uint32_t a : first) {
      for (const std::uint32_t b : second) add_pair(result.pairs, line.line, a, b);
    }
  }
  for (auto* pairs : {&result.pairs.confirmed, &result.pairs.rejected, &result.pairs.versions}) {
    sort_once(*pairs);
  }
  return result;
}

Diagnostic contradiction(const LedgerLine& line) {
  return warning(line, "graph.merge-contradicted",
                 fmt::format("{} and {} are confirmed as one, but rejected by other lines", line.first.name,
                             line.second.name),
                 "the line is kept and has no effect");
}

}  // namespace weft
