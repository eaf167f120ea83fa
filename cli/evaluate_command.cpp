#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/evaluation_report.hpp"
#include "cli/terminal.hpp"
#include "evaluate/document_lookup.hpp"
#include "extract/vocabulary/builtin.hpp"
#include "extract/vocabulary/vocabulary_files.hpp"
#include "graph/graph_file.hpp"

namespace weft {

namespace {

struct Arguments {
  std::string graph;
  std::string gold;
  std::vector<std::string> vocabularies;
  bool no_builtin = false;
  ScoringOptions scoring;
  bool by_language = false;
  bool errors = false;
  bool json = false;
};

void run(const Arguments& arguments) {
  const Gold gold = read_gold(*open_source(arguments.gold));
  const KnowledgeGraph graph = open_graph(arguments.graph);
  std::vector<Vocabulary> vocabularies = load_vocabularies(arguments.vocabularies);
  if (!arguments.no_builtin) vocabularies.push_back(builtin_topics());
  const std::vector<NodeRef> documents = find_documents(graph, gold.records);
  const Evaluation evaluation{
      .graph = graph,
      .gold = gold,
      .scores = score(graph, gold, documents, TopicLookup(graph, vocabularies), arguments.scoring),
      .related = score_related(graph, gold, documents)};
  if (arguments.json) return print_data(evaluation_json(evaluation));
  print(evaluation_text(evaluation, {.by_language = arguments.by_language, .errors = arguments.errors}));
  flush_output();
  print_error(evaluation_warnings(evaluation));
}

}  // namespace

void add_evaluate_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("evaluate", "Compare a graph with labelled records");
  const auto arguments = std::make_shared<Arguments>();
  add_graph_argument(command, arguments->graph);
  add_gold_option(command, arguments->gold);
  add_vocabulary_options(command, arguments->vocabularies, arguments->no_builtin);
  command.add_option("--at", arguments->scoring.at, "Also score the best so many topics of each document")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Range(1, 1000).description(""))
      ->capture_default_str()
      ->type_name("LIST");
  command.add_flag("--main-only", arguments->scoring.main_only, "Of topics require only the main ones");
  command.add_flag("--strict-broader", arguments->scoring.strict_broader,
                   "Count topics above labelled ones as wrong, not as neither");
  command.add_flag("--by-language", arguments->by_language, "Repeat the figures for each language");
  command.add_flag("--errors", arguments->errors, "List what is wrong in each record, and why");
  command.add_flag("--json", arguments->json, "Answer in JSON, with everything");
  command.footer(
      "docs/quality.md says how records are labelled and what the figures mean.\n\n"
      "Examples:\n"
      "  weft evaluate out --gold gold.json\n"
      "  weft evaluate out --gold gold.json --errors --by-language\n"
      "  weft export out --format annotations > gold.jsonl     lines to correct by hand into a gold");
  command.callback([arguments] { run(*arguments); });
}

}  // namespace weft
