// Reads files and counts, without a graph: what reading costs, and that memory does not grow with the input.
//   weft_read records.csv                     cuts and decodes on one thread
//   weft_read --extract --jobs 2 records.csv  the whole pipeline, whose statements are counted and forgotten

#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "base/look_ahead_source.hpp"
#include "extract/pipeline.hpp"
#include "extract/readers/reader.hpp"

namespace {

using namespace weft;

struct Counts {
  std::string format;
  std::uint64_t records = 0;
  std::uint64_t rejects = 0;
  std::uint64_t bytes = 0;
  std::uint64_t statements = 0;
};

class CountingRecords : public RecordSink {
 public:
  explicit CountingRecords(Counts& counts) : counts_(counts) {}
  void record(const Record& /*record*/) override { ++counts_.records; }
  void reject(Reject /*reject*/) override { ++counts_.rejects; }

 private:
  Counts& counts_;
};

class CountingStatements : public StatementSink {
 public:
  void entity(const Entity& /*entity*/) override { ++count; }
  void link(const Link& /*link*/, const Evidence& /*evidence*/) override { ++count; }
  std::uint64_t count = 0;
};

Counts decode(const std::string& path, const std::string& format, const ReaderLimits& limits) {
  constexpr std::size_t head_bytes = 1 << 16;
  Counts counts;
  auto source = std::make_unique<LookAheadSource>(open_source(path), head_bytes);
  counts.format = format == "auto" ? detect_format(source->head(), path) : format;
  const auto reader = make_reader(counts.format);
  const auto cutter = reader->cutter(std::move(source), limits);
  const auto decoder = reader->decoder(limits);
  CountingRecords sink(counts);
  Batch batch;
  while (cutter->next(batch, [&](Reject) { ++counts.rejects; })) {
    counts.bytes += batch.bytes.size();
    decoder->decode(batch, sink);
  }
  return counts;
}

Counts extract(const std::string& path, const PipelineOptions& options) {
  const Extraction extraction({});
  std::vector<CountingStatements> sinks(std::max(1U, options.jobs));
  std::vector<StatementSink*> pointers;
  for (CountingStatements& sink : sinks) pointers.push_back(&sink);
  const PipelineResult result = run_pipeline({path}, extraction, options, pointers);
  Counts counts{.format = result.inputs.front().format,
                .records = result.records,
                .rejects = result.rejects.count(),
                .bytes = result.bytes};
  for (const CountingStatements& sink : sinks) counts.statements += sink.count;
  return counts;
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void print_counts(const std::string& path, const Counts& counts, double seconds) {
  const auto bytes = static_cast<double>(counts.bytes);
  const auto records = static_cast<double>(counts.records);
  fmt::print("{} ({}): {} records, {} rejected, {:.0f} MB in {:.2f} s, {:.0f} MB/s, {:.0f} records/s", path,
             counts.format, counts.records, counts.rejects, bytes / 1e6, seconds, bytes / 1e6 / seconds,
             records / seconds);
  if (counts.statements > 0) fmt::print(", {} statements", counts.statements);
  fmt::print(", peak memory {:.0f} MiB\n", peak_megabytes());
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Reads a catalogue and prints how long that took and how much memory it needed.");
  std::string path;
  PipelineOptions options{.jobs = 1};
  bool with_extraction = false;
  app.add_option("file", path, "what to read")->required();
  app.add_option("--format", options.format, "its format; auto tells by content");
  app.add_option("--jobs", options.jobs, "workers of the pipeline");
  app.add_option("--max-record", options.limits.max_record_bytes, "limit of a record, in bytes");
  app.add_flag("--extract", with_extraction, "run the whole pipeline");
  CLI11_PARSE(app, argc, argv);
  try {
    const auto start = std::chrono::steady_clock::now();
    const Counts counts =
        with_extraction ? extract(path, options) : decode(path, options.format, options.limits);
    print_counts(path, counts,
                 std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  } catch (const std::exception& error) {
    fmt::print(stderr, "weft_read: {}\n", error.what());
    return 1;
  }
  return 0;
}
