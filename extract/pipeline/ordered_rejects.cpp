#include "extract/pipeline/ordered_rejects.hpp"

#include <utility>

namespace weft {

namespace {

std::size_t size_of(const Reject& reject) {
  const Diagnostic& diagnostic = reject.diagnostic;
  return sizeof(Reject) + reject.raw.size() + diagnostic.code.size() + diagnostic.message.size() +
         diagnostic.hint.size() + diagnostic.place.file.size() + diagnostic.place.field.size();
}

}  // namespace

void OrderedRejects::add(std::uint64_t batch, std::size_t input, Reject reject) {
  std::unique_lock lock(mutex_);
  // The thread with the first batch never waits, so that the others do not wait forever.
  moved_.wait(lock, [&] { return closed_ || batch == front_ || held_bytes_ < max_held_bytes; });
  if (closed_) return;
  if (batch == front_) {
    take_(input, reject);
  } else {
    held_bytes_ += size_of(reject);
    held_[batch].push_back({.input = input, .reject = std::move(reject)});
  }
}

void OrderedRejects::finish(std::uint64_t batch) {
  {
    const std::scoped_lock lock(mutex_);
    finished_.insert(batch);
    while (!closed_ && finished_.erase(front_) > 0) hand_on(++front_);
  }
  moved_.notify_all();
}

void OrderedRejects::hand_on(std::uint64_t batch) {
  const auto found = held_.find(batch);
  if (found == held_.end()) return;
  for (const Held& held : found->second) {
    held_bytes_ -= size_of(held.reject);
    take_(held.input, held.reject);
  }
  held_.erase(found);
}

void OrderedRejects::close() {
  {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    held_.clear();
  }
  moved_.notify_all();
}

}  // namespace weft
