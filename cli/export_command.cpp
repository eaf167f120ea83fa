#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "base/diagnostic.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/output_set.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "exporters/exporter.hpp"
#include "graph/graph_file.hpp"

namespace weft {

namespace {

struct Arguments {
  std::string graph;
  std::string output;
  std::vector<std::string> formats = {"graphml", "jsonld"};
  ExportOptions options;
};

class OutputSink : public ByteSink {
 public:
  void write(std::string_view bytes) override { print_data(bytes); }
};

std::string file_name(const std::string& format) {
  const auto formats = output_formats();
  const auto found = std::ranges::find(formats, std::string_view(format), &OutputFormat::name);
  return "graph." + std::string(found == formats.end() ? std::string_view(format) : found->extension);
}

void export_files(const KnowledgeGraph& graph, const Arguments& arguments) {
  OutputSet outputs(arguments.output);
  for (const std::string& format : arguments.formats) {
    make_exporter(format)->write(graph, arguments.options, outputs.add(file_name(format)));
  }
  outputs.commit();
  Table table({Table::Align::left, Table::Align::right});
  for (const WrittenFile& file : outputs.files()) table.add({file.name, file_size(file.bytes)});
  print(fmt::format("Written to {}\n", arguments.output) + table.text(output_width()));
}

void run(const Arguments& arguments) {
  for (const std::string& format : arguments.formats) make_exporter(format);
  if (arguments.output.empty() && arguments.formats.size() != 1) {
    throw UsageError({.code = "cli.output-missing",
                      .message = "several formats need a directory",
                      .hint = "add -o DIR, or name one format with --format to get it on standard output"});
  }
  const KnowledgeGraph graph = open_graph(arguments.graph);
  if (!arguments.output.empty()) return export_files(graph, arguments);
  OutputSink sink;
  make_exporter(arguments.formats.front())->write(graph, arguments.options, sink);
}

}  // namespace

void add_export_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("export", "Write a graph in other formats");
  const auto arguments = std::make_shared<Arguments>();
  add_graph_argument(command, arguments->graph);
  command
      .add_option("-o,--output", arguments->output,
                  "Directory; without it, one format goes to standard output")
      ->type_name("DIR");
  command.add_option("--format", arguments->formats, "Formats, separated by commas (see `weft formats`)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str()
      ->type_name("LIST");
  add_rdf_options(command, arguments->options);
  add_detail_options(command, arguments->options);
  command.footer(
      "Examples:\n"
      "  weft export out -o out --format nquads,turtle\n"
      "  weft export out --format annotations > annotations.jsonl\n"
      "  weft export out -o yed --format graphml --profile yed");
  command.callback([arguments] { run(*arguments); });
}

}  // namespace weft
