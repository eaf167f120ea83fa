#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "extract/readers/input_files.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

/// One input of a run, as the threads of the run see it.
struct RunInput {
  InputFile file;
  std::string format;  ///< empty when it could not be told
  bool guessed = false;
  const Reader* reader = nullptr;
  std::optional<Diagnostic> passed_over;  ///< why nothing of it was read
  std::atomic<std::uint64_t> records = 0;
  std::uint64_t rejects = 0;               ///< set by `RejectLog`
  std::optional<Diagnostic> first_reject;  ///< likewise

  /// True when nobody has said that it is an input in this format: a file of a directory, of a guessed
  /// format.
  [[nodiscard]] bool on_trial() const { return guessed && !file.named(); }
};

/// "read as csv (guessed)"
std::string read_as(const RunInput& input);

/// What to say of an input without any usable record.
Diagnostic no_records(const RunInput& input);

}  // namespace weft
