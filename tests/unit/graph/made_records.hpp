#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/byte_sink.hpp"
#include "graph/graph_file.hpp"
#include "made_bylines.hpp"

namespace weft {

/// A record as the document extractor says it; `id` is its key, else it is the title with the year.
struct MadeRecord {
  std::string id = {};
  std::string title = {};
  std::string year = {};
  std::string date = {};
  std::string language = {};
  std::string abstract = {};
  std::vector<std::string> authors = {};
  std::vector<std::string> countries = {};
  std::vector<std::string> numbers = {};
};

inline std::vector<Statement> statements_of(const MadeRecord& record) {
  std::vector<Statement> all;
  const std::string key = record.id.empty() ? slug(record.title) + "-" + record.year : record.id;
  Statement document =
      entity(Kind::document, key, record.title, {{Property::title, record.title, record.language}});
  const auto add = [&](Property property, const std::string& value, const std::string& language = "") {
    if (!value.empty()) document.values.push_back({property, value, language});
  };
  add(Property::year, record.year);
  add(Property::date, record.date.empty() ? record.year : record.date);
  add(Property::language, record.language);
  add(Property::abstract, record.abstract, record.language);
  if (key.starts_with("doi:")) {
    add(Property::doi, key.substr(4));
  } else {
    document.mark = record.title + record.year + record.date +
                    fmt::format("{}", fmt::join(record.authors, ";")) +
                    fmt::format("{}", fmt::join(record.countries, ";"));
  }
  for (const std::string& number : record.numbers) add(Property::other_identifier, number);
  const NodeId id = variant_id(Kind::document, key, document.mark);
  all.push_back(document);
  std::uint16_t order = 0;
  for (const std::string& sort_name : record.authors) {
    const std::string name = display_name(sort_name);
    all.push_back(entity(Kind::author, slug(name), name, {{Property::sort_name, sort_name, ""}}));
    Statement by = link(id, Relation::created_by, node_id(Kind::author, slug(name)), 1.0F, name);
    by.link.order = order;
    by.evidence.ordinal = order++;
    by.evidence.field = Field::author;
    all.push_back(by);
  }
  for (const std::string& country : record.countries) {
    all.push_back(entity(Kind::region, country, country));
    Statement covers = link(id, Relation::covers, node_id(Kind::region, country), 1.0F, country);
    covers.evidence.field = Field::country;
    all.push_back(covers);
  }
  return all;
}

inline std::vector<Statement> statements_of(const std::vector<MadeRecord>& records) {
  std::vector<Statement> all;
  for (const MadeRecord& record : records) {
    for (Statement& statement : statements_of(record)) all.push_back(std::move(statement));
  }
  return all;
}

inline ResolvedGraph resolve_records(const std::vector<MadeRecord>& records, ResolutionOptions options = {}) {
  return resolve(statements_of(records), std::move(options));
}

/// What was decided of the documents: "1 merged, 2 linked"; empty when they all stand alone.
inline std::string outcome(const ResolvedGraph& resolved) {
  std::string text;
  for (int i = 0; i < ledger_decision_count; ++i) {
    const auto decision = static_cast<LedgerDecision>(i);
    const auto lines = std::ranges::count_if(resolved.ledger.lines, [&](const LedgerLine& line) {
      return line.kind == Kind::document && line.decision == decision;
    });
    if (lines > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", lines, to_string(decision));
  }
  std::size_t linked = 0;
  for (std::uint32_t edge = 0; edge < resolved.graph.edge_count(); ++edge) {
    linked += resolved.graph.relation(EdgeRef(edge)) == Relation::same_work ? 1 : 0;
  }
  const std::size_t told = resolved.ledger.count(LedgerDecision::same_work);
  if (linked != told) text += fmt::format(", {} linked", linked);
  return text;
}

inline std::string outcome(const std::vector<MadeRecord>& records) {
  return outcome(resolve_records(records));
}

/// The ledger and the names of all nodes as text, to compare.
inline std::string told(const ResolvedGraph& resolved) {
  std::string text;
  for (const LedgerLine& line : resolved.ledger.lines) {
    text += fmt::format("{} {} {} {} {} {}\n", to_string(line.decision), line.first.name, line.second.name,
                        line.score, line.reasons, line.merged_id.hex());
  }
  for (std::uint32_t node = 0; node < resolved.graph.node_count(); ++node)
    text += resolved.graph.iri(NodeRef(node)) + " " + std::string(resolved.graph.label(NodeRef(node))) + "\n";
  return text;
}

inline std::string stored(const KnowledgeGraph& graph) {
  StringSink sink;
  save_graph(graph, sink);
  return sink.text();
}

}  // namespace weft
