#include "extract/pipeline/batch_cutting.hpp"

#include <optional>
#include <utility>

#include "base/look_ahead_source.hpp"
#include "base/text_encoding.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

namespace {

constexpr std::size_t head_bytes = 64 * 1024;  // what format detection may look at

// Says how far the inputs are read.
class MeteredSource : public ByteSource {
 public:
  MeteredSource(std::unique_ptr<ByteSource> source, std::uint64_t before, std::atomic<std::uint64_t>& total)
      : source_(std::move(source)), before_(before), total_(total) {}
  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = source_->read(buffer);
    total_ = before_ + source_->consumed();
    return count;
  }
  [[nodiscard]] const std::string& name() const override { return source_->name(); }
  [[nodiscard]] std::uint64_t consumed() const override { return source_->consumed(); }

 private:
  std::unique_ptr<ByteSource> source_;
  std::uint64_t before_;
  std::atomic<std::uint64_t>& total_;
};

// What is wrong with content, not with a medium, tells that a file of a directory is no input.
bool is_no_input(const RunInput& input, const Error& error) {
  return !input.file.named() && error.diagnostic().code.starts_with("extract.") &&
         (input.guessed || input.format.empty());
}

Error with_guess(const RunInput& input, Diagnostic diagnostic) {
  diagnostic.message += "; " + read_as(input);
  diagnostic.hint +=
      (diagnostic.hint.empty() ? "" : "; or ") + std::string("use --from FORMAT if this is another format");
  return Error(std::move(diagnostic));
}

}  // namespace

void BatchCutting::operator()() noexcept {
  try {
    for (std::size_t i = 0; i < run_.inputs.size() && !run_.stopping; ++i) take(i);
  } catch (...) {
    run_.fail(std::current_exception());
  }
  run_.full.close();
}

void BatchCutting::take(std::size_t number) {
  RunInput& input = run_.inputs[number];
  const std::uint64_t first_batch = sequence_;
  try {
    auto source = open(input);
    const auto cutter = input.reader->cutter(std::move(source), run_.options.limits);
    cut(number, *cutter);
  } catch (const Error& error) {
    if (sequence_ > first_batch) throw;
    if (!is_no_input(input, error)) {
      if (input.guessed && error.diagnostic().code.starts_with("extract.")) {
        throw with_guess(input, error.diagnostic());
      }
      throw;
    }
    input.passed_over = error.diagnostic();
    input.passed_over->place.file = input.file.path;
  }
  consumed_before_ = run_.consumed;
  ++run_.inputs_read;
}

std::unique_ptr<ByteSource> BatchCutting::open(RunInput& input) {
  const std::string& path = input.file.path;
  auto metered = std::make_unique<MeteredSource>(open_source(path), consumed_before_, run_.consumed);
  auto source = std::make_unique<LookAheadSource>(utf8_source(std::move(metered)), head_bytes);
  if (source->head().empty()) {
    throw Error({.code = "extract.input-empty", .place = {.file = path}, .message = "the file is empty"});
  }
  choose_reader(input, source->head());
  return source;
}

void BatchCutting::choose_reader(RunInput& input, std::string_view head) {
  const PipelineOptions& options = run_.options;
  if (options.mapping != nullptr) {
    input.format = options.mapping->name;
  } else {
    const bool guess = options.format == "auto";
    input.format = guess ? detect_format(head, input.file.path) : options.format;
    input.guessed = guess;
  }
  std::unique_ptr<Reader>& reader = run_.readers[input.format];
  if (!reader) {
    reader = options.mapping != nullptr ? make_reader(*options.mapping) : make_reader(input.format);
  }
  input.reader = reader.get();
}

void BatchCutting::cut(std::size_t number, RecordCutter& cutter) {
  // Behind all rejects of the batches before it, ahead of those of the batch now being cut.
  const auto on_reject = [&](Reject reject) { run_.reject(sequence_, number, std::move(reject)); };
  while (!run_.stopping) {
    std::optional<Batch> batch = run_.empty.pop();
    if (!batch || !cutter.next(*batch, on_reject)) {
      if (batch) run_.empty.push(std::move(*batch));
      break;
    }
    batch->sequence = sequence_++;
    const std::size_t bytes = batch->bytes.size();
    run_.bytes += bytes;
    run_.under_way.take(bytes);
    run_.full.push({.batch = std::move(*batch), .input = number, .bytes = bytes});
  }
}

}  // namespace weft
