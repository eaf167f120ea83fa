#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <vector>

#include "extract/readers/reader.hpp"

namespace weft {

/// Brings the rejects of several threads into the order of the batches they come from, and hands them on one
/// by one. Holds a bounded amount: a thread that is too far ahead waits until the batches before its own are
/// finished. Thread-safe.
class OrderedRejects {
 public:
  /// `take` gets each reject with the number of its input, never two at a time; what it throws comes out of
  /// `add` or `finish`.
  explicit OrderedRejects(std::function<void(std::size_t input, const Reject&)> take)
      : take_(std::move(take)) {}

  /// Rejects of one batch keep the order in which they are added.
  void add(std::uint64_t batch, std::size_t input, Reject reject);
  /// Nothing more comes from this batch. Each batch, counted from 0 without gaps, must be finished once.
  void finish(std::uint64_t batch);
  /// The run has failed: drops what is held and all that comes, lets nobody wait.
  void close();

 private:
  struct Held {
    std::size_t input;
    Reject reject;
  };

  void hand_on(std::uint64_t batch);

  static constexpr std::size_t max_held_bytes = 8 << 20;

  std::function<void(std::size_t, const Reject&)> take_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable moved_;
  std::map<std::uint64_t, std::vector<Held>> held_;
  std::size_t held_bytes_ = 0;
  std::set<std::uint64_t> finished_;  // behind `front_`
  std::uint64_t front_ = 0;           // the first batch that is not finished
  bool closed_ = false;
};

}  // namespace weft
