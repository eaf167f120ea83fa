#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "base/unicode.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/graph_argument.hpp"
#include "cli/graph_summary.hpp"
#include "cli/terminal.hpp"
#include "exporters/node_names.hpp"
#include "exporters/quotation.hpp"
#include "graph/graph_file.hpp"

namespace weft {

namespace {

struct Arguments {
  std::string graph;
  std::string node;
  std::size_t top = 10;
};

std::string_view name_of(Property property) {
  switch (property) {
    case Property::alternative_label:
      return "also called";
    case Property::preferred_label:
      return "label";
    case Property::title:
      return "title";
    case Property::abstract:
      return "abstract";
    case Property::year:
      return "year";
    case Property::date:
      return "date";
    case Property::language:
      return "language";
    case Property::code:
      return "code";
    case Property::notation:
      return "notation";
    case Property::identifier:
      return "identifier";
    case Property::doi:
      return "doi";
    case Property::url:
      return "url";
    case Property::document_type:
      return "document type";
    case Property::acronym:
      return "acronym";
    case Property::description:
      return "description";
    case Property::iri:
      return "iri";
    case Property::in_scheme:
      return "scheme";
    case Property::same_as:
      return "same as";
    case Property::exact_match:
      return "exact match";
    case Property::close_match:
      return "close match";
    case Property::other_identifier:
      return "identifier";
    case Property::sort_name:
      return "sorted as";
    case Property::replaced_by:
      return "replaced by";
  }
  return "property";
}

class NodePage {
 public:
  NodePage(const KnowledgeGraph& graph, NodeRef node, std::size_t top)
      : graph_(graph), node_(node), top_(top), width_(output_width()) {}

  std::string text() {
    line(fmt::format("{}  [{}]", label_with_year(graph_, node_), to_string(graph_.kind(node_))));
    properties();
    outgoing();
    incoming();
    return std::move(text_);
  }

 private:
  void line(const std::string& content) { text_ += shorten(content, width_) + "\n"; }
  void property(std::string_view name, std::string_view value) {
    line(fmt::format("  {:<14}{}", name, value));
  }

  void properties() {
    std::string iri;
    append_node_iri(iri, graph_, node_);
    property("iri", iri);
    if (!graph_.subtype(node_).empty()) property("subtype", graph_.subtype(node_));
    const auto rows = graph_.properties(node_);
    // A topic may have a hundred names: they must not hide its links.
    const auto names = static_cast<std::size_t>(
        std::ranges::count(rows, Property::alternative_label, &PropertyRow::property));
    std::size_t names_seen = 0;
    for (const PropertyRow& row : rows) {
      if (row.property == Property::iri) continue;
      if (row.property == Property::alternative_label && ++names_seen > top_) {
        if (names_seen == names) property("", fmt::format("and {} more", with_separators(names - top_)));
        continue;
      }
      const std::string value = single_line(graph_.text(row.value));
      const std::string_view language = graph_.text(row.language);
      property(name_of(row.property), language.empty() ? value : fmt::format("{} ({})", value, language));
    }
  }

  // One relation: the heaviest edges first, each with its evidence.
  void relation(std::string_view heading, std::vector<EdgeRef> edges,
                NodeRef (KnowledgeGraph::*end)(EdgeRef) const) {
    std::ranges::stable_sort(edges, std::ranges::greater{},
                             [&](EdgeRef edge) { return graph_.weight(edge); });
    line(fmt::format("\n{} ({})", heading, with_separators(edges.size())));
    for (std::size_t i = 0; i < std::min(edges.size(), top_); ++i) {
      line(fmt::format("  {:.2f}  {}", graph_.weight(edges[i]),
                       label_with_year(graph_, (graph_.*end)(edges[i]))));
      reasons(edges[i]);
    }
    if (edges.size() > top_) line(fmt::format("        and {} more", with_separators(edges.size() - top_)));
  }

  void reasons(EdgeRef edge) {
    if (graph_.relation(edge) == Relation::related_to) {
      std::string shared;
      append_reasons(shared, graph_, graph_.reasons(edge));
      return line("        share: " + shared);
    }
    std::set<std::string> seen;
    for (const EvidenceRow& row : graph_.evidence(edge)) {
      std::string quotation;
      append_quotation(quotation, graph_, row);
      quotation = single_line(quotation);
      if (quotation.empty() || !seen.insert(quotation).second) continue;
      line(fmt::format("        {} in {}: “{}”  {}, {:.2f}", to_string(row.method), to_string(row.field),
                       quotation, graph_.text(row.extractor), row.confidence));
    }
  }

  void outgoing() {
    for (int i = 0; i < relation_count; ++i) {
      const auto relation_kind = static_cast<Relation>(i);
      const auto [first, last] = graph_.out_edges(node_, relation_kind);
      std::vector<EdgeRef> edges;
      for (std::uint32_t edge = first.value(); edge < last.value(); ++edge) edges.emplace_back(edge);
      if (!edges.empty()) relation(to_string(relation_kind), std::move(edges), &KnowledgeGraph::target);
    }
  }

  void incoming() {
    for (int i = 0; i < relation_count; ++i) {
      std::vector<EdgeRef> edges;
      for (const EdgeRef edge : graph_.in_edges(node_)) {
        if (graph_.relation(edge) == static_cast<Relation>(i)) edges.push_back(edge);
      }
      if (edges.empty()) continue;
      const std::string heading = fmt::format("{}, from others", to_string(static_cast<Relation>(i)));
      relation(heading, std::move(edges), &KnowledgeGraph::source);
    }
  }

  const KnowledgeGraph& graph_;
  NodeRef node_;
  std::size_t top_;
  std::size_t width_;
  std::string text_;
};

void run(const Arguments& arguments) {
  const KnowledgeGraph graph = open_graph(arguments.graph);
  print(NodePage(graph, find_one(graph, arguments.node, std::nullopt), arguments.top).text());
}

}  // namespace

void add_show_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("show", "Show a node, its names, its links and their evidence");
  const auto arguments = std::make_shared<Arguments>();
  add_graph_argument(command, arguments->graph);
  command.add_option("node", arguments->node, "A label, part of one, an identifier or an IRI")
      ->required()
      ->type_name("NODE");
  command
      .add_option("--top", arguments->top,
                  "So many other names, and the strongest so many links of each relation")
      ->check(CLI::Range(1, 1000000).description(""))
      ->capture_default_str()
      ->type_name("N");
  command.footer(
      "Examples:\n"
      "  weft show out \"Francis M. Deng\"\n"
      "  weft show out \"Internal displacement\" --top 50\n"
      "  weft show out https://weft.example/id/region/ht");
  command.callback([arguments] { run(*arguments); });
}

}  // namespace weft
