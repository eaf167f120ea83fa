#include "extract/pipeline/pipeline_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace weft {

namespace {

std::size_t bytes_under_way(const ReaderLimits& limits, std::size_t batches) {
  return std::max(limits.max_record_bytes, batches * limits.batch_bytes);
}

}  // namespace

PipelineRun::PipelineRun(std::vector<InputFile> files, const PipelineOptions& given,
                         const PipelineEvents& events, std::size_t workers)
    : options(given),
      inputs(files.size()),
      full(workers * 2),
      empty(workers * 3 + 2),
      under_way(bytes_under_way(given.limits, workers * 3)),
      events_(events),
      log_(inputs, [this](const Reject& reject) { tell(reject); }),
      rejects_([this](std::size_t input, const Reject& reject) { log_.add(input, reject); }) {
  for (std::size_t i = 0; i < files.size(); ++i) inputs[i].file = std::move(files[i]);
  for (std::size_t i = 0; i < workers * 3 + 2; ++i) empty.push(Batch{});
}

void PipelineRun::fail(std::exception_ptr reason) {
  {
    const std::scoped_lock lock(mutex);
    if (!error_) error_ = std::move(reason);
  }
  rejects_.close();
  under_way.close();
  stop();
}

void PipelineRun::stop() {
  stopping = true;
  empty.close();
}

// In input order, so that the first one told is the first one in the input.
void PipelineRun::tell(const Reject& reject) {
  if (first_told_) return;
  if (options.strict) {
    first_told_ = reject.diagnostic;
    stop();
  } else if (events_.reject) {
    events_.reject(reject);
  }
}

void PipelineRun::finish(Work work) {
  under_way.give_back(work.bytes);
  try {
    rejects_.finish(work.batch.sequence);
  } catch (...) {
    fail(std::current_exception());
  }
  // A buffer that one long record has grown would keep its size to the end of the run.
  if (work.batch.bytes.capacity() > 4 * options.limits.batch_bytes) std::string().swap(work.batch.bytes);
  empty.push(std::move(work.batch));
}

// A directory was named, so one of its files must be an input.
void PipelineRun::check_directory(std::size_t first, std::size_t last) const {
  const auto passed_over = [](const RunInput& input) { return input.passed_over.has_value(); };
  if (!std::all_of(inputs.begin() + static_cast<std::ptrdiff_t>(first),
                   inputs.begin() + static_cast<std::ptrdiff_t>(last), passed_over)) {
    return;
  }
  const Diagnostic& why = *inputs[first].passed_over;
  throw Error({.code = "extract.directory-without-input",
               .place = {.file = inputs[first].file.directory},
               .message = fmt::format("no file below it holds records ({} passed over); the first: {}: {}",
                                      last - first, why.place.file, why.message),
               .hint = "use --from FORMAT if the files are in a format that cannot be told"});
}

void PipelineRun::pass_over_empty_inputs() {
  for (RunInput& input : inputs) {
    if (input.passed_over || input.records > 0) continue;
    if (!input.on_trial()) throw Error(no_records(input));
    input.passed_over = no_records(input);
  }
  for (std::size_t first = 0; first < inputs.size();) {
    const std::string& directory = inputs[first].file.directory;
    std::size_t last = first + 1;
    while (last < inputs.size() && inputs[last].file.directory == directory) ++last;
    if (!directory.empty()) check_directory(first, last);
    first = last;
  }
}

PipelineResult PipelineRun::result() {
  if (error_) std::rethrow_exception(error_);
  log_.finish();
  if (first_told_) throw Error(*first_told_);
  pass_over_empty_inputs();
  if (options.mapping != nullptr) {
    if (const auto warning = unused_rules(*options.mapping, mapping_use)) warnings.add({}, *warning);
  }
  PipelineResult result{.records = records,
                        .bytes = bytes,
                        .rejects = log_.told(),
                        .warnings = std::move(warnings),
                        .inputs = {},
                        .passed_over = {}};
  for (const RunInput& input : inputs) {
    if (input.passed_over) {
      result.passed_over.push_back(*input.passed_over);
    } else {
      result.inputs.push_back({.path = input.file.path,
                               .format = input.format,
                               .guessed = input.guessed,
                               .records = input.records,
                               .rejects = input.rejects});
    }
  }
  return result;
}

}  // namespace weft
