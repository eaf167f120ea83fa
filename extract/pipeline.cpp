#include "extract/pipeline.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>

#include "extract/bounded_queue.hpp"
#include "extract/readers/input_files.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

namespace {

constexpr std::size_t head_bytes = 64 * 1024;  // what format detection may look at
constexpr auto progress_interval = std::chrono::milliseconds(100);

struct Work {
  Batch batch;
  std::size_t input = 0;
};

// A reject with what puts it in input order.
struct PlacedReject {
  std::size_t input = 0;
  std::uint64_t batch = 0;
  std::uint64_t number = 0;
  Reject reject;

  [[nodiscard]] auto order() const { return std::tie(input, batch, number); }
};

// One input, as the threads of a run see it.
struct Input {
  std::string path;
  std::string format;
  std::unique_ptr<Reader> reader;
  std::atomic<std::uint64_t> records = 0;
};

// What the threads of one run share.
struct Run {
  Run(const std::vector<std::string>& paths, std::size_t workers)
      : inputs(paths.size()), full(workers * 2), empty(workers * 3 + 2) {
    for (std::size_t i = 0; i < paths.size(); ++i) inputs[i].path = paths[i];
    for (std::size_t i = 0; i < workers * 3 + 2; ++i) empty.push(Batch{});
  }

  void fail(std::exception_ptr reason) {
    {
      const std::scoped_lock lock(mutex);
      if (!error) error = std::move(reason);
    }
    stop();
  }
  void stop() {
    stopping = true;
    empty.close();
  }
  void add(PlacedReject reject) {
    const std::scoped_lock lock(mutex);
    rejects.push_back(std::move(reject));
  }

  std::vector<Input> inputs;
  BoundedQueue<Work> full;
  BoundedQueue<Batch> empty;
  std::atomic<std::uint64_t> bytes = 0;
  std::atomic<std::uint64_t> records = 0;
  std::atomic<bool> stopping = false;
  std::atomic<bool> done = false;
  std::mutex mutex;  // guards what follows
  std::vector<PlacedReject> rejects;
  std::exception_ptr error;
};

class Cutting {
 public:
  Cutting(Run& run, const PipelineOptions& options) : run_(run), options_(options) {}

  void operator()() noexcept {
    try {
      for (std::size_t i = 0; i < run_.inputs.size() && !run_.stopping; ++i) cut(i);
    } catch (...) {
      run_.fail(std::current_exception());
    }
    run_.full.close();
  }

 private:
  void cut(std::size_t number) {
    Input& input = run_.inputs[number];
    auto source = std::make_unique<LookAheadSource>(open_source(input.path), head_bytes);
    if (source->head().empty()) {
      throw Error(
          {.code = "extract.input-empty", .place = {.file = input.path}, .message = "the file is empty"});
    }
    choose_reader(input, source->head());
    const auto cutter = input.reader->cutter(std::move(source), options_.limits);
    std::uint64_t rejected = 0;
    const auto on_reject = [&](Reject reject) {
      // Behind all rejects of the batches before it, ahead of those of the batch now being cut.
      run_.add({.input = number, .batch = sequence_, .number = rejected++, .reject = std::move(reject)});
      if (options_.strict) run_.stop();
    };
    while (!run_.stopping) {
      std::optional<Batch> batch = run_.empty.pop();
      if (!batch || !cutter->next(*batch, on_reject)) {
        if (batch) run_.empty.push(std::move(*batch));
        break;
      }
      batch->sequence = sequence_++;
      run_.bytes += batch->bytes.size();
      run_.full.push({.batch = std::move(*batch), .input = number});
    }
  }

  void choose_reader(Input& input, std::string_view head) const {
    if (options_.mapping != nullptr) {
      input.format = options_.mapping->name;
      input.reader = make_reader(*options_.mapping);
    } else {
      input.format = options_.format == "auto" ? detect_format(head, input.path) : options_.format;
      input.reader = make_reader(input.format);
    }
  }

  Run& run_;
  const PipelineOptions& options_;
  std::uint64_t sequence_ = 0;
};

// One worker: decodes batches and extracts from their records.
class Working : public RecordSink {
 public:
  Working(Run& run, const Extraction& extraction, const PipelineOptions& options, StatementSink& sink)
      : run_(run), options_(options), worker_(extraction.make_worker()), sink_(sink) {}

  void operator()() noexcept {
    while (std::optional<Work> work = run_.full.pop()) {
      if (!failed_) take(*work);
      run_.empty.push(std::move(work->batch));
    }
  }

  void record(const Record& record) override {
    try {
      worker_->extract(record, sink_);
    } catch (const Error& error) {
      reject({.diagnostic = error.diagnostic(), .raw = std::string(record.title)});
      return;
    }
    ++records_;
  }

  void reject(Reject reject) override {
    // After the rejects that the cutter placed at this batch.
    constexpr std::uint64_t behind_cutter = std::uint64_t{1} << 40;
    run_.add({.input = input_,
              .batch = sequence_,
              .number = behind_cutter + rejected_++,
              .reject = std::move(reject)});
    if (options_.strict) run_.stop();
  }

 private:
  void take(Work& work) noexcept {
    try {
      input_ = work.input;
      sequence_ = work.batch.sequence;
      rejected_ = records_ = 0;
      Input& input = run_.inputs[work.input];
      auto& decoder = decoders_[input.format];
      if (!decoder) decoder = input.reader->decoder(options_.limits);
      decoder->decode(work.batch, *this);
      input.records += records_;
      run_.records += records_;
    } catch (...) {
      failed_ = true;
      run_.fail(std::current_exception());
    }
  }

  Run& run_;
  const PipelineOptions& options_;
  std::unique_ptr<Extraction::Worker> worker_;
  StatementSink& sink_;
  std::map<std::string, std::unique_ptr<RecordDecoder>> decoders_;
  std::size_t input_ = 0;
  std::uint64_t sequence_ = 0;
  std::uint64_t rejected_ = 0;
  std::uint64_t records_ = 0;
  bool failed_ = false;
};

// An input without any usable record is a failure: the wrong file, or the wrong format.
void check_records(const Input& input, const std::vector<PlacedReject>& rejects, std::size_t number) {
  if (input.records > 0) return;
  const auto first = std::find_if(rejects.begin(), rejects.end(),
                                  [&](const PlacedReject& reject) { return reject.input == number; });
  Diagnostic diagnostic{.code = "extract.no-records",
                        .place = {.file = input.path},
                        .message = "holds no record (read as " + input.format + ")",
                        .hint = "use --from FORMAT if this is another format"};
  if (first != rejects.end()) {
    diagnostic.place = first->reject.diagnostic.place;
    diagnostic.message = "no usable record (read as " + input.format +
                         "); the first problem: " + first->reject.diagnostic.message;
  }
  throw Error(std::move(diagnostic));
}

PipelineResult finish(Run& run, const PipelineOptions& options) {
  if (run.error) std::rethrow_exception(run.error);
  std::sort(run.rejects.begin(), run.rejects.end(),
            [](const PlacedReject& a, const PlacedReject& b) { return a.order() < b.order(); });
  if (options.strict && !run.rejects.empty()) throw Error(run.rejects.front().reject.diagnostic);
  PipelineResult result{.records = run.records, .bytes = run.bytes, .rejects = {}, .inputs = {}};
  for (std::size_t i = 0; i < run.inputs.size(); ++i) {
    const Input& input = run.inputs[i];
    check_records(input, run.rejects, i);
    result.inputs.push_back({.path = input.path, .format = input.format, .records = input.records});
  }
  for (PlacedReject& reject : run.rejects) result.rejects.push_back(std::move(reject.reject));
  return result;
}

}  // namespace

PipelineResult run_pipeline(const std::vector<std::string>& inputs, const Extraction& extraction,
                            const PipelineOptions& options, const std::vector<StatementSink*>& sinks,
                            const std::function<void(const Progress&)>& on_progress) {
  const std::vector<std::string> paths = expand_inputs(inputs);
  std::uint64_t total_bytes = 0;
  for (const std::string& path : paths) {
    // A missing file is told before hours of work, not after. A pipe can be opened only once.
    if (!is_pipe(path)) open_source(path);
    total_bytes += size_on_disk(path);
  }

  Run run(paths, sinks.size());
  std::vector<std::unique_ptr<Working>> workers;
  for (StatementSink* sink : sinks) {
    workers.push_back(std::make_unique<Working>(run, extraction, options, *sink));
  }
  std::vector<std::thread> threads;
  threads.emplace_back(Cutting(run, options));
  for (const auto& worker : workers) threads.emplace_back([&worker] { (*worker)(); });
  std::thread progress;
  if (on_progress) {
    progress = std::thread([&] {
      while (!run.done) {
        on_progress({.bytes = run.bytes, .total_bytes = total_bytes, .records = run.records});
        std::this_thread::sleep_for(progress_interval);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  run.done = true;
  if (progress.joinable()) progress.join();
  return finish(run, options);
}

}  // namespace weft
