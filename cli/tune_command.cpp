#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "base/byte_sink.hpp"
#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/terminal.hpp"
#include "cli/tuning_report.hpp"
#include "evaluate/document_lookup.hpp"
#include "evaluate/scoring.hpp"
#include "extract/topics/topic_weight_file.hpp"
#include "extract/vocabulary/builtin.hpp"
#include "extract/vocabulary/vocabulary_files.hpp"
#include "graph/graph_file.hpp"

namespace weft {

namespace {

struct Arguments {
  std::string graph;
  std::string gold;
  std::string output;
  std::string weights;
  ExtractionOptions extraction;
  bool no_builtin = false;
  unsigned folds = 5;
  bool force = false;
  bool json = false;
};

std::string head_comment(const Tuning& tuning, std::size_t records) {
  return fmt::format(
      "Weights of topics, learned by weft tune from {}; for weft build --weights.\n"
      "F1 of topics where held out, in {} parts: {:.3f} before, {:.3f} after.",
      counted(records, "labelled record"), tuning.folds.size(), tuning.held_out_before.f1(),
      tuning.held_out_after.f1());
}

void write_weights(const Arguments& arguments, const Tuning& tuning, std::size_t records) {
  if (!helps(tuning) && !arguments.force) {
    throw Error(
        {.code = "cli.weights-no-better",
         .message = fmt::format("nothing written: F1 on held-out records does not improve ({:.3f} before, "
                                "{:.3f} after)",
                                tuning.held_out_before.f1(), tuning.held_out_after.f1()),
         .hint = "label more records, or write the weights all the same with --force"});
  }
  AtomicFile file(arguments.output);
  file.write(write_topic_weights(tuning.learned, head_comment(tuning, records)));
  file.commit();
  if (!arguments.json) print(fmt::format("\nWritten to {}\n", arguments.output));
}

// A graph built with other vocabularies or weights says something else than is learned from.
std::string difference_warning(double graph_f1, double read_f1) {
  constexpr double tolerated = 0.02;
  if (std::abs(graph_f1 - read_f1) <= tolerated) return {};
  return fmt::format(
      "weft: warning: the topics in the graph have F1 {:.3f}, read again {:.3f}\n"
      "hint: give --vocabulary, --no-builtin, --organisations and --weights as they were given to weft "
      "build\n",
      graph_f1, read_f1);
}

void run(Arguments& arguments) {
  const Gold gold = read_gold(*open_source(arguments.gold));
  if (!arguments.weights.empty()) {
    arguments.extraction.topics = read_topic_weights(*open_source(arguments.weights));
  }
  arguments.extraction.builtin = !arguments.no_builtin;
  const KnowledgeGraph graph = open_graph(arguments.graph);
  std::vector<Vocabulary> vocabularies = load_vocabularies(arguments.extraction.vocabularies);
  if (!arguments.no_builtin) vocabularies.push_back(builtin_topics());
  const TopicLookup lookup(graph, vocabularies);
  const std::vector<NodeRef> documents = find_documents(graph, gold.records);
  const Extraction extraction(arguments.extraction);
  TuningRecords records(graph, gold, documents, lookup, extraction);
  if (records.size() < arguments.folds) {
    throw Error({.code = "cli.gold-too-small",
                 .place = {.file = arguments.gold},
                 .message = fmt::format("{} with labelled topics in the graph, for {} parts",
                                        counted(records.size(), "record"), arguments.folds),
                 .hint = "label more records: some fifty at least"});
  }
  const TopicOptions& start = arguments.extraction.topics;
  const Tuning tuning = tune_weights(records, {.start = start, .folds = arguments.folds});
  arguments.json ? print_data(tuning_json(tuning, start)) : print(tuning_text(tuning, start));
  flush_output();
  const Scores scores = score(graph, gold, documents, lookup, {});
  print_error(difference_warning(scores.kinds[static_cast<std::size_t>(GoldKind::topics)].f1(),
                                 tuning.all_before.f1()));
  if (!arguments.output.empty()) write_weights(arguments, tuning, records.size());
}

}  // namespace

void add_tune_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("tune", "Learn the weights of topics from labelled records");
  const auto arguments = std::make_shared<Arguments>();
  add_graph_argument(command, arguments->graph);
  add_gold_option(command, arguments->gold);
  command.add_option("-o,--output", arguments->output, "Write the weights, for `weft build --weights`")
      ->type_name("FILE.toml");
  command.add_option("--folds", arguments->folds, "Hold out each of so many parts once")
      ->check(CLI::Range(2, 100).description(""))
      ->capture_default_str()
      ->type_name("K");
  add_vocabulary_options(command, arguments->extraction.vocabularies, arguments->no_builtin);
  command
      .add_option("--organisations", arguments->extraction.organisations,
                  "Organisations that the graph was built with, likewise")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command.add_option("--weights", arguments->weights, "Weights to start from, and to compare with")
      ->type_name("FILE.toml");
  command.add_flag("--force", arguments->force, "Write weights that do no better on held-out records too");
  command.add_flag("--json", arguments->json, "Answer in JSON");
  command.footer(
      "Titles and abstracts are read again from the graph. docs/quality.md says how records are labelled "
      "and\n"
      "what is learned.\n\n"
      "Examples:\n"
      "  weft tune out --gold gold.json\n"
      "  weft tune out --gold gold.json -o weights.toml && weft build page.txt -o out --weights "
      "weights.toml");
  command.callback([arguments] { run(*arguments); });
}

}  // namespace weft
