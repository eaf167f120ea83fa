#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "extract/pipeline.hpp"

namespace weft {

/// "reading: 12 %, 3,456 records, 120 of 4,000 files, about 20 s left", as far as it is known.
std::string reading_text(const Progress& progress, double seconds);

/// One line on standard error that says how far the work is; nothing when standard error is not a terminal
/// or `wanted` is not `yes`. The line is wiped when the object ends.
class ProgressLine {
 public:
  enum class Wanted { no, yes };

  explicit ProgressLine(Wanted wanted);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  /// Reading: `reading_text`.
  void reading(const Progress& progress);
  /// A later stage: "linking".
  void stage(std::string_view name);

 private:
  void show(std::string_view text);

  bool shown_;
  bool dirty_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace weft
