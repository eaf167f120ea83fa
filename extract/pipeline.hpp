#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extract/extraction.hpp"
#include "extract/pipeline/findings.hpp"
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
  std::uint64_t records = 0;  ///< accepted
  std::uint64_t bytes = 0;    ///< read, after decompression
  Findings rejects;           ///< records that could not be used
  Findings warnings;          ///< what was wrong with records that were used
  struct Input {
    std::string path;
    std::string format;
    bool guessed = false;  ///< the format was told by content or name
    std::uint64_t records = 0;
    std::uint64_t rejects = 0;
  };
  std::vector<Input> inputs;
  /// Files below directories that are no input: empty, in no known format, or without any record.
  std::vector<Diagnostic> passed_over;
};

struct Progress {
  std::uint64_t bytes = 0;        ///< read so far, before decompression
  std::uint64_t total_bytes = 0;  ///< 0 when not known (a pipe)
  std::uint64_t records = 0;
  std::size_t inputs = 0;        ///< read to their end
  std::size_t total_inputs = 0;  ///< files
};

/// What a run tells while it goes on; both may be empty.
struct PipelineEvents {
  /// From one thread, at most some ten times a second.
  std::function<void(const Progress&)> progress = {};
  /// Each rejected record, ordered by input and place for any number of threads; never two at a time. What it
  /// throws ends the run.
  std::function<void(const Reject&)> reject = {};
};

/// Reads `inputs` (files, directories, `-`), decodes and extracts in parallel. Each worker pushes into the
/// sink of its number, `sinks[worker]`; `sinks.size()` is the number of workers. What all sinks hold
/// together does not depend on their number. Memory is bounded by `options.limits`, whatever the inputs hold.
/// Throws `Error` when an input cannot be read at all or holds no record. Files below a directory are passed
/// over instead, where their format is guessed and one file of the directory is left.
PipelineResult run_pipeline(const std::vector<std::string>& inputs, const Extraction& extraction,
                            const PipelineOptions& options, const std::vector<StatementSink*>& sinks,
                            const PipelineEvents& events = {});

}  // namespace weft
