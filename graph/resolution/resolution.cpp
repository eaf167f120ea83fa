#include "graph/resolution/resolution.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/resolution/document_resolution.hpp"
#include "graph/resolution/event_resolution.hpp"
#include "graph/resolution/ledger_names.hpp"
#include "graph/resolution/merging.hpp"
#include "graph/resolution/organisation_resolution.hpp"
#include "graph/resolution/person_resolution.hpp"

namespace weft {

namespace {

void sort_lines(std::vector<LedgerLine>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const LedgerLine& x, const LedgerLine& y) {
    return std::tie(x.decision, x.kind, y.score, x.first.name, x.second.name) <
           std::tie(y.decision, y.kind, x.score, y.first.name, y.second.name);
  });
}

class Resolver {
 public:
  Resolver(FragmentRows& rows, const ResolutionOptions& options)
      : rows_(rows), options_(options), properties_(rows), names_(rows, properties_) {
    rows_.merged.into.resize(rows_.nodes.size());
    std::iota(rows_.merged.into.begin(), rows_.merged.into.end(), 0U);
  }

  Ledger run() {
    PersonFacts persons = gather_persons(rows_, properties_, options_.jobs);
    resolve_works(persons);
    resolve_bodies();
    gather_works(rows_, persons);
    resolve_authors(std::move(persons));
    resolve_disasters();
    assign_ids(rows_);
    for (auto& [line, node] : merged_lines_) {
      ledger_.lines[line].merged_id = rows_.final_id(rows_.merged.node(node));
    }
    sort_lines(ledger_.lines);
    return std::move(ledger_);
  }

 private:
  void resolve_works(const PersonFacts& persons) {
    const DocumentFacts facts = gather_documents(rows_, properties_, persons, options_.jobs);
    const UserDecisions user = names_.read(options_.user, Kind::document, facts.nodes, ledger_.warnings);
    const DocumentDecisions found = resolve_documents(rows_, facts, user.pairs, options_.jobs);
    finish(Kind::document, facts.nodes, user, found.decisions);
    for (const VersionOf& pair : found.versions) {
      link_versions(facts.nodes[pair.version], facts.nodes[pair.work], pair.confidence, properties_, rows_);
    }
  }

  void resolve_bodies() {
    const ThingFacts facts = gather_things(rows_, properties_, Kind::organisation);
    const UserDecisions user = names_.read(options_.user, Kind::organisation, facts.nodes, ledger_.warnings);
    finish(Kind::organisation, facts.nodes, user, resolve_organisations(facts, user.pairs));
  }

  void resolve_disasters() {
    const ThingFacts facts = gather_things(rows_, properties_, Kind::event);
    const UserDecisions user = names_.read(options_.user, Kind::event, facts.nodes, ledger_.warnings);
    finish(Kind::event, facts.nodes, user,
           resolve_events(facts, event_places(rows_, facts), properties_, rows_, user.pairs));
  }

  void resolve_authors(PersonFacts facts) {
    const std::vector<std::uint32_t> nodes = facts.nodes;
    const UserDecisions user = names_.read(options_.user, Kind::author, nodes, ledger_.warnings);
    const Decisions decisions = resolve_persons(rows_, std::move(facts), user.pairs, options_.jobs);
    finish(Kind::author, nodes, user, decisions);
  }

  void finish(Kind kind, const std::vector<std::uint32_t>& nodes, const UserDecisions& user,
              const Decisions& decisions) {
    merge_groups(nodes, decisions.groups, properties_, rows_);
    for (const UserLine& line : user.lines) {
      const bool together = line.known && decisions.groups.together(line.a, line.b);
      add_line(line.line, together, line.known ? nodes[line.a] : 0);
      if (line.known && line.line.decision == LedgerDecision::confirmed &&
          line.line.relation == LedgerRelation::same_as && !together) {
        ledger_.warnings.push_back(contradiction(line.line));
      }
    }
    for (const ScoredPair& pair : decisions.pairs) {
      LedgerLine line{.decision = decision_of(pair),
                      .kind = kind,
                      .relation = pair.relation,
                      .score = static_cast<float>(pair.score),
                      .first = names_.name(nodes[pair.a]),
                      .second = names_.name(nodes[pair.b]),
                      .reasons = pair.reasons};
      if (line.second.name < line.first.name) std::swap(line.first, line.second);
      add_line(std::move(line), decisions.groups.together(pair.a, pair.b), nodes[pair.a]);
    }
  }

  static LedgerDecision decision_of(const ScoredPair& pair) {
    if (!pair.merge) return LedgerDecision::candidate;
    return pair.relation == LedgerRelation::same_as ? LedgerDecision::merged : LedgerDecision::same_work;
  }

  void add_line(LedgerLine line, bool together, std::uint32_t node) {
    if (together) merged_lines_.emplace_back(ledger_.lines.size(), node);
    ledger_.lines.push_back(std::move(line));
  }

  FragmentRows& rows_;
  const ResolutionOptions& options_;
  NodeProperties properties_;
  LedgerNames names_;
  Ledger ledger_;
  std::vector<std::pair<std::size_t, std::uint32_t>> merged_lines_;  // and a node of theirs
};

}  // namespace

Ledger resolve_rows(FragmentRows& rows, const ResolutionOptions& options) {
  return Resolver(rows, options).run();
}

}  // namespace weft
