#include "extract/pipeline.hpp"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "extract/pipeline/batch_cutting.hpp"
#include "extract/pipeline/batch_working.hpp"
#include "extract/pipeline/pipeline_run.hpp"
#include "extract/readers/input_files.hpp"

namespace weft {

namespace {

// A missing file is told before hours of work, not after. A pipe can be opened only once.
std::uint64_t check_files(const std::vector<InputFile>& files) {
  std::uint64_t total_bytes = 0;
  bool known = true;
  for (const InputFile& file : files) {
    if (is_pipe(file.path)) {
      known = false;
    } else {
      open_source(file.path);
      total_bytes += size_on_disk(file.path);
    }
  }
  return known ? total_bytes : 0;
}

// Calls `tell` now and then from a thread of its own, until it ends.
class Ticking {
 public:
  explicit Ticking(std::function<void()> tell) {
    if (!tell) return;
    thread_ = std::thread([this, tell = std::move(tell)] {
      constexpr auto interval = std::chrono::milliseconds(100);
      std::unique_lock lock(mutex_);
      do tell();
      while (!ended_.wait_for(lock, interval, [this] { return done_; }));
    });
  }
  Ticking(const Ticking&) = delete;
  Ticking& operator=(const Ticking&) = delete;
  ~Ticking() {
    {
      const std::scoped_lock lock(mutex_);
      done_ = true;
    }
    ended_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace

PipelineResult run_pipeline(const std::vector<std::string>& inputs, const Extraction& extraction,
                            const PipelineOptions& options, const std::vector<StatementSink*>& sinks,
                            const PipelineEvents& events) {
  std::vector<InputFile> files = expand_inputs(inputs);
  const std::uint64_t total_bytes = check_files(files);
  const std::size_t total_inputs = files.size();

  PipelineRun run(std::move(files), options, events, sinks.size());
  std::vector<std::unique_ptr<BatchWorking>> workers;
  for (StatementSink* sink : sinks) workers.push_back(std::make_unique<BatchWorking>(run, extraction, *sink));
  {
    std::function<void()> tell;
    if (events.progress) {
      tell = [&] {
        events.progress({.bytes = run.consumed,
                         .total_bytes = total_bytes,
                         .records = run.records,
                         .inputs = run.inputs_read,
                         .total_inputs = total_inputs});
      };
    }
    const Ticking ticking(std::move(tell));
    std::vector<std::jthread> threads;
    threads.emplace_back([&run] { BatchCutting{run}(); });
    for (const auto& worker : workers) threads.emplace_back([&worker] { (*worker)(); });
  }
  return run.result();
}

}  // namespace weft
