#include "cli/build.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include "cli/build_report.hpp"
#include "cli/merges_file.hpp"
#include "cli/progress_line.hpp"
#include "cli/rejects_file.hpp"
#include "extract/readers/reader.hpp"
#include "graph/analysis.hpp"
#include "graph/graph_file.hpp"
#include "graph/layout.hpp"
#include "graph/relatedness.hpp"

namespace weft {

namespace {

class Stopwatch {
 public:
  explicit Stopwatch(ProgressLine& progress) : progress_(progress) {}

  void stage(std::string name) {
    finish();
    progress_.stage(name);
    times_.push_back({std::move(name), 0.0});
  }
  std::vector<StageTime> finish() {
    const auto now = std::chrono::steady_clock::now();
    if (!times_.empty()) times_.back().seconds = std::chrono::duration<double>(now - last_).count();
    last_ = now;
    return times_;
  }

 private:
  ProgressLine& progress_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  std::vector<StageTime> times_;
};

unsigned worker_count(unsigned jobs) {
  if (jobs != 0) return jobs;
  return static_cast<unsigned>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN)));
}

// What can be wrong with the options is said before any work is done.
std::vector<std::pair<OutputFormat, std::unique_ptr<Exporter>>> chosen_exporters(
    const BuildOptions& options) {
  std::vector<std::pair<OutputFormat, std::unique_ptr<Exporter>>> exporters;
  for (const std::string& name : options.formats) {
    auto exporter = make_exporter(name);
    const auto formats = output_formats();
    const auto format = std::ranges::find(formats, std::string_view(name), &OutputFormat::name);
    if (format != formats.end()) exporters.emplace_back(*format, std::move(exporter));
  }
  return exporters;
}

KnowledgeGraph read_and_freeze(const BuildOptions& options, const Extraction& extraction,
                               RejectsFile& rejects, ProgressLine& progress, Stopwatch& watch,
                               const ResolutionOptions& resolution, PipelineResult& input, Ledger& ledger) {
  std::vector<Fragment> fragments(worker_count(options.pipeline.jobs));
  std::vector<StatementSink*> sinks;
  for (Fragment& fragment : fragments) sinks.push_back(&fragment);
  PipelineOptions pipeline = options.pipeline;
  pipeline.jobs = static_cast<unsigned>(fragments.size());
  input = run_pipeline(options.inputs, extraction, pipeline, sinks,
                       {.progress = [&](const Progress& state) { progress.reading(state); },
                        .reject = [&](const Reject& reject) { rejects.add(reject); }});
  rejects.finish();
  watch.stage("linking");
  while (fragments.size() > 1) {
    fragments.front().merge(fragments.back());
    fragments.pop_back();
  }
  watch.stage("resolving");
  ledger = fragments.front().resolve(resolution);
  watch.stage("freezing");
  return std::move(fragments.front()).freeze(options.info);
}

// A graph without a name is called after the collection that holds all its documents, as a page's heading
// does, or by its size.
std::string default_title(const KnowledgeGraph& graph) {
  const auto [first_document, last_document] = graph.nodes_of(Kind::document);
  const std::uint32_t documents = last_document.value() - first_document.value();
  const auto [first, last] = graph.nodes_of(Kind::collection);
  for (std::uint32_t node = first.value(); node < last.value(); ++node) {
    if (graph.in_edges(NodeRef(node)).size() == documents) return std::string(graph.label(NodeRef(node)));
  }
  return fmt::format("Graph of {} document{}", documents, documents == 1 ? "" : "s");
}

unsigned related_per_document(const BuildOptions& options, const KnowledgeGraph& graph) {
  if (options.related) return *options.related;
  const auto [first, last] = graph.nodes_of(Kind::document);
  return last.value() - first.value() <= BuildOptions::default_related_documents
             ? BuildOptions::default_related
             : 0;
}

KnowledgeGraph with_analysis(KnowledgeGraph graph, unsigned related, unsigned jobs, Stopwatch& watch) {
  if (related > 0) {
    watch.stage("relating documents");
    auto pairs = Relatedness(graph).all_pairs({.top = related, .jobs = jobs});
    graph = std::move(graph).with_related(std::move(pairs));
  }
  watch.stage("analysing");
  analyse(graph);
  watch.stage("laying out");
  lay_out(graph, {});
  return graph;
}

ResolutionOptions resolution_options(const BuildOptions& options) {
  ResolutionOptions resolution{.jobs = options.pipeline.jobs, .user = {}};
  if (!options.merges.empty()) resolution.user = read_merges(options.merges);
  return resolution;
}

void write_ledger(const BuildResult& result, OutputSet& outputs) {
  const std::string name(merges_file_name);
  if (result.ledger.lines.empty()) {
    outputs.drop(name);
  } else {
    outputs.add(name).write(merges_text(result.ledger, result.graph));
  }
}

std::vector<std::string> files_of_earlier_runs(const OutputSet& outputs, const BuildOptions& options) {
  std::vector<std::string> found;
  for (const OutputFormat& format : output_formats()) {
    const std::string name = "graph." + std::string(format.extension);
    const bool chosen = std::ranges::find(options.formats, format.name) != options.formats.end();
    if (!chosen && std::filesystem::exists(outputs.path(name))) found.push_back(name);
  }
  return found;
}

}  // namespace

BuildResult build_graph(const BuildOptions& options, ProgressLine& progress) {
  const auto exporters = chosen_exporters(options);
  if (options.pipeline.format != "auto") make_reader(options.pipeline.format);
  const ResolutionOptions resolution = resolution_options(options);
  OutputSet outputs(options.output);

  Stopwatch watch(progress);
  watch.stage("loading vocabularies");
  const Extraction extraction(options.extraction);
  watch.stage("reading");
  RejectsFile rejects(outputs);
  PipelineResult input;
  Ledger ledger;
  KnowledgeGraph frozen =
      read_and_freeze(options, extraction, rejects, progress, watch, resolution, input, ledger);
  if (frozen.info().title.empty()) frozen.set_title(default_title(frozen));
  const unsigned related = related_per_document(options, frozen);
  BuildResult result{.graph = with_analysis(std::move(frozen), related, options.pipeline.jobs, watch),
                     .input = std::move(input),
                     .vocabularies = extraction.vocabularies(),
                     .ledger = std::move(ledger),
                     .related = related,
                     .related_left_out = !options.related && related == 0,
                     .times = {},
                     .files = {},
                     .older_files = files_of_earlier_runs(outputs, options)};

  watch.stage("writing");
  save_graph(result.graph, outputs.add("graph.weft"));
  for (const auto& [format, exporter] : exporters) {
    AtomicFile& file = outputs.add("graph." + std::string(format.extension));
    result.dropped_characters += exporter->write(result.graph, options.exports, file).dropped_characters;
  }
  write_ledger(result, outputs);
  result.times = watch.finish();
  result.files = outputs.files();
  outputs.add("report.json").write(json_report(options, result));
  result.files = outputs.files();
  outputs.commit();
  return result;
}

}  // namespace weft
