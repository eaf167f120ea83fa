#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/coverage_report.hpp"
#include "cli/graph_summary.hpp"
#include "cli/json_text.hpp"
#include "cli/node_json.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "graph/graph_file.hpp"

namespace weft {

namespace {

struct Arguments {
  std::string graph;
  std::optional<std::size_t> top;
  bool coverage = false;
  bool json = false;
};

struct Parts {
  std::size_t count = 0;
  std::size_t largest = 0;  ///< nodes
};

// What the documents lack tells how much the graph can say about them.
struct Coverage {
  std::size_t without_authors = 0;
  std::size_t without_topics = 0;
  std::size_t without_regions = 0;
  std::size_t without_year = 0;
  std::size_t without_related = 0;
};

struct Statistics {
  GraphCounts counts;
  std::vector<NodeRef> hubs;  ///< largest degree first
  Parts components;
  Parts communities;
  Coverage coverage;
};

Parts parts_of(const KnowledgeGraph& graph, std::uint32_t (KnowledgeGraph::*part)(NodeRef) const) {
  std::vector<std::size_t> sizes;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    const std::size_t number = (graph.*part)(NodeRef(i));
    if (number >= sizes.size()) sizes.resize(number + 1);
    ++sizes[number];
  }
  Parts parts;
  for (const std::size_t size : sizes) parts.count += size > 0 ? 1 : 0;
  if (!sizes.empty()) parts.largest = *std::ranges::max_element(sizes);
  return parts;
}

std::vector<NodeRef> hubs_of(const KnowledgeGraph& graph, std::size_t top) {
  std::vector<NodeRef> nodes;
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) nodes.emplace_back(i);
  top = std::min(top, nodes.size());
  std::partial_sort(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(top), nodes.end(),
                    [&](NodeRef a, NodeRef b) {
                      return graph.degree(a) != graph.degree(b) ? graph.degree(a) > graph.degree(b) : a < b;
                    });
  nodes.resize(top);
  return nodes;
}

bool has_links(const KnowledgeGraph& graph, NodeRef document, Relation relation) {
  const auto [first, last] = graph.out_edges(document, relation);
  return first < last;
}

bool is_related(const KnowledgeGraph& graph, NodeRef document) {
  if (has_links(graph, document, Relation::related_to)) return true;
  return std::ranges::any_of(graph.in_edges(document),
                             [&](EdgeRef edge) { return graph.relation(edge) == Relation::related_to; });
}

Coverage coverage_of(const KnowledgeGraph& graph) {
  Coverage coverage;
  const auto [first, last] = graph.nodes_of(Kind::document);
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    const NodeRef document(i);
    coverage.without_authors += has_links(graph, document, Relation::created_by) ? 0 : 1;
    coverage.without_topics += has_links(graph, document, Relation::about_topic) ? 0 : 1;
    coverage.without_regions += has_links(graph, document, Relation::covers) ? 0 : 1;
    coverage.without_year += graph.year(document) != 0 ? 0 : 1;
    coverage.without_related += is_related(graph, document) ? 0 : 1;
  }
  return coverage;
}

Statistics statistics_of(const KnowledgeGraph& graph, std::size_t top) {
  return {.counts = count(graph),
          .hubs = hubs_of(graph, top),
          .components = parts_of(graph, &KnowledgeGraph::component),
          .communities = parts_of(graph, &KnowledgeGraph::community),
          .coverage = coverage_of(graph)};
}

std::string counts_text(const Statistics& statistics) {
  Table nodes({Table::Align::right, Table::Align::left});
  for (int i = 0; i < kind_count; ++i) {
    const std::size_t number = statistics.counts.nodes.at(static_cast<std::size_t>(i));
    if (number > 0) nodes.add({with_separators(number), plural(static_cast<Kind>(i))});
  }
  Table edges({Table::Align::right, Table::Align::left});
  for (int i = 0; i < relation_count; ++i) {
    const std::size_t number = statistics.counts.edges.at(static_cast<std::size_t>(i));
    if (number > 0) edges.add({with_separators(number), std::string(to_string(static_cast<Relation>(i)))});
  }
  return "Nodes\n" + nodes.text(output_width()) + "\nLinks\n" + edges.text(output_width());
}

std::string text_of(const KnowledgeGraph& graph, const Statistics& statistics) {
  std::string text = counts_text(statistics);
  Table hubs({Table::Align::right, Table::Align::left, Table::Align::left});
  for (const NodeRef hub : statistics.hubs) {
    hubs.add({counted(graph.degree(hub), "link"), std::string(to_string(graph.kind(hub))),
              label_with_year(graph, hub)});
  }
  if (!statistics.hubs.empty()) text += "\nHubs\n" + hubs.text(output_width());
  text += fmt::format("\nShape\n  {}, the largest with {}; communities: {}\n",
                      counted(statistics.components.count, "connected part"),
                      counted(statistics.components.largest, "node"), statistics.communities.count);
  const Coverage& coverage = statistics.coverage;
  Table gaps({Table::Align::right, Table::Align::left});
  gaps.add({with_separators(coverage.without_authors), "without authors"});
  gaps.add({with_separators(coverage.without_topics), "without topics"});
  gaps.add({with_separators(coverage.without_regions), "without countries or regions"});
  gaps.add({with_separators(coverage.without_year), "without a year"});
  gaps.add({with_separators(coverage.without_related), "without related documents"});
  return text + "\nDocuments\n" + gaps.text(output_width());
}

void add_numbers(JsonText& json, const Statistics& statistics) {
  json.key("nodes");
  json.begin_object();
  for (int i = 0; i < kind_count; ++i) {
    json.member(plural(static_cast<Kind>(i)),
                std::uint64_t{statistics.counts.nodes.at(static_cast<std::size_t>(i))});
  }
  json.end_object();
  json.key("edges");
  json.begin_object();
  for (int i = 0; i < relation_count; ++i) {
    json.member(to_string(static_cast<Relation>(i)),
                std::uint64_t{statistics.counts.edges.at(static_cast<std::size_t>(i))});
  }
  json.end_object();
  json.member("components", std::uint64_t{statistics.components.count});
  json.member("largest_component", std::uint64_t{statistics.components.largest});
  json.member("communities", std::uint64_t{statistics.communities.count});
}

std::string json_of(const KnowledgeGraph& graph, const Statistics& statistics) {
  JsonText json(JsonText::Layout::indented);
  json.begin_object();
  add_numbers(json, statistics);
  json.key("hubs");
  json.begin_array();
  for (const NodeRef hub : statistics.hubs) {
    json.begin_object();
    json.member("kind", to_string(graph.kind(hub)));
    json.member("label", graph.label(hub));
    json.member("iri", iri_of(graph, hub));
    json.member("degree", std::uint64_t{graph.degree(hub)});
    json.end_object();
  }
  json.end_array();
  json.key("documents");
  json.begin_object();
  json.member("without_authors", std::uint64_t{statistics.coverage.without_authors});
  json.member("without_topics", std::uint64_t{statistics.coverage.without_topics});
  json.member("without_regions", std::uint64_t{statistics.coverage.without_regions});
  json.member("without_year", std::uint64_t{statistics.coverage.without_year});
  json.member("without_related", std::uint64_t{statistics.coverage.without_related});
  json.end_object();
  json.end_object();
  return json.text() + "\n";
}

void run(const Arguments& arguments) {
  constexpr std::size_t shown_hubs = 10;
  constexpr std::size_t shown_phrases = 40;
  const KnowledgeGraph graph = open_graph(arguments.graph);
  if (arguments.coverage) {
    const std::size_t top = arguments.top.value_or(shown_phrases);
    return arguments.json ? print_data(coverage_json(graph, top)) : print(coverage_text(graph, top));
  }
  const Statistics statistics = statistics_of(graph, arguments.top.value_or(shown_hubs));
  arguments.json ? print_data(json_of(graph, statistics)) : print(text_of(graph, statistics));
}

}  // namespace

void add_stats_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("stats", "Count what a graph holds and lacks");
  const auto arguments = std::make_shared<Arguments>();
  add_graph_argument(command, arguments->graph);
  command
      .add_option("--top", arguments->top, "The largest so many hubs [10], or the best so many phrases [40]")
      ->check(CLI::Range(0, 100000).description(""))
      ->type_name("N");
  command.add_flag("--coverage", arguments->coverage,
                   "Instead: documents without topics, and phrases that nothing in the graph stands for");
  command.add_flag("--json", arguments->json, "Answer in JSON");
  command.footer(
      "Examples:\n"
      "  weft stats out\n"
      "  weft stats out/graph.weft --json\n"
      "  weft stats out --coverage --top 100     candidates for the vocabulary");
  command.callback([arguments] { run(*arguments); });
}

}  // namespace weft
