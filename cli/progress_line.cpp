#include "cli/progress_line.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal.hpp"

namespace weft {

ProgressLine::ProgressLine(Wanted wanted) : shown_(wanted == Wanted::yes && errors_are_terminal()) {}

ProgressLine::~ProgressLine() {
  if (dirty_) replace_error_line("");
}

void ProgressLine::show(std::string_view text) {
  if (!shown_) return;
  dirty_ = true;
  replace_error_line(text);
}

void ProgressLine::reading(const Progress& progress) {
  if (!shown_) return;
  if (progress.total_bytes == 0) {
    show(fmt::format("reading: {}", counted(progress.records, "record")));
    return;
  }
  const double part =
      std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(progress.total_bytes));
  std::string text = fmt::format("reading: {:.0f} %, {}", 100 * part, counted(progress.records, "record"));
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  // An estimate from the first instants would only jump about.
  if (passed.count() > 1.0 && part > 0.01) {
    text += fmt::format(", about {:.0f} s left", passed.count() * (1 - part) / part);
  }
  show(text);
}

void ProgressLine::stage(std::string_view name) { show(fmt::format("{} ...", name)); }

}  // namespace weft
