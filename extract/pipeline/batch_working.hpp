#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/extraction.hpp"
#include "extract/pipeline/pipeline_run.hpp"

namespace weft {

/// Decodes batches and extracts from their records: the body of one worker thread.
class BatchWorking : public RecordSink {
 public:
  BatchWorking(PipelineRun& run, const Extraction& extraction, StatementSink& sink)
      : run_(run), worker_(extraction.make_worker()), sink_(sink) {}

  void operator()() noexcept;

  void record(const Record& record) override;
  void reject(Reject reject) override;
  void warn(Diagnostic warning) override;

 private:
  void take(Work& work) noexcept;
  void keep_raw(const Batch& batch);
  void end_unusable(std::uint64_t offset);

  PipelineRun& run_;
  std::unique_ptr<Extraction::Worker> worker_;
  StatementSink& sink_;
  std::map<std::string, std::unique_ptr<RecordDecoder>> decoders_;
  Findings warnings_;
  bool failed_ = false;
  // Of the batch being decoded:
  std::size_t input_ = 0;
  std::uint64_t sequence_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t warned_ = 0;
  std::string raw_;  // its bytes, which decoding may spoil
  std::uint64_t raw_offset_ = 0;
  std::optional<Reject> unusable_;  // its raw text ends where the next record begins
};

}  // namespace weft
