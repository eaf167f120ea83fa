#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "base/diagnostic.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/graph_argument.hpp"
#include "cli/graph_summary.hpp"
#include "cli/json_text.hpp"
#include "cli/node_json.hpp"
#include "cli/shared_evidence.hpp"
#include "cli/terminal.hpp"
#include "graph/graph_file.hpp"
#include "graph/relatedness.hpp"

namespace weft {

namespace {

struct Arguments {
  std::string graph;
  std::string document;
  unsigned top = 5;
  bool explain = false;
  bool json = false;
  bool all = false;
};

void add_reason(JsonText& json, const KnowledgeGraph& graph, const ReasonRow& reason, NodeRef asked,
                NodeRef found) {
  json.begin_object();
  json.member("kind", to_string(graph.kind(reason.shared)));
  json.member("label", graph.label(reason.shared));
  json.member("iri", iri_of(graph, reason.shared));
  json.member("part", rounded(reason.part));
  json.key("evidence");
  json.begin_array();
  for (const NodeRef document : {asked, found}) {
    if (const std::string quotation = quote_link(graph, document, reason.shared); !quotation.empty()) {
      json.value(quotation);
    }
  }
  json.end_array();
  json.end_object();
}

std::string json_answer(const KnowledgeGraph& graph, NodeRef document,
                        const std::vector<RelatedDocument>& related) {
  JsonText json;
  json.begin_object();
  add_identity(json, graph, document);
  json.key("related");
  json.begin_array();
  for (const RelatedDocument& found : related) {
    json.begin_object();
    add_identity(json, graph, found.document);
    json.member("score", rounded(found.score));
    json.key("reasons");
    json.begin_array();
    for (const ReasonRow& reason : found.reasons) add_reason(json, graph, reason, document, found.document);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text() + "\n";
}

std::string quoted_line(std::string_view who, const std::string& quotation, std::size_t width) {
  if (quotation.empty()) return {};
  return shorten(fmt::format("              {} “{}”", who, quotation), width) + "\n";
}

std::string explanation(const KnowledgeGraph& graph, NodeRef asked, const RelatedDocument& found,
                        std::size_t width) {
  std::string text;
  for (const ReasonRow& reason : found.reasons) {
    const std::string line =
        fmt::format("        {:.2f}  {}: {}{}", reason.part, to_string(graph.kind(reason.shared)),
                    graph.label(reason.shared), reason.partial ? " (in common further up)" : "");
    text += shorten(line, width) + "\n";
    text += quoted_line("this: ", quote_link(graph, asked, reason.shared), width);
    text += quoted_line("other:", quote_link(graph, found.document, reason.shared), width);
  }
  return text;
}

std::string text_answer(const KnowledgeGraph& graph, NodeRef document,
                        const std::vector<RelatedDocument>& related, const Arguments& arguments) {
  const std::size_t width = output_width();
  std::string text = shorten(label_with_year(graph, document), width) + "\n";
  if (related.empty()) return text + "  shares nothing with another document that would relate them\n";
  for (const RelatedDocument& found : related) {
    const std::string line = fmt::format("  {:.2f}  {}", found.score, label_with_year(graph, found.document));
    text += shorten(line, width) + "\n";
    if (arguments.explain) text += explanation(graph, document, found, width);
  }
  return text;
}

void answer(const KnowledgeGraph& graph, const Relatedness& relatedness, NodeRef document,
            const Arguments& arguments) {
  const auto related = relatedness.related(document, {.top = arguments.top});
  if (arguments.json || arguments.all) return print_data(json_answer(graph, document, related));
  print(text_answer(graph, document, related, arguments));
}

void run(const Arguments& arguments) {
  if (arguments.all != arguments.document.empty()) {
    throw UsageError({.code = "cli.document-missing",
                      .message = arguments.all ? "--all answers for every document and takes no DOCUMENT"
                                               : "which document? DOCUMENT is missing",
                      .hint = "give a title, or --all for every document"});
  }
  const KnowledgeGraph graph = open_graph(arguments.graph);
  if (arguments.all) {
    const Relatedness relatedness(graph);
    const auto [first, last] = graph.nodes_of(Kind::document);
    for (std::uint32_t i = first.value(); i < last.value(); ++i)
      answer(graph, relatedness, NodeRef(i), arguments);
    return;
  }
  const NodeRef document = find_one(graph, arguments.document, Kind::document);
  answer(graph, Relatedness(graph), document, arguments);
}

}  // namespace

void add_related_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("related", "Find the documents most related to one, and say why");
  const auto arguments = std::make_shared<Arguments>();
  add_graph_argument(command, arguments->graph);
  command.add_option("document", arguments->document, "A title, part of one, an identifier or an IRI")
      ->type_name("DOCUMENT");
  command.add_option("--top", arguments->top, "The most related so many")
      ->check(CLI::Range(1, 100000).description(""))
      ->capture_default_str()
      ->type_name("K");
  command.add_flag("--explain", arguments->explain,
                   "Name what is shared, with quotations from both documents");
  command.add_flag("--json", arguments->json, "Answer in JSON, with all reasons");
  command.add_flag("--all", arguments->all, "Answer for every document, one JSON line each");
  command.footer(
      "Examples:\n"
      "  weft related out \"Sphere Handbook\"\n"
      "  weft related out \"Sphere Handbook\" --top 3 --explain\n"
      "  weft related out --all > related.jsonl");
  command.callback([arguments] { run(*arguments); });
}

}  // namespace weft
