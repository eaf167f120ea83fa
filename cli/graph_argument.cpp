#include "cli/graph_argument.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "cli/graph_summary.hpp"
#include "graph/lookup.hpp"

namespace weft {

namespace {

constexpr unsigned shown_candidates = 10;

}  // namespace

NodeRef find_one(const KnowledgeGraph& graph, const std::string& query, std::optional<Kind> kind) {
  const auto found = find_nodes(graph, query, {.kind = kind, .top = shown_candidates + 1});
  const std::string sort = kind ? std::string(iri_segment(*kind)) : "node";
  if (found.empty()) {
    throw UsageError({.code = "cli.node-unknown",
                      .message = fmt::format("no {} of the graph is called \"{}\"", sort, query),
                      .hint = "give a title, a part of one, an identifier or an IRI"});
  }
  if (found.size() == 1) return found.front();
  std::string candidates;
  for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), shown_candidates); ++i) {
    candidates += fmt::format("\n  {}  [{}]", label_with_year(graph, found[i]), graph.iri(found[i]));
  }
  if (found.size() > shown_candidates) candidates += "\n  and more";
  throw UsageError({.code = "cli.node-ambiguous",
                    .message = fmt::format("several {}s match \"{}\":{}", sort, query, candidates),
                    .hint = "give the whole title or the IRI of one"});
}

}  // namespace weft
