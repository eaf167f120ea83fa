#include "cli/progress_line.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal.hpp"

namespace weft {

std::string reading_text(const Progress& progress, double seconds) {
  std::string text = "reading: ";
  double part = 0.0;
  if (progress.total_bytes > 0) {
    part = std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(progress.total_bytes));
    text += fmt::format("{:.0f} %, ", 100 * part);
  }
  text += counted(progress.records, "record");
  if (progress.total_inputs > 1) {
    text += fmt::format(", {} of {} files", with_separators(progress.inputs),
                        with_separators(progress.total_inputs));
  }
  // An estimate from the first instants would only jump about.
  if (seconds > 1.0 && part > 0.01) text += fmt::format(", about {:.0f} s left", seconds * (1 - part) / part);
  return text;
}

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
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  show(reading_text(progress, passed.count()));
}

void ProgressLine::stage(std::string_view name) { show(fmt::format("{} ...", name)); }

}  // namespace weft
