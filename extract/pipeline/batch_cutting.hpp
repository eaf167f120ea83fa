#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "extract/pipeline/pipeline_run.hpp"

namespace weft {

/// Cuts the inputs of a run into batches, one input after the other: the body of the run's first thread.
class BatchCutting {
 public:
  explicit BatchCutting(PipelineRun& run) : run_(run) {}
  void operator()() noexcept;

 private:
  void take(std::size_t number);
  std::unique_ptr<ByteSource> open(RunInput& input);
  void choose_reader(RunInput& input, std::string_view head);
  void cut(std::size_t number, RecordCutter& cutter);

  PipelineRun& run_;
  std::uint64_t consumed_before_ = 0;  // by the inputs before
  std::uint64_t sequence_ = 0;
};

}  // namespace weft
