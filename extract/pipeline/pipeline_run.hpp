#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "extract/pipeline.hpp"
#include "extract/pipeline/bounded_queue.hpp"
#include "extract/pipeline/byte_budget.hpp"
#include "extract/pipeline/ordered_rejects.hpp"
#include "extract/pipeline/reject_log.hpp"
#include "extract/pipeline/run_input.hpp"
#include "extract/readers/mapping/mapping_use.hpp"

namespace weft {

struct Work {
  Batch batch;
  std::size_t input = 0;
  std::size_t bytes = 0;  ///< as cut; decoding may change the batch
};

/// What the threads of one run share: one cuts batches, the others decode them and extract.
class PipelineRun {
 public:
  PipelineRun(std::vector<InputFile> files, const PipelineOptions& options, const PipelineEvents& events,
              std::size_t workers);

  /// Ends the run with this error, unless it has failed already.
  void fail(std::exception_ptr reason);
  /// Nothing more is cut; what was cut is still worked on.
  void stop();
  void reject(std::uint64_t batch, std::size_t input, Reject reject) {
    rejects_.add(batch, input, std::move(reject));
  }
  /// A batch is decoded, or given up.
  void finish(Work work);
  /// Call once, when all threads have ended. Throws what the run failed with.
  PipelineResult result();

  const PipelineOptions options;
  std::vector<RunInput> inputs;
  std::map<std::string, std::unique_ptr<Reader>> readers;  ///< by format; the cutting thread's
  BoundedQueue<Work> full;
  BoundedQueue<Batch> empty;
  ByteBudget under_way;                     ///< bytes of the batches in `full` and with workers
  std::mutex mutex;                         ///< guards the next two
  Findings warnings;                        ///< of workers that have ended
  MappingUse mapping_use;                   ///< by them, of a user's mapping
  std::atomic<std::uint64_t> bytes = 0;     ///< decompressed
  std::atomic<std::uint64_t> consumed = 0;  ///< taken from the medium
  std::atomic<std::uint64_t> records = 0;
  std::atomic<std::size_t> inputs_read = 0;
  std::atomic<bool> stopping = false;

 private:
  void tell(const Reject& reject);
  void check_directory(std::size_t first, std::size_t last) const;
  void pass_over_empty_inputs();

  PipelineEvents events_;
  RejectLog log_;
  OrderedRejects rejects_;
  std::optional<Diagnostic> first_told_;
  std::exception_ptr error_;  // guarded by `mutex`
};

}  // namespace weft
