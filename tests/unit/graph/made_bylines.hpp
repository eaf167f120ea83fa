#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "graph/resolution/resolution.hpp"
#include "sample_statements.hpp"

namespace weft {

/// A person as extractors say it: "Smith, Anna", perhaps with an ORCID's last digits or another IRI.
struct Byline {
  std::string sort_name;
  std::string iri = {};
  std::string home = {};
};

inline std::string display_name(const std::string& sort_name) {
  const std::size_t comma = sort_name.find(", ");
  if (comma == std::string::npos) return sort_name;
  return sort_name.substr(comma + 2) + " " + sort_name.substr(0, comma);
}

/// The statements about a document and its authors, in order.
inline std::vector<Statement> work(const std::string& title, const std::vector<Byline>& authors) {
  std::vector<Statement> all;
  const std::string document = slug(title);
  all.push_back(entity(Kind::document, document, title, {{Property::title, title, "en"}}));
  std::uint16_t order = 0;
  for (const Byline& author : authors) {
    const std::string name = display_name(author.sort_name);
    Statement person = entity(Kind::author, slug(name), name, {{Property::sort_name, author.sort_name, ""}});
    if (!author.iri.empty()) person.values.push_back({Property::same_as, author.iri, ""});
    person.mark = author.iri;
    const NodeId id = variant_id(Kind::author, person.key, person.mark);
    all.push_back(person);
    Statement by = link(node_id(Kind::document, document), Relation::created_by, id, 1.0F, name);
    by.link.order = order++;
    by.evidence.field = Field::author;
    all.push_back(by);
    if (author.home.empty()) continue;
    all.push_back(entity(Kind::organisation, slug(author.home), author.home));
    Statement at = link(id, Relation::affiliated_with, node_id(Kind::organisation, slug(author.home)));
    at.evidence.record = node_id(Kind::document, document);
    all.push_back(at);
  }
  return all;
}

struct ResolvedGraph {
  Ledger ledger;
  KnowledgeGraph graph;

  /// The labels of one kind, several of one label as often as there are.
  [[nodiscard]] std::multiset<std::string> labels(Kind kind) const {
    std::multiset<std::string> found;
    const auto [first, last] = graph.nodes_of(kind);
    for (std::uint32_t node = first.value(); node < last.value(); ++node)
      found.emplace(graph.label(NodeRef(node)));
    return found;
  }
};

inline ResolvedGraph resolve(const std::vector<Statement>& statements, ResolutionOptions options = {}) {
  Fragment fragment;
  for (const Statement& statement : statements) statement.send(fragment);
  Ledger ledger = fragment.resolve(options);
  return {.ledger = std::move(ledger), .graph = std::move(fragment).freeze({})};
}

inline ResolvedGraph resolve_works(const std::vector<std::vector<Byline>>& works,
                                   ResolutionOptions options = {}) {
  std::vector<Statement> all;
  for (std::size_t i = 0; i < works.size(); ++i) {
    for (Statement& statement : work("Wells and pumps volume " + std::to_string(i), works[i])) {
      all.push_back(std::move(statement));
    }
  }
  return resolve(all, std::move(options));
}

/// Who the authors of the works are found to be.
inline std::multiset<std::string> authors_of(const std::vector<std::vector<Byline>>& works) {
  return resolve_works(works).labels(Kind::author);
}

}  // namespace weft
