#include "extract/pipeline/batch_working.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "extract/readers/field_names.hpp"

namespace weft {

void BatchWorking::operator()() noexcept {
  while (std::optional<Work> work = run_.full.pop()) {
    if (!failed_) take(*work);
    run_.finish(std::move(*work));
  }
  const std::scoped_lock lock(run_.mutex);
  run_.warnings.merge(warnings_);
  if (run_.options.mapping == nullptr) return;
  for (const auto& [format, decoder] : decoders_) {
    if (const MappingUse* use = decoder->mapping_use(); use != nullptr) run_.mapping_use.merge(*use);
  }
}

void BatchWorking::take(Work& work) noexcept {
  try {
    RunInput& input = run_.inputs[work.input];
    input_ = work.input;
    sequence_ = work.batch.sequence;
    records_ = warned_ = 0;
    keep_raw(work.batch);
    auto& decoder = decoders_[input.format];
    if (!decoder) decoder = input.reader->decoder(run_.options.limits);
    decoder->decode(work.batch, *this);
    end_unusable(std::numeric_limits<std::uint64_t>::max());
    input.records += records_;
    run_.records += records_;
  } catch (...) {
    failed_ = true;
    run_.fail(std::current_exception());
  }
}

// Of a batch that is one long record its beginning is enough.
void BatchWorking::keep_raw(const Batch& batch) {
  const bool whole = batch.bytes.size() <= 2 * run_.options.limits.batch_bytes;
  raw_.assign(batch.bytes, 0, whole ? std::string::npos : max_reject_bytes);
  raw_offset_ = batch.start.offset;
}

void BatchWorking::record(const Record& record) {
  end_unusable(record.place.offset);
  try {
    worker_->extract(record, sink_);
  } catch (const Error& error) {
    unusable_ =
        Reject{.diagnostic = error.diagnostic(), .raw = std::string(record.raw.substr(0, max_reject_bytes))};
    unusable_->diagnostic.place.offset = record.place.offset;
    return;
  }
  ++records_;
  for (const Diagnostic& warning : worker_->warnings()) warn(warning);
}

void BatchWorking::reject(Reject reject) {
  end_unusable(reject.diagnostic.place.offset);
  run_.reject(sequence_, input_, std::move(reject));
}

void BatchWorking::warn(Diagnostic warning) {
  warnings_.add({.batch = sequence_, .number = warned_++}, warning);
}

void BatchWorking::end_unusable(std::uint64_t offset) {
  if (!unusable_) return;
  Reject reject = std::move(*unusable_);
  unusable_.reset();
  const std::uint64_t begin =
      reject.diagnostic.place.offset - std::min(raw_offset_, reject.diagnostic.place.offset);
  const std::uint64_t end = std::min<std::uint64_t>(offset - std::min(raw_offset_, offset), raw_.size());
  if (reject.raw.empty() && begin < end) {
    const std::size_t size = std::min<std::size_t>(end - begin, max_reject_bytes);
    reject.raw = trimmed(std::string_view(raw_).substr(begin, size));
  }
  run_.reject(sequence_, input_, std::move(reject));
}

}  // namespace weft
