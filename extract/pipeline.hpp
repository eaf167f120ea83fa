#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extract/extraction.hpp"
#include "extract/readers/reader.hpp"
#include "extract/statement.hpp"

namespace weft {

struct PipelineOptions {
  std::string format = "auto";                  ///< an input format's name, or "auto"
  std::shared_ptr<const Mapping> mapping = {};  ///< read all inputs by it, whatever `format` says
  unsigned jobs = 0;                            ///< decoding and extracting threads; 0 = one per core
  bool strict = false;                          ///< stop at the first rejected record with an `Error`
  ReaderLimits limits = {};
};

/// What was read, for the report.
struct PipelineResult {
  std::uint64_t records = 0;    ///< accepted
  std::uint64_t bytes = 0;      ///< read, after decompression
  std::vector<Reject> rejects;  ///< ordered by input and place
  struct Input {
    std::string path;
    std::string format;
    std::uint64_t records = 0;
  };
  std::vector<Input> inputs;
};

/// Called from one thread, at most some ten times a second.
struct Progress {
  std::uint64_t bytes = 0;        ///< read so far
  std::uint64_t total_bytes = 0;  ///< 0 when not known (a pipe)
  std::uint64_t records = 0;
};

/// Reads `inputs` (files, directories, `-`), decodes and extracts in parallel. Each worker pushes into the
/// sink of its number, `sinks[worker]`; `sinks.size()` is the number of workers. What all sinks hold
/// together does not depend on their number. Throws `Error` when an input cannot be read at all or holds
/// no record.
PipelineResult run_pipeline(const std::vector<std::string>& inputs, const Extraction& extraction,
                            const PipelineOptions& options, const std::vector<StatementSink*>& sinks,
                            const std::function<void(const Progress&)>& on_progress = {});

}  // namespace weft
