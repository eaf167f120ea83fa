#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "extract/pipeline/findings.hpp"
#include "extract/pipeline/run_input.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// Takes the rejects of a run in input order and counts those that are told. A file that is on trial and has
/// no record is no catalogue: its rejects are held back until it has one, and forgotten when it never does
/// (unless they are so many that they cannot be held). One thread at a time.
class RejectLog {
 public:
  /// `tell` gets what is not held back.
  RejectLog(std::span<RunInput> inputs, std::function<void(const Reject&)> tell)
      : inputs_(inputs), tell_(std::move(tell)) {}

  void add(std::size_t input, const Reject& reject);
  /// Call once, when all inputs are read.
  void finish() { settle(); }

  /// Their order counts from 0.
  [[nodiscard]] const Findings& told() const { return told_; }

 private:
  static constexpr std::size_t most_held = 100;

  void settle();
  void release();
  void tell(const Reject& reject);

  std::span<RunInput> inputs_;
  std::function<void(const Reject&)> tell_;
  Findings told_;
  std::uint64_t count_ = 0;
  std::size_t current_ = 0;  // the input whose rejects come now
  bool released_ = false;    // it is no longer on trial
  std::vector<Reject> held_;
};

}  // namespace weft
