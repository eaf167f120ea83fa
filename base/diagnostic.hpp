#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace weft {

/// Where in the input something stands. Zero means "not known"; lines and records count from 1, offsets in
/// bytes from the start of the (decompressed) file from 0. (The `= {}` let designated initialisers leave
/// members out without a warning.)
struct Place {
  std::string file = {};
  std::uint64_t line = 0;
  std::uint64_t record = 0;
  std::uint64_t offset = 0;
  std::string field = {};
};

/// One finding: a stable code (`room.noun-problem`), lower-case text without full stop, and a hint on what
/// to do about it (may be empty).
struct Diagnostic {
  std::string code = {};
  Place place = {};
  std::string message = {};
  std::string hint = {};
};

/// `file:line: record 3, field year: message` with the parts that are known, then the hint on a line of its
/// own. No colour, no final newline, and nothing that could steer a terminal (`printable`).
std::string to_string(const Diagnostic& diagnostic);

/// The input or the output failed: ends a command with exit code 1.
class Error : public std::runtime_error {
 public:
  explicit Error(Diagnostic diagnostic)
      : std::runtime_error(to_string(diagnostic)), diagnostic_(std::move(diagnostic)) {}
  [[nodiscard]] const Diagnostic& diagnostic() const { return diagnostic_; }

 private:
  Diagnostic diagnostic_;
};

/// The command line was wrong: ends a command with exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace weft
