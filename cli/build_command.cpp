#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "cli/build.hpp"
#include "cli/build_report.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/input_report.hpp"
#include "cli/progress_line.hpp"
#include "cli/terminal.hpp"
#include "exporters/iri.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/topics/topic_weight_file.hpp"

namespace weft {

namespace {

struct Arguments {
  BuildOptions build;
  std::string mapping;  // file
  std::string weights;  // file
  unsigned related = 0;
  bool no_builtin = false;
  bool quiet = false;
  bool json_report = false;
};

// IRIs are made by appending to it, so it must be one by itself and end where a name can follow.
void check_base_iri(const std::string& iri) {
  std::string ascii;
  if (is_absolute_iri(iri)) append_ascii_iri(ascii, iri);
  if (ascii != iri || iri.empty()) {
    throw UsageError({.code = "cli.base-iri-invalid",
                      .message = fmt::format("--base-iri is not an absolute IRI in ASCII: {}", iri),
                      .hint = "give an address of your own, for example https://library.example.org/id/"});
  }
  if (!iri.ends_with('/') && !iri.ends_with('#')) {
    throw UsageError({.code = "cli.base-iri-invalid",
                      .message = fmt::format("--base-iri does not end in / or #: {}", iri),
                      .hint = fmt::format("did you mean {}/ ?", iri)});
  }
}

// What the command line says itself comes before what the file says.
void read_weights(const std::string& file, const CLI::App& command, TopicOptions& topics) {
  TopicOptions read = read_topic_weights(*open_source(file));
  if (command.count("--min-score") > 0) read.min_score = topics.min_score;
  if (command.count("--topics-per-document") > 0) read.topics_per_document = topics.topics_per_document;
  topics = read;
}

ExitCode run(Arguments& arguments, const CLI::App& command) {
  BuildOptions& options = arguments.build;
  options.extraction.builtin = !arguments.no_builtin;
  if (command.count("--related") > 0) options.related = arguments.related;
  check_base_iri(options.info.base_iri);
  if (std::isnan(options.extraction.topics.min_score)) {
    throw UsageError({.code = "cli.score-invalid", .message = "--min-score: nan is not in range 0 to 1"});
  }

  if (!arguments.weights.empty()) read_weights(arguments.weights, command, options.extraction.topics);
  if (!arguments.mapping.empty()) {
    options.pipeline.mapping = std::make_shared<const Mapping>(read_mapping(arguments.mapping));
  }

  const bool silent = arguments.quiet || arguments.json_report;
  const BuildResult result = [&] {
    ProgressLine line(silent ? ProgressLine::Wanted::no : ProgressLine::Wanted::yes);
    return build_graph(options, line);
  }();
  if (arguments.json_report) print_data(json_report(options, result));
  if (!silent) {
    print(text_report(options, result, output_width()));
    flush_output();
    print_error(warning_lines(result.input));
    print_error(ledger_warnings(options, result));
    print_error(build_hints(options, result));
  }
  return result.input.rejects.empty() ? ExitCode::done : ExitCode::rejects;
}

void add_limits(CLI::App& command, ReaderLimits& limits) {
  constexpr std::size_t smallest = 1 << 10;
  constexpr std::size_t largest = 1 << 30;
  command
      .add_option("--max-record", limits.max_record_bytes,
                  "Reject longer records: bytes, or a number with K, M or G")
      ->transform(CLI::AsSizeValue(false).description(""))
      ->check(CLI::Range(smallest, largest).description(""))
      ->default_str("64M")
      ->type_name("SIZE");
  command.add_option("--max-depth", limits.max_depth, "Reject records that are nested deeper (JSON, XML)")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->capture_default_str()
      ->type_name("N");
}

void add_reading_options(CLI::App& command, Arguments& arguments) {
  BuildOptions& options = arguments.build;
  command.add_option("input", options.inputs, "Catalogues: files, directories, or - for standard input")
      ->required()
      ->type_name("INPUT");
  command.add_option("-o,--output", options.output, "Directory for the results; made where it is missing")
      ->required()
      ->type_name("DIR");
  command
      .add_option("--from", options.pipeline.format,
                  "Input format (see `weft formats`); auto tells by content")
      ->type_name("FORMAT");
  command
      .add_option("--map", arguments.mapping,
                  "Which part of a record fills which field; `weft formats NAME` prints one to start from")
      ->type_name("FILE.toml")
      ->excludes("--from");
  command
      .add_option("--vocabulary", options.extraction.vocabularies,
                  "Topics in SKOS: Turtle, N-Triples or RDF/XML; repeatable")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command
      .add_option("--organisations", options.extraction.organisations,
                  "Organisations with SKOS labels, likewise")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command.add_flag("--no-builtin", arguments.no_builtin, "Leave the built-in vocabularies out");
  command
      .add_option("--topics-per-document", options.extraction.topics.topics_per_document,
                  "Keep the best so many topics of a document")
      ->check(CLI::Range(0, 1000).description(""))
      ->capture_default_str()
      ->type_name("N");
  command.add_option("--min-score", options.extraction.topics.min_score, "Drop topics with a smaller score")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->capture_default_str()
      ->type_name("0..1");
  command
      .add_option("--weights", arguments.weights,
                  "Weights of topics, as `weft tune` writes them; options given here come first")
      ->type_name("FILE.toml");
  command.add_flag("--strict", options.pipeline.strict, "Fail at the first record that cannot be used");
  command
      .add_option("--merges", options.merges,
                  "A ledger of an earlier run (merges.tsv) with your confirmed and rejected lines")
      ->type_name("FILE");
  add_limits(command, options.pipeline.limits);
}

void add_writing_options(CLI::App& command, Arguments& arguments) {
  BuildOptions& options = arguments.build;
  command
      .add_option("--format", options.formats, "Formats to write, separated by commas (see `weft formats`)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str()
      ->type_name("LIST");
  command
      .add_option("--related", arguments.related,
                  "Link each document with its K most related ones; 0 = none [5, above 20,000 documents 0]")
      ->check(CLI::Range(0, 1000).description(""))
      ->type_name("K");
  command
      .add_option("--base-iri", options.info.base_iri, "Beginning of all identifiers, an address of your own")
      ->capture_default_str()
      ->type_name("IRI");
  command.add_option("--title", options.info.title, "Name of the graph")->type_name("TEXT");
  add_rdf_options(command, options.exports);
  add_detail_options(command, options.exports);
}

}  // namespace

void add_build_command(CLI::App& app, ExitCode& exit_code) {
  CLI::App& command =
      *app.add_subcommand("build", "Build the graph of catalogues: read, extract, link, write");
  const auto arguments = std::make_shared<Arguments>();
  add_reading_options(command, *arguments);
  add_writing_options(command, *arguments);
  command
      .add_option("--jobs", arguments->build.pipeline.jobs,
                  "Threads; 0 = one per core. The result is the same")
      ->check(CLI::Range(0, 1024).description(""))
      ->type_name("N");
  command.add_flag("--quiet", arguments->quiet, "No report, no progress, no hints");
  command.add_flag("--json-report", arguments->json_report,
                   "Print the report as JSON (also in DIR/report.json)");
  command.footer(
      "Writes DIR/graph.weft, DIR/graph.EXT for each format, DIR/report.json and, where they hold\n"
      "something, DIR/rejects.jsonl (records that could not be used) and DIR/merges.tsv (what was found\n"
      "to be one thing: edit it and give it back with --merges). A run that fails leaves earlier files\n"
      "as they were.\n\n"
      "Examples:\n"
      "  weft build page.txt -o out\n"
      "  weft build records.csv more.jsonl -o out --base-iri https://library.example.org/id/\n"
      "  weft build export.csv -o out --map our-library.toml\n"
      "  weft build page.txt -o out --vocabulary thesaurus.ttl --format graphml,jsonld,nquads\n"
      "  zcat dump.jsonl.gz | weft build - -o out --from jsonl --related 0");
  command.callback([arguments, &command, &exit_code] { exit_code = run(*arguments, command); });
}

}  // namespace weft
